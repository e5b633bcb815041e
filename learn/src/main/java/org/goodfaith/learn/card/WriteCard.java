package org.goodfaith.learn.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Json;

/// Spells a card in JSON: keys sorted, no spaces, decimals as texts.
final class WriteCard {
  static final String FORMAT = "goodfaith-card/1";

  private WriteCard() {}

  static String json(Scorecard card) {
    Map<String, Object> map = new TreeMap<>();
    map.put("format", FORMAT);
    map.put("code", card.code());
    map.put("title", card.title());
    map.put("start", card.start());
    map.put("baseline", word(card.baseline()));
    map.put("scaling", scaling(card.scaling()));
    map.put("provenance", provenance(card.provenance()));
    map.put(
        "characteristics", card.characteristics().stream().map(WriteCard::characteristic).toList());
    map.put("tables", card.tables().stream().map(WriteCard::table).toList());
    return Json.write(map);
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, Object> scaling(Scaling scaling) {
    return Map.of(
        "base-points",
        scaling.basePoints(),
        "base-odds",
        scaling.baseOdds().toString(),
        "pdo",
        scaling.pdo());
  }

  private static Map<String, Object> characteristic(CardCharacteristic one) {
    Map<String, Object> map = new TreeMap<>();
    map.put("name", one.name());
    map.put("title", one.title());
    map.put("value", one.value());
    map.put("neutral", one.neutral());
    map.put("missing", cell(one.missing()));
    map.put("promise", word(one.use().promise()));
    map.put("alternative", one.use().alternative());
    map.put("move", word(one.use().move()));
    map.put("reason", one.use().reason());
    map.put("advice", one.use().advice());
    switch (one.bins()) {
      case CardBins.Ranges ranges -> map.put("ranges", ranges(ranges));
      case CardBins.Groups groups -> map.put("groups", groups(groups));
    }
    return map;
  }

  private static Map<String, Object> ranges(CardBins.Ranges ranges) {
    return Map.of(
        "scale",
        ranges.scale(),
        "specials",
        ranges.specials().stream()
            .map(special ->
                with(cell(special.cell()), special.title(), "values", texts(special.values())))
            .toList(),
        "cuts",
        ranges.cuts().stream()
            .map(cut -> Map.of("at", cut.at().toString(), "side", word(cut.side())))
            .toList(),
        "ranges",
        ranges.ranges().stream().map(WriteCard::cell).toList());
  }

  private static Map<String, Object> groups(CardBins.Groups groups) {
    return Map.of(
        "groups",
        groups.groups().stream()
            .map(group -> with(cell(group.cell()), group.title(), "categories", group.categories()))
            .toList(),
        "other",
        cell(groups.other()));
  }

  private static Map<String, Object> with(
      Map<String, Object> cell, String title, String key, List<String> values) {
    cell.put("title", title);
    cell.put(key, values);
    return cell;
  }

  private static List<String> texts(List<Decimal> values) {
    return values.stream().map(Decimal::toString).toList();
  }

  private static Map<String, Object> cell(Cell cell) {
    Map<String, Object> map = new TreeMap<>();
    map.put("points", cell.points());
    map.put("rows", cell.rows().toString());
    map.put("bad", cell.bad().toString());
    return map;
  }

  private static Map<String, Object> table(TwoWayTable table) {
    return Map.of(
        "title",
        table.title(),
        "first",
        table.first(),
        "second",
        table.second(),
        "points",
        table.points(),
        "neutral",
        table.neutral());
  }

  private static Map<String, Object> provenance(Provenance from) {
    Map<String, Object> map = new TreeMap<>();
    map.put("outcome", from.outcome());
    map.put("population", from.population());
    map.put("data", from.data());
    map.put("rows", from.rows().toString());
    map.put("bad", from.bad().toString());
    map.put("method", from.method());
    map.put("seed", from.seed());
    map.put("made", from.made());
    map.put("limits", from.limits());
    map.put("metrics", from.metrics().stream().map(WriteCard::metric).toList());
    map.put("bands", from.bands().stream().map(WriteCard::band).toList());
    map.put(
        "approvals",
        from.approvals().stream()
            .map(one -> Map.of("by", one.by(), "day", one.day(), "purpose", one.purpose()))
            .toList());
    return map;
  }

  private static Map<String, Object> metric(Provenance.Metric metric) {
    return Map.of(
        "name",
        metric.name(),
        "sample",
        metric.sample(),
        "value",
        metric.value().toString(),
        "low",
        metric.low().toString(),
        "high",
        metric.high().toString());
  }

  private static Map<String, Object> band(Provenance.Band band) {
    return Map.of(
        "from", band.from(), "rows", band.rows().toString(), "bad", band.bad().toString());
  }
}
