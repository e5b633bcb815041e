package org.goodfaith.web.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;

/// Facts of a record as JSON: whole numbers as numbers, amounts as exact texts with their currency.
final class FactJson {
  private FactJson() {}

  static Map<String, Object> facts(Record record) {
    Map<String, Object> map = new LinkedHashMap<>();
    record.facts().forEach((name, fact) -> map.put(name, value(fact)));
    return map;
  }

  private static Object value(Fact fact) {
    return switch (fact) {
      case Fact.Money money -> {
        Map<String, Object> amount = new LinkedHashMap<>();
        amount.put("amount", money.text());
        amount.put("currency", money.currency());
        yield amount;
      }
      case Fact.Count count -> count.number();
      case Fact.Status status -> (long) status.level();
      case Fact.Day _, Fact.Code _, Fact.Digest _ -> fact.text();
    };
  }
}
