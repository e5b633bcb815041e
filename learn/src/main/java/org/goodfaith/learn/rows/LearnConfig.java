package org.goodfaith.learn.rows;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodfaith.learn.card.CardCharacteristic.Move;
import org.goodfaith.learn.card.Scaling;

/// What a page says about a file to learn from, and about the card wished for.
///
/// @param words of the card
/// @param file where the rows are
/// @param target which rows have the outcome
/// @param roles what columns are for, where it is not being a characteristic
/// @param columns words and wishes of columns, by name
/// @param fitting how to fit
/// @param judging how to judge
/// @param around what is done around fitting
public record LearnConfig(
    Words words,
    Source file,
    Target target,
    Roles roles,
    Map<String, ColumnWords> columns,
    Fitting fitting,
    Judging judging,
    Around around) {
  /// Copies the map.
  public LearnConfig {
    columns = Map.copyOf(columns);
  }

  /// @return the same, judged otherwise
  public LearnConfig withJudging(Judging other) {
    return new LearnConfig(words, file, target, roles, columns, fitting, other, around);
  }

  /// @return what is said of a column
  public ColumnWords column(String name) {
    return columns.getOrDefault(name, ColumnWords.none(name));
  }

  /// Words of the card.
  ///
  /// @param code of the card
  /// @param title of the card
  /// @param outcome what it predicts
  /// @param population about whom
  /// @param purpose what it is for
  /// @param limits what it must not be used for
  public record Words(
      String code,
      String title,
      String outcome,
      String population,
      String purpose,
      List<String> limits) {}

  /// A file of rows.
  ///
  /// @param path of the file, plain or gzip
  /// @param separator between fields; 0 to be guessed
  /// @param header names of columns where the file's first line has none; empty otherwise
  /// @param missing texts that stand for nothing known
  public record Source(Path path, char separator, List<String> header, List<String> missing) {}

  /// Which rows have the outcome.
  ///
  /// @param column that says so
  /// @param bad values of rows that have it
  /// @param good values of those that do not; empty for all others
  public record Target(String column, List<String> bad, List<String> good) {}

  /// Roles of columns.
  ///
  /// @param ignore left out
  /// @param only if not empty, no others are characteristics
  /// @param audit protected attributes: barred from the card, used to judge its fairness
  /// @param weight what a row counts; empty for none
  /// @param group of rows that folds never part; empty for none
  /// @param period when a row was; empty for none
  /// @param exclude values of a column whose rows are left out
  public record Roles(
      List<String> ignore,
      List<String> only,
      List<String> audit,
      String weight,
      String group,
      String period,
      Map<String, List<String>> exclude) {}

  /// Words and wishes of a column.
  ///
  /// @param title in words
  /// @param value what the rulebook computes; empty for a file's column
  /// @param kind number or category; empty to be found from the values
  /// @param trend how points go with the value
  /// @param specials codes that are no quantities, by their title
  /// @param alternative whether it may only add
  /// @param minShare share of rows of a bin, at least
  /// @param use words for its subject
  public record ColumnWords(
      String title,
      String value,
      String kind,
      Trend trend,
      Map<String, List<String>> specials,
      boolean alternative,
      double minShare,
      Use use) {
    /// @return of a column about which nothing is said
    public static ColumnWords none(String name) {
      return new ColumnWords(
          name, "", "", Trend.AUTO, Map.of(), false, 0, new Use(Move.FIXED, "", ""));
    }
  }

  /// Words for the subject.
  ///
  /// @param move which way a subject can move the value
  /// @param reason why points are missing
  /// @param advice what to do about it
  public record Use(Move move, String reason, String advice) {}

  /// How to fit.
  ///
  /// @param method `boosted` or `logistic`
  /// @param tables two-way tables at most
  /// @param maxBins ranges of a characteristic at most
  /// @param neutralMissing whether nothing known is neutral (C12)
  /// @param scaling what points mean
  /// @param seed of all that is drawn
  public record Fitting(
      String method, int tables, int maxBins, boolean neutralMissing, Scaling scaling, long seed) {}

  /// How to judge.
  ///
  /// @param folds of cross-validation
  /// @param repeats of it
  /// @param seed of the first; each repeat adds one
  /// @param outOfTime first period that examines; empty for none
  /// @param costBad of accepting a row with the outcome
  /// @param costGood of refusing one without
  public record Judging(
      int folds, int repeats, long seed, String outOfTime, double costBad, double costGood) {}

  /// What is done around fitting.
  ///
  /// @param fair groups evened out; empty for not
  /// @param rejects outcomes inferred; empty for not
  /// @param select columns chosen; empty for all
  public record Around(Optional<Fair> fair, Optional<Rejects> rejects, Optional<Select> select) {
    /// Nothing.
    public static final Around NOTHING =
        new Around(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// How far apart groups may be accepted, of the rows without the outcome.
  ///
  /// @param within the widest gap, as a share
  /// @param accept share of rows accepted while it is measured
  /// @param attributes of those audited; empty for all
  public record Fair(double within, double accept, List<String> attributes) {
    /// Copies the list.
    public Fair {
      attributes = List.copyOf(attributes);
    }
  }

  /// Rows that were rejected, and how their outcomes are inferred.
  ///
  /// @param column that says so
  /// @param values of rejected rows
  /// @param way of inferring
  /// @param factor by which their odds are worse than those of accepted rows of the same points
  public record Rejects(String column, List<String> values, Way way, double factor) {
    /// Copies the list.
    public Rejects {
      values = List.copyOf(values);
    }
  }

  /// How outcomes are inferred.
  public enum Way {
    /// Dealt to rows of each tenth of risk.
    PARCELLING,
    /// Every row counts with and without the outcome, by its chance.
    FUZZY;

    /// @return its word in a file
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Which columns a card may read.
  ///
  /// @param stepwise whether each must explain more than it costs
  /// @param least information value
  /// @param most columns
  public record Select(boolean stepwise, double least, int most) {}
}
