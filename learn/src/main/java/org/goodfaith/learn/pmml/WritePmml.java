package org.goodfaith.learn.pmml;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.learn.card.CardBins;
import org.goodfaith.learn.card.CardCharacteristic;
import org.goodfaith.learn.card.Cell;
import org.goodfaith.learn.card.Scorecard;
import org.goodfaith.learn.card.Scorecard.Baseline;
import org.goodfaith.learn.card.TwoWayTable;

/// Writes a card as a PMML 4.4 scorecard: first attribute that holds gives the points, the last
/// one, which always holds, those of what is missing; reasons by points below the baseline, and
/// rows with their scores that a reader can check itself with.
public final class WritePmml {
  /// Name of the output field of the points.
  public static final String SCORE = "score";

  /// Output fields of reasons are called this and their rank.
  public static final String REASON = "reason ";

  private static final Pattern PLAIN = Pattern.compile("[^\\s\"\\\\]+");

  /// A baseline is lower by one part of so many for each line, so that lines which cost the same
  /// cost a little less the later they stand: readers differ in how they order equal ones.
  private static final long TIES = 1_000_000;

  private final Xml xml = new Xml();
  private final Scorecard card;
  private final int reasons;
  private int lines;

  private WritePmml(Scorecard card, int reasons) {
    this.card = card;
    this.reasons = reasons;
  }

  /// @param card which
  /// @param reasons how many output fields of reasons
  /// @return the document
  public static String pmml(Scorecard card, int reasons) {
    return new WritePmml(card, reasons).document();
  }

  private String document() {
    xml.open("PMML", "xmlns", "http://www.dmg.org/PMML-4_4", "version", "4.4");
    xml.open("Header", "description", card.title());
    xml.leaf("Application", "name", "Goodfaith");
    xml.text("Annotation", "card " + card.digest() + "; predicts: " + card.provenance().outcome());
    xml.close();
    dictionary();
    xml.open(
        "Scorecard",
        "modelName",
        card.code(),
        "functionName",
        "regression",
        "initialScore",
        Long.toString(card.start()),
        "useReasonCodes",
        "true",
        "reasonCodeAlgorithm",
        "pointsBelow",
        "baselineMethod",
        card.baseline() == Baseline.NEUTRAL ? "neutral" : "max");
    schema();
    output();
    xml.open("Characteristics");
    card.characteristics().forEach(this::characteristic);
    card.tables().forEach(this::table);
    xml.close();
    new WriteVerification(xml, card, reasons).write();
    xml.close();
    xml.close();
    return xml.done();
  }

  private void dictionary() {
    xml.open("DataDictionary");
    for (CardCharacteristic one : card.characteristics()) {
      boolean numbers = one.bins() instanceof CardBins.Ranges;
      xml.leaf(
          "DataField",
          "name",
          one.name(),
          "displayName",
          one.title(),
          "optype",
          numbers ? "continuous" : "categorical",
          "dataType",
          numbers ? "double" : "string");
    }
    xml.leaf("DataField", "name", "points", "optype", "continuous", "dataType", "double");
    xml.close();
  }

  private void schema() {
    xml.open("MiningSchema");
    for (CardCharacteristic one : card.characteristics()) {
      xml.leaf(
          "MiningField",
          "name",
          one.name(),
          "usageType",
          "active",
          "missingValueTreatment",
          "asIs",
          "invalidValueTreatment",
          "asIs");
    }
    xml.leaf("MiningField", "name", "points", "usageType", "target");
    xml.close();
  }

  private void output() {
    xml.open("Output");
    xml.leaf(
        "OutputField",
        "name",
        SCORE,
        "optype",
        "continuous",
        "dataType",
        "double",
        "feature",
        "predictedValue");
    for (int rank = 1; rank <= reasons; rank++) {
      xml.leaf(
          "OutputField",
          "name",
          REASON + rank,
          "optype",
          "categorical",
          "dataType",
          "string",
          "feature",
          "reasonCode",
          "rank",
          Integer.toString(rank));
    }
    xml.close();
  }

  private void characteristic(CardCharacteristic one) {
    long base = card.baseline() == Baseline.NEUTRAL ? one.neutral() : one.most();
    open(one.name(), base);
    List<Cell> slots = one.slots();
    for (int slot = 1; slot < slots.size(); slot++) {
      attribute(slots.get(slot).points());
      predicate(one, slot);
      xml.close();
    }
    otherwise(one.missing().points());
    xml.close();
  }

  private void attribute(long points) {
    xml.open("Attribute", "partialScore", Long.toString(points));
  }

  /// Where nothing before holds, nothing is known.
  private void otherwise(long points) {
    attribute(points);
    xml.leaf("True");
    xml.close();
  }

  private void table(TwoWayTable table) {
    CardCharacteristic first = card.characteristics().get(card.number(table.first()));
    CardCharacteristic second = card.characteristics().get(card.number(table.second()));
    open(
        table.first() + " x " + table.second(),
        card.baseline() == Baseline.NEUTRAL ? table.neutral() : table.most());
    List<List<Long>> points = table.points();
    for (int row = 1; row < points.size(); row++) {
      for (int column = 1; column < points.get(row).size(); column++) {
        attribute(points.get(row).get(column));
        xml.open("CompoundPredicate", "booleanOperator", "and");
        predicate(first, row);
        predicate(second, column);
        xml.close();
        xml.close();
      }
    }
    for (int row = 1; row < points.size(); row++) {
      attribute(points.get(row).getFirst());
      predicate(first, row);
      xml.close();
    }
    for (int column = 1; column < points.getFirst().size(); column++) {
      attribute(points.getFirst().get(column));
      predicate(second, column);
      xml.close();
    }
    otherwise(points.getFirst().getFirst());
    xml.close();
  }

  private void open(String name, long baseline) {
    xml.open(
        "Characteristic",
        "name",
        name + " points",
        "reasonCode",
        name,
        "baselineScore",
        new Decimal(baseline * TIES - ++lines, 6).toString());
  }

  private void predicate(CardCharacteristic one, int slot) {
    switch (one.bins()) {
      case CardBins.Ranges ranges -> range(one.name(), ranges, slot - 1);
      case CardBins.Groups groups -> group(one.name(), groups, slot - 1);
    }
  }

  private void group(String field, CardBins.Groups groups, int cell) {
    if (cell < groups.groups().size()) {
      set(field, "isIn", "string", groups.groups().get(cell).categories());
    } else if (groups.groups().isEmpty()) {
      xml.leaf("SimplePredicate", "field", field, "operator", "isNotMissing");
    } else {
      set(
          field,
          "isNotIn",
          "string",
          groups.groups().stream().flatMap(group -> group.categories().stream()).toList());
    }
  }

  private void range(String field, CardBins.Ranges ranges, int cell) {
    if (cell < ranges.specials().size()) {
      List<String> codes =
          ranges.specials().get(cell).values().stream().map(Object::toString).toList();
      set(field, "isIn", "real", codes);
      return;
    }
    int range = cell - ranges.specials().size();
    boolean low = range > 0;
    boolean high = range < ranges.cuts().size();
    if (low && high) {
      xml.open("CompoundPredicate", "booleanOperator", "and");
    }
    if (low) {
      var cut = ranges.cuts().get(range - 1);
      bound(
          field,
          switch (cut.side()) {
            case ABOVE -> "greaterOrEqual";
            case BELOW -> "greaterThan";
          },
          cut.at().toString());
    }
    if (high) {
      var cut = ranges.cuts().get(range);
      bound(
          field,
          switch (cut.side()) {
            case ABOVE -> "lessThan";
            case BELOW -> "lessOrEqual";
          },
          cut.at().toString());
    }
    if (low && high) {
      xml.close();
    } else if (!low && !high) {
      xml.leaf("SimplePredicate", "field", field, "operator", "isNotMissing");
    }
  }

  private void bound(String field, String operator, String value) {
    xml.leaf("SimplePredicate", "field", field, "operator", operator, "value", value);
  }

  private void set(String field, String operator, String type, List<String> values) {
    String content =
        type.equals("string")
            ? values.stream().map(WritePmml::quoted).collect(Collectors.joining(" "))
            : String.join(" ", values);
    xml.open("SimpleSetPredicate", "field", field, "booleanOperator", operator);
    xml.text("Array", content, "n", Integer.toString(values.size()), "type", type);
    xml.close();
  }

  /// Only what needs quotes has them: not every reader takes them off.
  private static String quoted(String value) {
    return PLAIN.matcher(value).matches()
        ? value
        : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
