package org.goodfaith.learn.pmml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Place;
import org.goodfaith.learn.LearnRefused;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.CardCharacteristic.Use;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Cut;
import org.goodfaith.learn.card.Provenance;
import org.goodfaith.learn.card.Scaling;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.Scorecard.Baseline;
import org.goodfaith.learn.pmml.PmmlCard.Attribute;
import org.goodfaith.learn.pmml.PmmlCard.Line;
import org.goodfaith.learn.pmml.Predicate.Truth;

/// Makes a card of a PMML scorecard whose points are whole and whose characteristics read one field
/// each: it asks the document what it gives on, below and above each value that it names.
public final class ToScorecard {
  private static final double OF_TIES = 0.01;
  private static final int SCALE_MOST = 9;

  private final PmmlCard pmml;

  private ToScorecard(PmmlCard pmml) {
    this.pmml = pmml;
  }

  /// @param pmml any
  /// @return the same as a card of whole points
  /// @throws LearnRefused where it is none, naming the characteristic and why
  public static Scorecard card(PmmlCard pmml) throws LearnRefused {
    return new ToScorecard(pmml).card();
  }

  private Scorecard card() throws LearnRefused {
    List<CardCharacteristic> lines = new ArrayList<>();
    for (Line line : pmml.characteristics()) {
      lines.add(line(line));
    }
    return new Scorecard(
        pmml.name().isEmpty() ? "imported" : pmml.name(),
        pmml.name().isEmpty() ? "Imported" : pmml.name(),
        whole(pmml.start(), "the initial score"),
        lines,
        List.of(),
        Baseline.NEUTRAL,
        new Scaling(0, Decimal.of(1), 20),
        Provenance.stated("", "imported from PMML; what the points mean is not said there"));
  }

  private CardCharacteristic line(Line line) throws LearnRefused {
    Set<String> fields = new HashSet<>();
    line.attributes().forEach(attribute -> attribute.when().fields(fields));
    if (fields.size() != 1) {
      throw refused(line.name(), "reads " + fields.size() + " fields, and not one");
    }
    String field = fields.iterator().next();
    CardBins bins =
        pmml.numbers().getOrDefault(field, false) ? ranges(line, field) : groups(line, field);
    return new CardCharacteristic(
        field, line.name(), "", Cell.of(points(line, Map.of())), bins, baseline(line), Use.PLAIN);
  }

  private CardBins ranges(Line line, String field) throws LearnRefused {
    TreeSet<BigDecimal> named = new TreeSet<>();
    for (String value : values(line)) {
      named.add(new BigDecimal(value));
    }
    int scale = named.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    if (scale > SCALE_MOST) {
      throw refused(line.name(), "names values of " + scale + " digits after the point");
    }
    List<Cut> cuts = new ArrayList<>();
    List<Cell> cells = new ArrayList<>();
    List<CardBins.Special> specials = new ArrayList<>();
    List<BigDecimal> edges = List.copyOf(named);
    BigDecimal one = BigDecimal.ONE;
    BigDecimal probe = edges.isEmpty() ? one : edges.getFirst().subtract(one);
    long below = points(line, Map.of(field, probe.toPlainString()));
    cells.add(Cell.of(below));
    for (int i = 0; i < edges.size(); i++) {
      BigDecimal edge = edges.get(i);
      BigDecimal beyond =
          i + 1 < edges.size() ? edge.add(edges.get(i + 1)).divide(BigDecimal.TWO) : edge.add(one);
      long on = points(line, Map.of(field, edge.toPlainString()));
      long above = points(line, Map.of(field, beyond.toPlainString()));
      Decimal at = Decimal.parse(edge.toPlainString(), Math.max(0, edge.scale())).orElseThrow();
      if (on != below && on != above) {
        specials.add(new CardBins.Special(edge.toPlainString(), List.of(at), Cell.of(on)));
      }
      if (below != above) {
        cuts.add(new Cut(at, on == below ? Cut.Side.BELOW : Cut.Side.ABOVE));
        cells.add(Cell.of(above));
      } else if (on != below) {
        specials.removeIf(special -> special.values().contains(at));
        specials.add(new CardBins.Special(edge.toPlainString(), List.of(at), Cell.of(on)));
      }
      below = above;
    }
    return new CardBins.Ranges(Math.max(0, scale), specials, cuts, cells);
  }

  private CardBins groups(Line line, String field) throws LearnRefused {
    Map<Long, List<String>> byPoints = new LinkedHashMap<>();
    Set<String> named = new TreeSet<>(values(line));
    String other = "?";
    while (named.contains(other)) {
      other += "?";
    }
    for (String category : named) {
      long points = points(line, Map.of(field, category));
      byPoints.computeIfAbsent(points, _ -> new ArrayList<>()).add(category);
    }
    List<CardBins.Group> groups = new ArrayList<>();
    byPoints.forEach((points, categories) ->
        groups.add(new CardBins.Group(String.join(", ", categories), categories, Cell.of(points))));
    return new CardBins.Groups(groups, Cell.of(points(line, Map.of(field, other))));
  }

  private static List<String> values(Line line) {
    List<String> values = new ArrayList<>();
    line.attributes().forEach(attribute -> values(attribute.when(), values));
    return values;
  }

  private static void values(Predicate when, List<String> into) {
    switch (when) {
      case Predicate.Always _, Predicate.Missing _ -> {
        // They name no value.
      }
      case Predicate.Simple simple -> into.add(simple.value());
      case Predicate.OfSet set -> into.addAll(set.values());
      case Predicate.Compound compound -> compound.parts().forEach(part -> values(part, into));
    }
  }

  private long points(Line line, Map<String, String> row) throws LearnRefused {
    for (Attribute attribute : line.attributes()) {
      if (attribute.when().test(new HashMap<>(row)) == Truth.TRUE) {
        if (!(attribute.points() instanceof Expression.Constant constant)) {
          throw refused(line.name(), "has points that are computed");
        }
        return whole(constant.number(), line.name());
      }
    }
    throw refused(line.name(), "gives no points where " + (row.isEmpty() ? "it is missing" : row));
  }

  /// A baseline may be off a whole number by what only orders lines that cost the same.
  private long baseline(Line line) throws LearnRefused {
    double nearest = Math.rint(line.baseline());
    return whole(
        Math.abs(line.baseline() - nearest) < OF_TIES ? nearest : line.baseline(), line.name());
  }

  private long whole(double number, String what) throws LearnRefused {
    if (number != Math.rint(number)) {
      throw refused(what, "has points that are no whole number: " + number);
    }
    return Math.round(number);
  }

  private LearnRefused refused(String what, String message) {
    return LearnRefused.of(
        "pmml.no-card",
        new Place(pmml.name(), 0, 0),
        List.of(what, "'" + what + "' " + message),
        "whole points, stated, for one field a characteristic, and for every value of it",
        "Score with the document as it is, or round its points.");
  }
}
