package org.goodfaith.lab.reform;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.DoubleConsumer;
import org.goodfaith.lab.reform.CompareLaws.Compared;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.population.Population;

/// Compares two laws over a whole population, part by part, on some threads.
public final class RunReform {
  private RunReform() {}

  /// @param laws compared
  /// @param population everybody
  /// @param blocks threads to use
  /// @param progress told the share done, from 0 to 1; may throw to end the run
  /// @return who moves, the same for any number of threads
  public static Compared run(
      CompareLaws laws, Population population, InBlocks blocks, DoubleConsumer progress) {
    int parts = population.parts().size();
    AtomicReferenceArray<Compared> found = new AtomicReferenceArray<>(parts);
    AtomicInteger done = new AtomicInteger();
    blocks.each(
        parts,
        part -> {
          found.set(part, laws.compare(population.parts().get(part)));
          progress.accept((double) done.incrementAndGet() / parts);
        });
    Compared all = Compared.none();
    for (int part = 0; part < parts; part++) {
      all = all.plus(found.get(part));
    }
    return all;
  }
}
