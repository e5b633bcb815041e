package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.ledger.EntryBody.Told;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// Enters what was done to tell a subject of something. That a listing was served is an act of the
/// record's source and goes through its door; everything else the registry says in its own name,
/// and so what it tells a file of another one that officers linked: no source knows of that. What
/// is served is kept beside the subject, and the entry names its digest.
public final class ServeNotice {
  private static final String WHO = "registry";

  private final LedgerStore store;
  private final DocumentStore documents;
  private final IdentityVault vault;
  private final HandleCipher handles;

  /// @param store where entries go
  /// @param documents where what was served is kept
  /// @param vault knows by which identifier a source names a subject
  /// @param handles make references unique
  public ServeNotice(
      LedgerStore store, DocumentStore documents, IdentityVault vault, HandleCipher handles) {
    this.store = store;
    this.documents = documents;
    this.vault = vault;
    this.handles = handles;
  }

  /// Enters that the subject has it. A second time changes nothing.
  ///
  /// @param now day, history and law
  /// @param channel code
  /// @param day of service, not after today
  /// @param document what was served
  /// @return whether it is served; false where the source's door lets no notice of it in
  public boolean serve(
      Question now, Notice notice, String channel, LocalDate day, Document document) {
    if (notice.served().isPresent()) {
      return true;
    }
    if (notice.matter() == Matter.ERASURE) { // nothing is kept beside who was erased
      tell(notice, channel, Told.Result.SERVED, day, document.digest().hex());
      return true;
    }
    documents.keep(notice.to(), document);
    boolean served = true;
    if (notice.matter() == Matter.LISTING && !notice.ofLinked()) {
      served = atSource(now, notice, channel, day, document);
    } else {
      tell(notice, channel, Told.Result.SERVED, day, document.digest().hex());
    }
    documents.keep(notice.to(), document); // a forgetting in between took it
    return served;
  }

  /// Enters that a message about it left the house, or could not.
  ///
  /// @param channel code
  /// @param sent whether it left
  /// @param day when
  public void sent(Notice notice, String channel, boolean sent, LocalDate day) {
    tell(notice, channel, sent ? Told.Result.SENT : Told.Result.FAILED, day, "");
  }

  private void tell(
      Notice notice, String channel, Told.Result result, LocalDate day, String document) {
    SubjectKey other = notice.ofLinked() ? notice.cause().subject() : null;
    store.append(
        notice.to(), new Told(notice.cause().seq(), channel, result, day, document, other));
  }

  private boolean atSource(
      Question now, Notice notice, String channel, LocalDate day, Document document) {
    RecordHistory history =
        notice.history().orElseThrow(() -> new RegistryBug("a listing comes from a record"));
    Optional<SourceRule> office = now.rulebook().on(now.asOf()).source(history.record().source());
    Optional<SubjectName> name =
        vault.nameOf(notice.cause().subject(), new UnmaskedIdentity("a notice names its file"));
    Optional<Identifier> identifier =
        name.stream()
            .flatMap(one -> one.identifiers().stream())
            .filter(one -> office.filter(it -> it.schemes().contains(one.scheme())).isPresent())
            .findFirst();
    if (office.isEmpty() || name.isEmpty() || identifier.isEmpty()) {
      return false;
    }
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ACT, "notice");
    texts.put(RowField.REFERENCE, reference(notice));
    texts.put(RowField.TARGET, history.record().reference());
    texts.put(RowField.ABOUT, name.get().kind().code());
    texts.put(RowField.SCHEME, identifier.get().scheme());
    texts.put(RowField.SUBJECT, identifier.get().value());
    texts.put(RowField.DAY, day.toString());
    texts.put(RowField.ENTERED_BY, WHO);
    texts.put(RowField.CHANNEL, channel);
    texts.put(RowField.EVIDENCE_DIGEST, document.digest().hex());
    Place place = Place.ofLine("notice", 1);
    SourceRow row = new SourceRow(place, texts, Map.of());
    List<GroupOutcome> outcomes =
        new SubmitRows(new AdmitRows(now.rulebook(), now.asOf(), office.get()), store)
            .submit(List.of(new SourceItem.Group(place, 1, List.of(row))), _ -> Optional.empty());
    return !(outcomes.getFirst() instanceof GroupOutcome.Refused);
  }

  /// One for each time the record has to be told of: told again, it is the same. Officers may
  /// approve a record twice on one day, where it was corrected in between.
  private String reference(Notice notice) {
    return "told-"
        + notice.cause().seq()
        + "-"
        + notice.since()
        + "-"
        + (notice.turn() > 1 ? notice.turn() + "-" : "")
        + handles.handleOf(notice.cause().subject()).text();
  }
}
