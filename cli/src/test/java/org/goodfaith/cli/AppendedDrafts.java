package org.goodfaith.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.GroupOutcome;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.KeyedDraft;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.LedgerStore;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.IdentityVault;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.verify.StoredRows.EntryRow;
import org.goodfaith.core.verify.Verification;
import org.goodfaith.testkit.year.TownLedger;

/// A town's registry in memory that keeps what was appended to it, so that another registry can be
/// given the same.
final class AppendedDrafts implements TownLedger, LedgerStore {
  private final TownLedger town;
  private final List<List<Draft>> appended = new ArrayList<>();

  AppendedDrafts(InstantSource clock) {
    this.town = TownLedger.inMemory(clock);
  }

  /// Appends the same to another registry, in the same order.
  ///
  /// @return how many groups of it were new there
  long replay(LedgerStore into) {
    long accepted = 0;
    for (List<Draft> drafts : appended) {
      accepted +=
          into.append(drafts).stream().filter(GroupOutcome.Accepted.class::isInstance).count();
    }
    return accepted;
  }

  @Override
  public LedgerStore store() {
    return this;
  }

  @Override
  public List<GroupOutcome> append(List<Draft> drafts) {
    appended.add(drafts);
    return town.store().append(drafts);
  }

  @Override
  public LedgerReader ledger() {
    return town.ledger();
  }

  @Override
  public IdentityVault vault() {
    return town.vault();
  }

  @Override
  public void enact(Rulebook law, LocalDate day) {
    town.enact(law, day);
  }

  @Override
  public int die(List<Draft> drafts, Random random) {
    return town.die(drafts, random);
  }

  @Override
  public List<EntryRow> rowsFrom(int position) {
    return town.rowsFrom(position);
  }

  @Override
  public Verification verify(RulebookLibrary library) {
    return town.verify(library);
  }

  @Override
  public List<KeyedDraft> key(List<Draft> drafts) {
    return town.store().key(drafts);
  }

  @Override
  public List<GroupOutcome> append(
      List<KeyedDraft> drafts, Function<List<GroupOutcome>, Optional<IngestProgress>> progress) {
    return town.store().append(drafts, progress);
  }

  @Override
  public EntryRef append(SubjectKey subject, EntryBody body) {
    return town.store().append(subject, body);
  }

  @Override
  public boolean appendAt(EntryRef place, EntryBody body) {
    return town.store().appendAt(place, body);
  }

  @Override
  public void link(
      SubjectKey one, SubjectKey other, boolean together, String officer, LocalDate day) {
    town.store().link(one, other, together, officer, day);
  }

  @Override
  public List<Forgetting> forget(List<Forgetting> forgettings, LocalDate day) {
    return town.store().forget(forgettings, day);
  }

  @Override
  public void forget(EntryRef ref, String reason, LocalDate day) {
    town.store().forget(ref, reason, day);
  }

  @Override
  public long nextRun() {
    return town.store().nextRun();
  }

  @Override
  public Optional<IngestProgress> lastProgress(String fileDigest, String mapping) {
    return town.store().lastProgress(fileDigest, mapping);
  }
}
