package org.goodfaith.learn.page;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.card.Provenance.Band;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.page.PageTerms.Grade;

/// Five grades where none are asked for: by how scores lay in the sample, lowest tenth E, to three
/// tenths D, to six C, to 85 of a hundred B; or even parts of the range where no sample is known.
final class Grades {
  private static final List<String> NAMES = List.of("A", "B", "C", "D", "E");
  private static final int[] HUNDREDTHS = {85, 60, 30, 10};
  private static final int PARTS = 5;

  private Grades() {}

  static List<Grade> of(Scorecard card) {
    List<Grade> grades = new ArrayList<>();
    long above = card.most() + 1;
    for (int i = 0; i < HUNDREDTHS.length; i++) {
      long from =
          card.provenance().bands().isEmpty()
              ? even(card, PARTS - 1 - i)
              : sampled(card.provenance().bands(), HUNDREDTHS[i]);
      if (from > card.least() && from < above) {
        grades.add(new Grade(NAMES.get(i), from));
        above = from;
      }
    }
    grades.add(new Grade(NAMES.getLast(), card.least()));
    return grades;
  }

  private static long even(Scorecard card, int parts) {
    return card.least() + (card.most() - card.least()) * parts / PARTS;
  }

  private static long sampled(List<Band> bands, int hundredths) {
    double all = bands.stream().map(Band::rows).mapToDouble(Grades::number).sum();
    double below = 0;
    for (Band band : bands) {
      if (below >= all * hundredths / 100) {
        return band.from();
      }
      below += number(band.rows());
    }
    return bands.getLast().from();
  }

  private static double number(Decimal decimal) {
    return decimal.toBigDecimal().doubleValue();
  }
}
