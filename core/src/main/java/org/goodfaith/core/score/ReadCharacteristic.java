package org.goodfaith.core.score;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;

/// Computes a characteristic's value from a standing, with the records it read.
final class ReadCharacteristic {
  private static final int SHARE_SCALE = 3;

  private ReadCharacteristic() {}

  /// A value, or none, and the records that were looked at.
  ///
  /// @param value empty where there was no record to compute it from
  /// @param selected records that meet the condition
  /// @param looked records of the kinds within the window, whether they meet it or not
  record Reading(
      Optional<Decimal> value, List<StandingRecord> selected, List<StandingRecord> looked) {}

  static Reading read(Characteristic characteristic, Standing standing) {
    List<StandingRecord> looked =
        standing.records().stream()
            .filter(record -> inside(characteristic, standing, record))
            .toList();
    List<StandingRecord> selected =
        characteristic.where().conditional()
            ? looked.stream().filter(record -> meets(characteristic.where(), record)).toList()
            : looked;
    Optional<Decimal> value =
        looked.isEmpty() ? Optional.empty() : value(characteristic, selected, standing.asOf());
    return new Reading(value, selected, looked);
  }

  private static boolean inside(
      Characteristic characteristic, Standing standing, StandingRecord record) {
    Span window = characteristic.window();
    return characteristic.kinds().contains(record.record().kind())
        && (window.equals(Span.NONE)
            || record.record().day().isAfter(window.before(standing.asOf())));
  }

  private static boolean meets(Where where, StandingRecord record) {
    Optional<Fact> fact = record.record().fact(where.field());
    if (fact.isEmpty()) {
      return false;
    }
    Optional<Decimal> number = fact.get().numeric();
    if (number.isEmpty()) {
      return fact.get().text().equals(where.value());
    }
    Optional<Decimal> bound = Decimal.parse(where.value(), number.get().scale());
    return bound.isPresent()
        && switch (where.comparison()) {
          case EQUAL -> number.get().compareTo(bound.get()) == 0;
          case AT_LEAST -> number.get().compareTo(bound.get()) >= 0;
          case AT_MOST -> number.get().compareTo(bound.get()) <= 0;
        };
  }

  private static Optional<Decimal> value(
      Characteristic characteristic, List<StandingRecord> selected, LocalDate asOf) {
    return switch (characteristic.aggregate()) {
      case COUNT -> Optional.of(Decimal.of(selected.size()));
      case MONTHS ->
          Optional.of(
              Decimal.of(
                  selected.stream()
                      .map(record -> YearMonth.from(record.record().day()))
                      .distinct()
                      .count()));
      case SUM ->
          Optional.of(
              reduce(characteristic.field(), selected, Decimal::plus).orElse(Decimal.of(0)));
      case MAX -> reduce(characteristic.field(), selected, (a, b) -> a.compareTo(b) < 0 ? b : a);
      case MIN -> reduce(characteristic.field(), selected, (a, b) -> a.compareTo(b) > 0 ? b : a);
      case SHARE -> share(characteristic, selected);
      case MONTHS_SINCE_LAST ->
          selected.isEmpty() ? Optional.empty() : months(selected.getLast(), asOf);
      case MONTHS_SINCE_FIRST ->
          selected.isEmpty() ? Optional.empty() : months(selected.getFirst(), asOf);
    };
  }

  private static Optional<Decimal> share(
      Characteristic characteristic, List<StandingRecord> selected) {
    Optional<Decimal> part = reduce(characteristic.field(), selected, Decimal::plus);
    Optional<Decimal> whole = reduce(characteristic.per(), selected, Decimal::plus);
    return part.isEmpty() || whole.isEmpty() || whole.get().signum() <= 0
        ? Optional.empty()
        : Optional.of(part.get().dividedBy(whole.get(), SHARE_SCALE));
  }

  private static Optional<Decimal> reduce(
      String field, List<StandingRecord> records, BinaryOperator<Decimal> with) {
    return records.stream()
        .flatMap(record -> record.record().fact(field).stream())
        .flatMap(fact -> fact.numeric().stream())
        .reduce(with);
  }

  private static Optional<Decimal> months(StandingRecord record, LocalDate asOf) {
    return Optional.of(Decimal.of(ChronoUnit.MONTHS.between(record.record().day(), asOf)));
  }
}
