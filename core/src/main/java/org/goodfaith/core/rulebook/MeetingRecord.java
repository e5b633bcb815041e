package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.rulebook.Characteristic.Comparison;
import org.goodfaith.core.rulebook.Characteristic.Where;

/// Finds a record that meets conditions on its facts, or shows that there can be none. Facts have
/// closed types, so that both can be decided.
final class MeetingRecord {
  /// Amounts lie within fifteen digits of their smallest unit.
  private static final long AMOUNT_MOST = 999_999_999_999_999L;

  private MeetingRecord() {}

  /// @return whether a fact of the type can be compared so at all
  static boolean fits(FactType type, Where where) {
    return switch (type) {
      case FactType.Money money ->
          Spelling.decimal(where.value()).filter(d -> d.scale() <= money.scale()).isPresent();
      case FactType.Count count ->
          Spelling.whole(where.value())
              .filter(n -> n >= count.least() && n <= count.most())
              .isPresent();
      case FactType.Status status ->
          Spelling.whole(where.value())
              .filter(n -> n >= status.least() && n <= status.most())
              .isPresent();
      case FactType.Code code ->
          where.comparison() == Comparison.EQUAL && code.allowed().contains(where.value());
      case FactType.Day _, FactType.Digest _ -> false;
    };
  }

  /// @return whether every condition is about a fact of the kind, and fits its type
  static boolean fits(RecordKind kind, List<Where> conditions) {
    return conditions.stream()
        .allMatch(
            where -> kind.field(where.field()).filter(f -> fits(f.type(), where)).isPresent());
  }

  /// @param kind kind of the record
  /// @param conditions that fit the kind
  /// @return a record that meets all of them, in the words of a case: `rail.unpaid-fare with amount
  ///   10.00`; empty where none can
  static Optional<String> example(RecordKind kind, List<Where> conditions) {
    Map<String, List<Where>> byField =
        conditions.stream()
            .collect(Collectors.groupingBy(Where::field, LinkedHashMap::new, Collectors.toList()));
    List<String> facts = new ArrayList<>();
    for (Map.Entry<String, List<Where>> one : byField.entrySet()) {
      Optional<String> value =
          kind.field(one.getKey()).flatMap(field -> value(field.type(), one.getValue()));
      if (value.isEmpty()) {
        return Optional.empty();
      }
      facts.add(one.getKey() + " " + value.get());
    }
    return Optional.of(
        facts.isEmpty() ? kind.code() : kind.code() + " with " + String.join(", ", facts));
  }

  private static Optional<String> value(FactType type, List<Where> conditions) {
    return switch (type) {
      case FactType.Money money -> number(-AMOUNT_MOST, AMOUNT_MOST, money.scale(), conditions);
      case FactType.Count count -> number(count.least(), count.most(), 0, conditions);
      case FactType.Status status -> number(status.least(), status.most(), 0, conditions);
      case FactType.Code _ ->
          Optional.of(conditions.getFirst().value())
              .filter(code -> conditions.stream().allMatch(one -> one.value().equals(code)));
      case FactType.Day _, FactType.Digest _ -> Optional.empty();
    };
  }

  private static Optional<String> number(long least, long most, int scale, List<Where> conditions) {
    long from = least;
    long to = most;
    boolean bounded = false;
    for (Where where : conditions) {
      long bound = Decimal.parse(where.value(), scale).map(Decimal::unscaled).orElse(0L);
      from = where.comparison() == Comparison.AT_MOST ? from : Math.max(from, bound);
      to = where.comparison() == Comparison.AT_LEAST ? to : Math.min(to, bound);
      bounded |= where.comparison() != Comparison.AT_LEAST;
    }
    return from > to
        ? Optional.empty()
        : Optional.of(new Decimal(bounded ? to : from, scale).toString());
  }
}
