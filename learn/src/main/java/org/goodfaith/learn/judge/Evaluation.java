package org.goodfaith.learn.judge;

import java.util.List;
import java.util.Optional;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.judge.CrossValidate.Outcome;
import org.goodfaith.learn.rows.LearnConfig;
import org.goodfaith.learn.rows.RowTally;

/// All that is found about a card before anybody decides by it.
///
/// @param config what was wished
/// @param tally what became of the rows of the file
/// @param sheet what the sample holds
/// @param outcomes of the card first, then of those it is compared with
/// @param auc of the card over all rows, with an interval from rows drawn again
/// @param tenths rows in falling order of risk
/// @param cutOffs what cut-offs would do
/// @param fairness how groups are treated; empty where no attribute is audited
/// @param months one line for each period
/// @param card fitted on all rows
/// @param notes of fitting it
public record Evaluation(
    LearnConfig config,
    RowTally tally,
    Sheet sheet,
    List<Outcome> outcomes,
    Interval auc,
    List<Tables.Tenth> tenths,
    List<Tables.CutOff> cutOffs,
    Optional<Fairness> fairness,
    List<Month> months,
    Scorecard card,
    List<String> notes) {
  /// Stability of the card in one period.
  ///
  /// @param period in words
  /// @param rows how many
  /// @param badRate share with the outcome
  /// @param meanChance what the card says
  /// @param auc within the period; NaN where one outcome is missing
  /// @param psi of its points against all other periods
  public record Month(
      String period, int rows, double badRate, double meanChance, double auc, double psi) {}

  /// Copies the lists.
  public Evaluation {
    outcomes = List.copyOf(outcomes);
    notes = List.copyOf(notes);
  }

  /// @return outcome of the card itself
  public Outcome own() {
    return outcomes.getFirst();
  }

  /// @return cut-off of least cost
  public Tables.CutOff cheapest() {
    return cutOffs.stream().min((a, b) -> Double.compare(a.cost(), b.cost())).orElseThrow();
  }
}
