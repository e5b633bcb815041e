package org.goodfaith.learn.pmml;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.pmml.Predicate.Truth;

/// A scorecard as a PMML document says it, with partial scores that may be fractions or computed.
///
/// @param name of the model
/// @param start initial score
/// @param below whether reasons are points below the baseline; else above
/// @param reasons whether there are reasons
/// @param numbers fields that hold numbers
/// @param characteristics in order
public record PmmlCard(
    String name,
    double start,
    boolean below,
    boolean reasons,
    Map<String, Boolean> numbers,
    List<Line> characteristics) {
  /// Copies the collections.
  public PmmlCard {
    numbers = Map.copyOf(numbers);
    characteristics = List.copyOf(characteristics);
  }

  /// A score with its reasons.
  ///
  /// @param points the sum
  /// @param reasons codes, most points first; ties in order of the card
  public record PmmlScore(double points, List<String> reasons) {}

  /// One characteristic.
  ///
  /// @param name of it
  /// @param baseline what points are counted missing against
  /// @param attributes first that holds counts
  record Line(String name, double baseline, List<Attribute> attributes) {}

  /// One attribute.
  ///
  /// @param when it holds
  /// @param points partial score
  /// @param reason code, empty where the document has none
  record Attribute(Predicate when, Expression points, String reason) {}

  /// @param row texts by field; blank is missing
  /// @return points and reasons
  /// @throws LearnRefused where no attribute of a characteristic holds, or a text is no number
  public PmmlScore score(Map<String, String> row) throws LearnRefused {
    Map<String, String> known = new HashMap<>();
    for (Map.Entry<String, String> field : row.entrySet()) {
      if (!field.getValue().isBlank()) {
        known.put(field.getKey(), field.getValue());
      }
    }
    double sum = start;
    Map<String, Double> lost = new LinkedHashMap<>();
    for (Line line : characteristics) {
      Attribute attribute = holding(line, known);
      double points = attribute.points().value(known).orElse(Double.NaN);
      if (Double.isNaN(points)) {
        throw refused(line, "its points cannot be computed where a field is missing");
      }
      sum += points;
      double missing = below ? line.baseline() - points : points - line.baseline();
      lost.merge(attribute.reason(), missing, Double::sum);
    }
    return new PmmlScore(sum, reasons ? ranked(lost) : List.of());
  }

  private static List<String> ranked(Map<String, Double> lost) {
    List<Map.Entry<String, Double>> ranked = new ArrayList<>(lost.entrySet());
    ranked.removeIf(one -> one.getKey().isEmpty() || one.getValue() <= 0);
    ranked.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
    return ranked.stream().map(Map.Entry::getKey).toList();
  }

  private Attribute holding(Line line, Map<String, String> row) throws LearnRefused {
    for (Attribute attribute : line.attributes()) {
      try {
        if (attribute.when().test(row) == Truth.TRUE) {
          return attribute;
        }
      } catch (NumberFormatException _) {
        throw refused(line, "a field that it reads holds no number");
      }
    }
    throw refused(line, "no attribute of it holds");
  }

  private LearnRefused refused(Line line, String message) {
    return LearnRefused.of(
        "pmml.score",
        new Place(name, 0, 0),
        List.of(line.name(), "'" + line.name() + "': " + message),
        "a row that the document has a partial score for",
        "Mend the row, or the document.");
  }
}
