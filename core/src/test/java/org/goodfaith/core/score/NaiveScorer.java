package org.goodfaith.core.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.rulebook.Characteristic;
import org.goodfaith.core.rulebook.PointsRule;
import org.goodfaith.core.rulebook.PointsTable;
import org.goodfaith.core.standing.Dispute;
import org.goodfaith.core.standing.Standing;
import org.goodfaith.core.standing.StandingRecord;

/// Points said once more, slowly and plainly, with the library's numbers. Shares no code with what
/// it checks.
final class NaiveScorer {
  private final Standing standing;

  NaiveScorer(Standing standing) {
    this.standing = standing;
  }

  long points(PointsRule rule) {
    Characteristic what = rule.characteristic();
    List<StandingRecord> inside = new ArrayList<>();
    List<StandingRecord> chosen = new ArrayList<>();
    for (StandingRecord record : standing.records()) {
      boolean asked = what.kinds().contains(record.record().kind());
      if (asked && recent(what.window(), record) && !doubted(record)) {
        inside.add(record);
        if (meets(what.where(), record)) {
          chosen.add(record);
        }
      }
    }
    BigDecimal value = inside.isEmpty() ? null : value(what, chosen);
    return switch (rule.table()) {
      case PointsTable.Bins bins -> binned(bins, value);
      case PointsTable.PerUnit each -> perUnit(each, what, chosen, value);
    };
  }

  /// Nobody proved it in time, or it is kept and not used while nobody has decided.
  private static boolean doubted(StandingRecord record) {
    boolean doubted = false;
    for (Dispute dispute : record.proceedings().disputes()) {
      doubted |= dispute.state() == Dispute.State.BOTH_SIDES;
      doubted |= dispute.state() == Dispute.State.OPEN && dispute.restricts();
    }
    return doubted;
  }

  private boolean recent(Span window, StandingRecord record) {
    if (window.amount() == 0) {
      return true;
    }
    LocalDate edge = back(standing.asOf(), window);
    return record.record().day().compareTo(edge) > 0;
  }

  private static LocalDate back(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAYS -> LocalDate.ofEpochDay(day.toEpochDay() - span.amount());
      case MONTHS -> monthsLater(day, -span.amount());
      case YEARS -> monthsLater(day, -12 * span.amount());
    };
  }

  private static LocalDate forth(LocalDate day, Span span) {
    return switch (span.unit()) {
      case DAYS -> LocalDate.ofEpochDay(day.toEpochDay() + span.amount());
      case MONTHS -> monthsLater(day, span.amount());
      case YEARS -> monthsLater(day, 12 * span.amount());
    };
  }

  private static LocalDate monthsLater(LocalDate day, int months) {
    int count = day.getYear() * 12 + day.getMonthValue() - 1 + months;
    LocalDate first = LocalDate.of(Math.floorDiv(count, 12), Math.floorMod(count, 12) + 1, 1);
    return first.withDayOfMonth(Math.min(day.getDayOfMonth(), first.lengthOfMonth()));
  }

  private static BigDecimal number(StandingRecord record, String field) {
    return switch (record.record().facts().get(field)) {
      case Fact.Money money -> money.amount().toBigDecimal();
      case Fact.Count count -> BigDecimal.valueOf(count.number());
      case Fact.Status status -> BigDecimal.valueOf(status.level());
      case null, default -> null;
    };
  }

  private static boolean meets(Characteristic.Where where, StandingRecord record) {
    if (where.field().isEmpty()) {
      return true;
    }
    BigDecimal number = number(record, where.field());
    if (number == null) {
      return record.record().facts().get(where.field()) instanceof Fact.Code code
          && code.code().equals(where.value());
    }
    int order = number.compareTo(new BigDecimal(where.value()));
    return switch (where.comparison()) {
      case EQUAL -> order == 0;
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
    };
  }

  private BigDecimal value(Characteristic what, List<StandingRecord> chosen) {
    List<BigDecimal> numbers = numbers(chosen, what.field());
    BigDecimal sum = numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return switch (what.aggregate()) {
      case COUNT -> BigDecimal.valueOf(chosen.size());
      case SUM -> sum;
      case MAX -> numbers.isEmpty() ? null : numbers.stream().max(BigDecimal::compareTo).get();
      case MIN -> numbers.isEmpty() ? null : numbers.stream().min(BigDecimal::compareTo).get();
      case SHARE -> {
        List<BigDecimal> wholes = numbers(chosen, what.per());
        BigDecimal whole = wholes.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        yield numbers.isEmpty() || whole.signum() <= 0
            ? null
            : sum.divide(whole, 3, RoundingMode.HALF_EVEN);
      }
      case MONTHS -> {
        Set<String> months = new TreeSet<>();
        chosen.forEach(record -> months.add(record.record().day().toString().substring(0, 7)));
        yield BigDecimal.valueOf(months.size());
      }
      case MEAN ->
          numbers.isEmpty()
              ? null
              : sum.divide(BigDecimal.valueOf(numbers.size()), 3, RoundingMode.HALF_EVEN);
      case DISTINCT -> {
        Set<String> texts = new TreeSet<>();
        for (StandingRecord record : chosen) {
          Fact fact = record.record().facts().get(what.field());
          if (fact != null) {
            texts.add(fact.text());
          }
        }
        yield BigDecimal.valueOf(texts.size());
      }
      case TREND -> trend(chosen, what.field());
      case MONTHS_IN_A_ROW -> inARow(chosen);
      case MONTHS_SINCE_LAST -> monthsSince(chosen, true);
      case MONTHS_SINCE_FIRST -> monthsSince(chosen, false);
    };
  }

  private static BigDecimal trend(List<StandingRecord> chosen, String field) {
    List<LocalDate> days =
        chosen.stream()
            .filter(record -> number(record, field) != null)
            .map(record -> record.record().day())
            .sorted()
            .toList();
    return days.isEmpty() || days.getFirst().equals(days.getLast())
        ? null
        : mostOn(days.getLast(), chosen, field).subtract(mostOn(days.getFirst(), chosen, field));
  }

  private static BigDecimal mostOn(LocalDate day, List<StandingRecord> chosen, String field) {
    return chosen.stream()
        .filter(record -> record.record().day().equals(day))
        .map(record -> number(record, field))
        .filter(number -> number != null)
        .max(BigDecimal::compareTo)
        .orElseThrow();
  }

  /// The longest n such that some month and the n - 1 after it all have a record.
  private static BigDecimal inARow(List<StandingRecord> chosen) {
    Set<YearMonth> months = new TreeSet<>();
    chosen.forEach(record -> months.add(YearMonth.from(record.record().day())));
    int longest = 0;
    for (YearMonth month : months) {
      int run = 0;
      while (months.contains(month.plusMonths(run))) {
        run++;
      }
      longest = Math.max(longest, run);
    }
    return BigDecimal.valueOf(longest);
  }

  private static List<BigDecimal> numbers(List<StandingRecord> records, String field) {
    List<BigDecimal> numbers = new ArrayList<>();
    for (StandingRecord record : records) {
      BigDecimal number = number(record, field);
      if (number != null) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private BigDecimal monthsSince(List<StandingRecord> chosen, boolean last) {
    LocalDate found = null;
    for (StandingRecord record : chosen) {
      LocalDate day = record.record().day();
      if (found == null || (last ? day.isAfter(found) : day.isBefore(found))) {
        found = day;
      }
    }
    return found == null
        ? null
        : BigDecimal.valueOf(Period.between(found, standing.asOf()).toTotalMonths());
  }

  private static long binned(PointsTable.Bins bins, BigDecimal value) {
    if (value == null) {
      return bins.missing().value();
    }
    for (PointsTable.Bin bin : bins.bins()) {
      boolean above = bin.openBelow() || value.compareTo(bin.from().toBigDecimal()) >= 0;
      boolean below = bin.openAbove() || value.compareTo(bin.below().toBigDecimal()) < 0;
      if (above && below) {
        return bin.points().value();
      }
    }
    throw new AssertionError("no bin for " + value);
  }

  /// Parts of a unit count for nothing: 12.99 are twelve units, -12.99 minus twelve.
  private long perUnit(
      PointsTable.PerUnit table,
      Characteristic what,
      List<StandingRecord> chosen,
      BigDecimal value) {
    BigInteger sum = BigInteger.ZERO;
    switch (what.aggregate()) {
      case COUNT, SUM -> {
        for (StandingRecord record : chosen) {
          BigDecimal number =
              what.aggregate() == Characteristic.Aggregate.COUNT
                  ? BigDecimal.ONE
                  : number(record, what.field());
          BigInteger units = number == null ? BigInteger.ZERO : number.toBigInteger();
          sum = sum.add(units.multiply(BigInteger.valueOf(worth(table, record.record().day()))));
        }
      }
      default -> {
        if (value != null) {
          BigInteger each = BigInteger.valueOf(table.steps().getFirst().each().value());
          sum = value.toBigInteger().multiply(each);
        }
      }
    }
    BigInteger floor = BigInteger.valueOf(table.floor().value());
    BigInteger cap = BigInteger.valueOf(table.cap().value());
    return (sum.compareTo(floor) < 0 ? floor : sum.compareTo(cap) > 0 ? cap : sum).longValueExact();
  }

  private long worth(PointsTable.PerUnit table, LocalDate day) {
    for (PointsTable.AgeStep step : table.steps()) {
      boolean any = step.within().amount() == 0;
      if (any || forth(day, step.within()).compareTo(standing.asOf()) >= 0) {
        return step.each().value();
      }
    }
    return 0;
  }
}
