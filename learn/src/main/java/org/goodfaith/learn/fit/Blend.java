package org.goodfaith.learn.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.goodfaith.learn.bins.Slots;

/// The mean of models of the same columns over different slots: it has the cuts of all of them.
final class Blend {
  private Blend() {}

  /// @param lead whose two-way tables are taken as they are
  /// @param others without tables; categories in the same groups
  static Additive of(Additive lead, List<Additive> others) {
    List<Additive> all = new ArrayList<>(others);
    all.addFirst(lead);
    int columns = lead.names().size();
    List<Slots> slots = new ArrayList<>();
    double[][] effects = new double[columns][];
    for (int j = 0; j < columns; j++) {
      int column = j;
      Slots both = union(all.stream().map(model -> model.slots().get(column)).toList());
      slots.add(both);
      effects[j] = new double[both.count()];
      for (Additive model : all) {
        int[] from = places(both, model.slots().get(j));
        for (int slot = 0; slot < from.length; slot++) {
          effects[j][slot] += model.effects()[j][from[slot]] / all.size();
        }
      }
    }
    double start = all.stream().mapToDouble(Additive::start).average().orElse(0);
    List<Additive.Pair> pairs =
        lead.pairs().stream().map(pair -> spread(pair, slots, lead.slots())).toList();
    return new Additive(lead.names(), slots, start, effects, pairs);
  }

  private static Additive.Pair spread(Additive.Pair pair, List<Slots> slots, List<Slots> old) {
    int[] rows = places(slots.get(pair.first()), old.get(pair.first()));
    int[] columns = places(slots.get(pair.second()), old.get(pair.second()));
    double[][] effects =
        IntStream.of(rows)
            .mapToObj(
                row -> IntStream.of(columns).mapToDouble(at -> pair.effects()[row][at]).toArray())
            .toArray(double[][]::new);
    return new Additive.Pair(pair.first(), pair.second(), effects);
  }

  private static Slots union(List<Slots> all) {
    return switch (all.getFirst()) {
      case Slots.OfWords words -> words;
      case Slots.OfNumbers first ->
          new Slots.OfNumbers(
              first.specials(),
              all.stream()
                  .flatMapToDouble(one ->
                      one instanceof Slots.OfNumbers numbers
                          ? Arrays.stream(numbers.cuts())
                          : DoubleStream.empty())
                  .sorted()
                  .distinct()
                  .toArray());
    };
  }

  /// The slot of the old slots in which each of the new ones lies.
  private static int[] places(Slots slots, Slots old) {
    if (!(slots instanceof Slots.OfNumbers numbers && old instanceof Slots.OfNumbers coarser)) {
      return IntStream.range(0, slots.count()).toArray();
    }
    int first = numbers.firstRange();
    return IntStream.range(0, numbers.count())
        .map(slot -> {
          if (slot <= first) {
            return slot;
          }
          int at = Arrays.binarySearch(coarser.cuts(), numbers.cuts()[slot - first - 1]);
          return first + (at >= 0 ? at + 1 : -at - 1);
        })
        .toArray();
  }
}
