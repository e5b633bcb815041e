package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.AdmitRows;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.SubmitRows;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;
import org.goodfaith.core.standing.FoldStanding;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectName;
import org.goodfaith.core.subject.UnmaskedIdentity;

/// What a subject does about its own file as a whole: it consents, takes consents back, locks it
/// and opens it. All of it goes through the same door as everything, at the office that the law
/// lets enter it.
@Singleton
public final class OwnActs {
  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;

  OwnActs(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// Locks the file to everybody but itself and officers, or opens it.
  ///
  /// @param subject whose file
  /// @param lock whether it locks
  public void freeze(SubjectKey subject, boolean lock) {
    atDesk(subject, lock ? "freeze" : "thaw", "file", Map.of());
  }

  /// Says yes to a score or purpose, or takes the yes back.
  ///
  /// @param subject whose file
  /// @param to code of the score or purpose
  /// @param yes whether it consents
  public void consent(SubjectKey subject, String to, boolean yes) {
    atDesk(subject, yes ? "consent" : "consent-withdrawal", to, Map.of(RowField.TO, to));
  }

  /// Declares that the officer is the subject or its kin; once said it stays said.
  ///
  /// @param subject whose file
  /// @param officer name of the account
  public void kinship(SubjectKey subject, String officer) {
    boolean said =
        FoldStanding.kin(wiring.ledger().entriesOf(subject), Long.MAX_VALUE).contains(officer);
    if (!said) {
      Map<RowField, String> more = Map.of(RowField.OFFICER, officer, RowField.ENTERED_BY, officer);
      atDesk(subject, "kinship", officer, more);
    }
  }

  /// At the office that takes such acts without submitting records.
  private void atDesk(SubjectKey subject, String act, String tail, Map<RowField, String> more) {
    visitor.needs(Representation.Scope.ALL);
    Question now = ask.now();
    List<String> schemes = nameOf(subject).identifiers().stream().map(Identifier::scheme).toList();
    SourceRule office =
        now.rulebook().on(ask.today()).sources().stream()
            .filter(source -> source.kinds().isEmpty() && source.acts().contains(act))
            .filter(source -> source.schemes().stream().anyMatch(schemes::contains))
            .findFirst()
            .orElseThrow(() -> noOffice("a " + act).exception());
    int length = wiring.ledger().entriesOf(subject).size();
    Map<RowField, String> texts = texts(act, tail + "-" + length);
    texts.putAll(more);
    submit(now, subject, office, texts);
  }

  private Map<RowField, String> texts(String act, String tail) {
    Map<RowField, String> texts = new EnumMap<>(RowField.class);
    texts.put(RowField.ACT, act);
    texts.put(RowField.ENTERED_BY, visitor.enteredBy());
    texts.put(RowField.REFERENCE, "own-" + act + "-" + tail);
    return texts;
  }

  private void submit(
      Question now, SubjectKey subject, SourceRule office, Map<RowField, String> texts) {
    SubjectName name = nameOf(subject);
    Identifier identifier =
        name.identifiers().stream()
            .filter(one -> office.schemes().contains(one.scheme()))
            .findFirst()
            .orElseThrow(() -> noOffice("this").exception());
    // References are unique for each source: the subject's own name for its act is made so.
    texts.compute(RowField.REFERENCE, (_, text) -> text + "-" + wiring.handles().handleOf(subject));
    texts.put(RowField.ABOUT, name.kind().code());
    texts.put(RowField.SCHEME, identifier.scheme());
    texts.put(RowField.SUBJECT, identifier.value());
    texts.put(RowField.DAY, ask.today().toString());
    Place place = Place.ofLine("own-act", 1);
    SourceRow row = new SourceRow(place, texts, Map.of());
    List<GroupOutcome> outcomes =
        new SubmitRows(new AdmitRows(now.rulebook(), ask.today(), office), wiring.store())
            .submit(List.of(new SourceItem.Group(place, 1, List.of(row))), _ -> Optional.empty());
    if (outcomes.getFirst() instanceof GroupOutcome.Refused refused) {
      throw Problem.of(422, refused.faults().getFirst()).exception();
    }
  }

  private SubjectName nameOf(SubjectKey subject) {
    return wiring
        .vault()
        .nameOf(subject, new UnmaskedIdentity("the subject acts on its own file"))
        .orElseThrow(() -> noOffice("this").exception());
  }

  private static Problem noOffice(String what) {
    return new Problem(
        422,
        "own-act.no-office",
        "",
        "no office of the law takes " + what + " from here",
        "",
        "Write to the source, which must take it, free of charge.");
  }
}
