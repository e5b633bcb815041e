package org.goodfaith.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.answer.ExpiredEntries;
import org.goodfaith.core.answer.ExpiredEntries.Due;
import org.goodfaith.core.answer.InquiryTrace;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.rulebook.Rulebook;

/// The retention run: goes through everybody's file and forgets what has expired, some files in
/// each transaction. Whoever is killed begins again: what is forgotten is not found again.
final class ForgetExpired {
  private static final int SUBJECTS_AT_ONCE = 512;
  private static final int ENTRIES_AT_ONCE = 1_000;
  private static final int TRIES = 5;

  private final OpenRegistry registry;
  private final LocalDate today;
  private final ForgetWords words;
  private final ForgetTally tally = new ForgetTally();

  ForgetExpired(OpenRegistry registry, LocalDate today, ForgetWords words) {
    this.registry = registry;
    this.today = today;
    this.words = words;
  }

  /// @param day what has expired by then
  /// @param really whether to forget it
  void run(LocalDate day, boolean really) {
    LedgerReader ledger = registry.ledger();
    Rulebook law = LawSteps.inForce(registry, day);
    long traces = InquiryTrace.endedBefore(ledger, law.on(day), day, registry.zone());
    ExpiredEntries expired = new ExpiredEntries(law, day, traces);
    long subjects = ledger.figures().subjects();
    Progress progress = new Progress(really ? "Forget" : "Look", "subjects");
    for (long first = 1; first <= subjects; first += SUBJECTS_AT_ONCE) {
      long last = Math.min(subjects, first + SUBJECTS_AT_ONCE - 1);
      List<Due> found = expired.among(ledger, first, last);
      found.forEach(tally::undetermined);
      List<Due> due = found.stream().filter(one -> one.forgetting().isPresent()).toList();
      if (really) {
        forget(expired, due);
      } else {
        due.forEach(tally::due);
      }
      progress.show(last, (double) last / subjects);
    }
    int checks =
        really
            ? registry.postgres().deleteEndedInquiries(day)
            : registry.postgres().endedInquiries(day);
    progress.end();
    words.expired(day, really, tally, checks);
  }

  private void forget(ExpiredEntries expired, List<Due> due) {
    List<Due> batch = new ArrayList<>();
    int entries = 0;
    for (Due one : due) {
      batch.add(one);
      entries += one.forgetting().map(Forgetting::size).orElse(0);
      if (entries >= ENTRIES_AT_ONCE) {
        forgetBatch(expired, batch, TRIES);
        batch.clear();
        entries = 0;
      }
    }
    forgetBatch(expired, batch, TRIES);
  }

  /// Files that grew meanwhile are looked at again.
  private void forgetBatch(ExpiredEntries expired, List<Due> batch, int tries) {
    if (batch.isEmpty()) {
      return;
    }
    List<Forgetting> asked = batch.stream().flatMap(one -> one.forgetting().stream()).toList();
    List<Forgetting> overtaken = registry.store().forget(asked, today);
    batch.stream()
        .filter(one -> one.forgetting().filter(overtaken::contains).isEmpty())
        .forEach(tally::due);
    if (overtaken.isEmpty()) {
      return;
    }
    List<Due> again =
        overtaken.stream()
            .map(one -> one.chains().getFirst().subject())
            .map(subject -> expired.of(subject, registry.ledger()::entriesOf))
            .filter(one -> one.forgetting().isPresent())
            .toList();
    if (tries == 1) {
      tally.left(again.size());
    } else {
      forgetBatch(expired, again, tries - 1);
    }
  }
}
