package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Behind;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.scenario.Calibration.Shown;

/// Whether a hidden score, and a refusal, say of everybody alike who did something: the truth that
/// the lab knows and neither system does. It is one truth for both, and neither has a hand in it:
/// deeds that nobody saw count, and what somebody does for having been shut out does not.
///
/// @param subjects what they are called in a unit: `people`, `firms`
/// @param truth what counts as having done something, in words
/// @param did whether one did something, in the years in which nobody is shut out
/// @param feared under the feared system
/// @param real under the rulebook
record WhoDidIt(String subjects, String truth, IntPredicate did, Measured feared, Measured real) {
  private static final List<String> SHUT_OUT = List.of("Ever shut out", "Never shut out");

  /// @param simple groups in the pictures
  /// @param every groups in the tables
  List<Piece> pieces(List<Group> simple, List<Group> every) {
    double[] scores = new double[feared.watched().count()];
    for (int i = 0; i < scores.length; i++) {
      scores[i] = feared.watched().hiddenScore(i);
    }
    Shown hidden =
        new Shown(
            "Who did something, of those with the same hidden score: " + subjects,
            "The hidden score at the end, in fifths; its lowest and its highest are drawn. Did"
                + " something: "
                + truth
                + ", seen or not, in the same years where nobody is shut out. A group whose lowest"
                + " fifth lies left of everybody's was scored too harshly.",
            "percent of " + subjects + " in the fifth",
            "Did something, by fifth of the hidden score: " + subjects + ", % (95 %)");
    List<Piece> pieces =
        new ArrayList<>(Calibration.ofScores(scores, did).pieces(hidden, simple, every));
    Calibration ofFeared = shutOut(feared);
    Calibration ofReal = shutOut(real);
    pieces.add(
        new Picture(
            "Who did something, of those who were ever shut out: " + subjects,
            "The further right, the seldomer somebody is shut out for nothing. Lines are exact"
                + " intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of " + subjects + " ever shut out",
                simple.stream().map(Group::name).toList(),
                List.of(
                    ofFeared.series(FearedVersusReal.FEARED, simple, 0),
                    ofReal.series(FearedVersusReal.REAL, simple, 0)))));
    pieces.add(
        new Text(
            number(ofFeared.everybody(0))
                + " % of "
                + subjects
                + " whom the feared system shuts out did something, and "
                + number(ofReal.everybody(0))
                + " % of those to whom the rulebook refuses something."));
    String caption = "Did something, of those ever and never shut out: " + subjects + ", ";
    pieces.add(new Behind(ofFeared.table(caption + "feared system, % (95 %)", every)));
    pieces.add(new Behind(ofReal.table(caption + "this rulebook, % (95 %)", every)));
    return pieces;
  }

  private Calibration shutOut(Measured of) {
    return Calibration.ofClasses(of.watched().count(), SHUT_OUT, i -> of.ever(i) ? 0 : 1, did);
  }
}
