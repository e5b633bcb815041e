package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.ClockRule.Meanwhile;
import org.goodfaith.core.rulebook.ClockRule.Period;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;

/// Reads the blocks `value` and `clock`.
final class ReadClocks {
  private static final Pattern FIGURE =
      Pattern.compile("(-?[0-9]{1,9}(?:\\.[0-9]{1,9})?) \\((.+)\\)");
  private static final Pattern WORKING = Pattern.compile("([0-9]{1,3}) ([a-z]+(?: [a-z]+)* days?)");
  static final List<String> UNITS =
      List.of("working days", "days", "months", "years", "points", "amount");
  private static final Pattern HOURS = Pattern.compile("([1-9][0-9]{0,2}) hours?");
  private static final Pattern SECONDS = Pattern.compile("([1-9][0-9]{0,3}) seconds?");
  private static final String PERIOD =
      "a time such as `20 days`, `5 working days`, `24 hours` or `60 seconds`";

  private ReadClocks() {}

  static Optional<ValueRule> value(BlockFields fields, String article, String articleTitle) {
    String code = fields.code("code");
    String title = fields.textOr("title", articleTitle);
    String unit = fields.word("unit", UNITS);
    List<ValueRule.Figure> series = new ArrayList<>();
    if (!fields.has("series")) {
      fields.text("series");
    }
    for (NamedNode row : fields.table("series")) {
      figure(fields, row, unit, series).ifPresent(series::add);
    }
    if (!fields.sound() || series.isEmpty()) {
      return Optional.empty();
    }
    Block.Origin origin =
        new Block.Origin(
            article, fields.place(), new Term(series.getFirst().from(), LocalDate.MAX));
    return Optional.of(new ValueRule(origin, code, title, unit, series));
  }

  private static Optional<ValueRule.Figure> figure(
      BlockFields fields, NamedNode row, String unit, List<ValueRule.Figure> before) {
    FaultBook.Spot spot = new FaultBook.Spot(fields.article(), row.place(), row.name());
    Optional<LocalDate> from = Spelling.day(row.name());
    Matcher figure = FIGURE.matcher(fields.cell("series", row));
    if (from.isEmpty() || !figure.matches()) {
      fields.refuseAt(
          "rulebook.value",
          spot,
          "a figure is a day, a number and the provision it comes from",
          "`2026-01-01: 7 (Railway Act, section 95)`",
          "Write the line so.");
      return Optional.empty();
    }
    if (!before.isEmpty() && !from.get().isAfter(before.getLast().from())) {
      fields.refuseAt(
          "rulebook.term",
          spot,
          "the dates do not rise: " + before.getLast().from() + " stands before " + from.get(),
          "each date once, the earliest first",
          "Put the figures in order of their dates.");
      return Optional.empty();
    }
    boolean time = unit.endsWith("days") || unit.equals("months") || unit.equals("years");
    if (time && !figure.group(1).matches("[0-9]+")) {
      fields.refuseAt(
          "rulebook.units",
          spot,
          "'" + figure.group(1) + "' is no number of " + unit,
          "a whole number, not negative",
          "Write a whole number of " + unit + ".");
      return Optional.empty();
    }
    return Optional.of(new ValueRule.Figure(from.get(), figure.group(1), figure.group(2)));
  }

  static Optional<Block> clock(BlockFields fields, Block.Origin origin, String articleTitle) {
    Period nothing = new Period(Span.NONE, 0, "");
    ClockRule clock =
        new ClockRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            fields.word("step", ClockRule.STEPS),
            fields.parsed("within", ReadClocks::period, PERIOD, nothing),
            fields.has("extended")
                ? Optional.of(fields.parsed("extended", ReadClocks::period, PERIOD, nothing))
                : Optional.empty(),
            fields.word("then", ClockRule.OUTCOMES),
            meanwhile(fields),
            repeats(fields));
    boolean machines = clock.step().equals("check-knowledge");
    boolean sound = fields.sound();
    if (sound && machines != (clock.within().seconds() > 0)) {
      fields.refuse(
          "rulebook.units",
          "within",
          machines ? "what machines know is counted in seconds" : "no step of people is so short",
          machines ? "a time such as `60 seconds`" : "days, working days or hours",
          "Write the time in the unit of the step.");
      sound = false;
    }
    return sound ? Optional.of(clock) : Optional.empty();
  }

  /// Only a review may leave in effect what it is about: a dispute always makes it wait. Only a
  /// record can be kept and not used.
  private static Meanwhile meanwhile(BlockFields fields) {
    String step = fields.word("step", ClockRule.STEPS);
    boolean review = step.equals("review");
    boolean dispute = step.equals("dispute-flag");
    if (!fields.has("meanwhile")) {
      return dispute ? Meanwhile.SUSPENDED : Meanwhile.IN_EFFECT;
    }
    String word = fields.word("meanwhile", ClockRule.MEANWHILE);
    Meanwhile never = review ? Meanwhile.NOT_USED : Meanwhile.IN_EFFECT;
    if (!review && !dispute) {
      fields.refuse(
          "rulebook.value",
          "meanwhile",
          "only a clock of the step `review` or `dispute-flag` says what holds meanwhile",
          "`meanwhile` in a clock of one of these steps",
          "Take the key out.");
    } else if (never.word().equals(word)) {
      fields.refuse(
          "rulebook.value",
          "meanwhile",
          review
              ? "a result is no record that could be kept and not used"
              : "what follows from a disputed record never stays in effect",
          review ? "`suspended` or `in effect`" : "`suspended` or `not used`",
          "Choose one of these.");
    }
    return Arrays.stream(Meanwhile.values())
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElse(Meanwhile.SUSPENDED);
  }

  /// Without a bound whoever brings a new sheet of paper each month holds a listing back for ever.
  private static OptionalInt repeats(BlockFields fields) {
    if (!fields.has("repeats")) {
      return OptionalInt.empty();
    }
    if (!List.of("dispute-decision", "review").contains(fields.word("step", ClockRule.STEPS))) {
      fields.refuse(
          "rulebook.value",
          "repeats",
          "only clocks of the steps `dispute-decision` and `review` say how often they suspend",
          "`repeats` in a clock of one of these steps",
          "Take the key out.");
    }
    return OptionalInt.of(fields.parsed("repeats", ReadClocks::few, "a number up to 99", 0));
  }

  private static Optional<Integer> few(String text) {
    return text.matches("[0-9]{1,2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
  }

  static Optional<Period> period(String text) {
    Optional<Span> span = Span.parse(text).filter(one -> one.amount() > 0);
    if (span.isPresent()) {
      return span.map(one -> new Period(one, 0, ""));
    }
    Matcher hours = HOURS.matcher(text);
    if (hours.matches()) {
      return Optional.of(Period.ofHours(Integer.parseInt(hours.group(1))));
    }
    Matcher seconds = SECONDS.matcher(text);
    if (seconds.matches()) {
      return Optional.of(Period.ofSeconds(Integer.parseInt(seconds.group(1))));
    }
    Matcher working = WORKING.matcher(text);
    if (!working.matches() || Integer.parseInt(working.group(1)) == 0) {
      return Optional.empty();
    }
    String words = working.group(2).replace(' ', '-');
    String calendar = words.endsWith("s") ? words : words + "s";
    return Optional.of(new Period(Span.NONE, Integer.parseInt(working.group(1)), calendar));
  }
}
