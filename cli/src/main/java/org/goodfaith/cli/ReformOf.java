package org.goodfaith.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.ledger.LedgerMoment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.filling.MadeUpColumns;
import org.goodfaith.lab.reform.CompareLaws;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.reform.RunReform;
import org.goodfaith.lab.reform.Traits;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.population.Population;
import org.goodfaith.population.snapshot.FoldLedger;
import org.goodfaith.population.snapshot.ReadSnapshot;
import org.goodfaith.population.snapshot.WriteSnapshot;
import org.jspecify.annotations.Nullable;

/// Compares two laws over one population or another.
final class ReformOf {
  private final Rulebook before;
  private final Rulebook after;
  private final @Nullable LocalDate asked;
  private final Traits traits;
  private LocalDate day = LocalDate.EPOCH;

  /// @param asked the day, null for what is usual for the population
  /// @param traits by which a registry's subjects are counted
  ReformOf(Rulebook before, Rulebook after, @Nullable LocalDate asked, Traits traits) {
    this.before = before;
    this.after = after;
    this.asked = asked;
    this.traits = traits;
  }

  /// @return the day of the comparison, once it was made
  LocalDate day() {
    return day;
  }

  private CompareLaws laws(LocalDate usual, Traits by) {
    day = asked == null ? usual : asked;
    return new CompareLaws(before, after, day, by);
  }

  /// Each part is read, compared and forgotten again.
  Compared snapshot(Path folder, int threads) {
    ReadSnapshot read = ReadSnapshot.open(folder);
    read.check(before);
    read.check(after);
    CompareLaws laws = laws(read.snapshot().day(), traits);
    Progress progress = new Progress("Comparing", "subjects");
    try {
      return sum(
          read.each(
              read.snapshot().parts(),
              threads,
              columns -> {
                Compared part = laws.compare(columns);
                progress.add(columns.size(), read.snapshot().subjects());
                return part;
              }));
    } finally {
      progress.end();
    }
  }

  Compared registry(DataOptions data, int threads) {
    try (OpenRegistry registry = OpenRegistry.open(data);
        LedgerMoment ledger = registry.postgres().moment()) {
      LocalDate today = data.todayIn(registry.zone());
      CompareLaws laws = laws(today, traits);
      Rulebook law = LawSteps.inForce(registry, today);
      return sum(
          new FoldLedger(ledger, law, ledger.head().size(), WriteSnapshot.Wanted.usualSpan())
              .each(threads, laws::compare));
    }
  }

  Compared madeUp(LabPeople people) {
    CompareLaws laws =
        laws(people.until(), MadeUpColumns.traits(Parameters.shipped(), people.seed()));
    Progress progress = new Progress("Comparing", "of 1,000 parts");
    try (InBlocks blocks = people.blocks()) {
      MadeUpColumns columns = new MadeUpColumns(before);
      people.makeUp(people.law(before), blocks, columns);
      Population population = columns.population();
      return RunReform.run(
          laws, population, blocks, share -> progress.show(Math.round(share * 1000), share));
    } finally {
      progress.end();
    }
  }

  private static Compared sum(List<Compared> parts) {
    Compared all = Compared.none();
    for (Compared part : parts) {
      all = all.plus(part);
    }
    return all;
  }
}
