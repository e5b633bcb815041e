package org.goodfaith.population.snapshot;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.standing.LinkedSubjects;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.rulebook.LoadRulebook;
import org.goodfaith.testkit.MemoryRegistry;
import org.goodfaith.testkit.Said;
import org.goodfaith.testkit.year.Clocks;
import org.goodfaith.testkit.year.YearOfTown;

/// A registry in memory after a year of records, disputes, repairs and deaths.
///
/// @param law in force
/// @param texts of the law
/// @param registry with everybody in it
record Town(Rulebook law, Map<String, byte[]> texts, MemoryRegistry registry) {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  /// One town for all tests: to live a year takes a while.
  static final Town OF_TESTS = lived(42, 90);

  private static Town lived(long seed, int people) {
    LoadRulebook.Loaded loaded = LoadRulebook.load(ROOT.resolve("rulebook"));
    Rulebook law = ((Proved.Holds) loaded.proved()).rulebook();
    YearOfTown year = new YearOfTown(law, Clocks.NATIONAL, seed, people);
    year.live();
    return new Town(law, loaded.files(), (MemoryRegistry) year.registry().ledger());
  }

  WriteSnapshot.Wanted wanted(Path folder, TreeHead head) {
    return new WriteSnapshot.Wanted(folder, law, head, TODAY, 20, 2, _ -> texts, (_, _) -> {});
  }

  Snapshot snapshot(Path folder, TreeHead head) {
    try (LedgerMoment moment = registry.moment()) {
      return WriteSnapshot.full(moment, wanted(folder, head));
    }
  }

  /// What the core says of somebody, straight from the registry.
  String says(SubjectKey subject, LocalDate asOf, long known) {
    List<SealedEntry> entries = LinkedSubjects.entriesOf(registry::entriesOf, subject, known);
    return Said.of(AssessSubject.assess(law, subject, entries, asOf, known));
  }
}
