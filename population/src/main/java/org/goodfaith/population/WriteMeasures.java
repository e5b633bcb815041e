package org.goodfaith.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.population.columns.Days;
import org.goodfaith.population.columns.Places;

/// Writes measures, one after the other.
final class WriteMeasures {
  private static final int FIRST_ROOM = 16;

  private final List<String> codes = new ArrayList<>();
  private int[] subjects = new int[FIRST_ROOM];
  private short[] measures = new short[FIRST_ROOM];
  private byte[] effects = new byte[FIRST_ROOM];
  private int[] from = new int[FIRST_ROOM];
  private int[] through = new int[FIRST_ROOM];
  private int size;

  void add(int place, Measure measure) {
    add(
        place,
        measure.code(),
        Places.of(measure.effect(), Measure.Effect.IN_FORCE),
        measure.from() == null ? Days.never() : Days.of(measure.from()),
        measure.through() == null ? Days.never() : Days.of(measure.through()));
  }

  void add(int place, String code, byte effect, int first, int last) {
    if (size == subjects.length) {
      room(size * 2);
    }
    subjects[size] = place;
    measures[size] = (short) WriteListings.number(codes, code);
    effects[size] = effect;
    from[size] = first;
    through[size] = last;
    size++;
  }

  /// Adds all rows of others, after its own.
  void addAll(WriteMeasures others) {
    for (int i = 0; i < others.size; i++) {
      String code = others.codes.get(others.measures[i]);
      add(others.subjects[i], code, others.effects[i], others.from[i], others.through[i]);
    }
  }

  private void room(int room) {
    subjects = Arrays.copyOf(subjects, room);
    measures = Arrays.copyOf(measures, room);
    effects = Arrays.copyOf(effects, room);
    from = Arrays.copyOf(from, room);
    through = Arrays.copyOf(through, room);
  }

  MeasureRows done() {
    room(size);
    return new MeasureRows(codes, subjects, measures, effects, from, through);
  }
}
