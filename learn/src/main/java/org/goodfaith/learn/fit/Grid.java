package org.goodfaith.learn.fit;

import java.util.List;
import org.goodfaith.learn.bins.Slots;
import org.goodfaith.learn.rows.Sample;

/// A sample with every value replaced by its slot.
///
/// @param slots of each column
/// @param codes of each column, the slot of each row; not copied
/// @param bad whether the row has the outcome; not copied
/// @param weights what each row counts; not copied
record Grid(List<Slots> slots, short[][] codes, boolean[] bad, double[] weights) {
  static Grid of(Sample sample, List<Slots> slots) {
    short[][] codes = new short[slots.size()][];
    for (int j = 0; j < codes.length; j++) {
      codes[j] = slots.get(j).of(sample.columns().get(j));
    }
    return new Grid(slots, codes, sample.bad(), sample.weights());
  }

  int rows() {
    return bad.length;
  }

  int columns() {
    return codes.length;
  }
}
