package org.goodfaith.core.rulebook;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.rulebook.RulebookText.Items;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.rulebook.RulebookText.Node;
import org.goodfaith.core.rulebook.RulebookText.Scalar;

/// Reads the blocks `purpose`, `source`, `calendar` and `case`.
final class ReadOffices {
  static final List<String> ROLES =
      List.of("operator", "source", "service", "lender", "officer", "subject", "public");
  static final List<String> WEEKDAYS =
      Arrays.stream(DayOfWeek.values()).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
  private static final Pattern DAYS = Pattern.compile("(\\S+) to (\\S+)");

  private ReadOffices() {}

  static Optional<Block> purpose(BlockFields fields, Block.Origin origin, String articleTitle) {
    PurposeRule purpose =
        new PurposeRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            fields.words("readers", ROLES),
            new HashSet<>(
                fields.has("opens")
                    ? fields.each("opens", Context::ofCode, ReadFacts.contexts())
                    : List.of()),
            fields.listOr("services"),
            fields.parsed("report", Spelling::yesNo, "`yes` or `no`", false),
            fields.parsed("consent", Spelling::yesNo, "`yes` or `no`", true));
    return fields.sound() ? Optional.of(purpose) : Optional.empty();
  }

  static Optional<Block> source(BlockFields fields, Block.Origin origin, String articleTitle) {
    SourceRule source =
        new SourceRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            fields.listOr("submits"),
            fields.list("schemes"),
            fields.has("acts") ? fields.words("acts", SourceRule.ACTS) : List.of());
    if (source.kinds().isEmpty() && source.acts().isEmpty()) {
      fields.refuse(
          "rulebook.missing-key",
          "submits",
          "the source may do nothing at all",
          "`submits`, or `acts`, or both",
          "Say what it may submit.");
    }
    return fields.sound() ? Optional.of(source) : Optional.empty();
  }

  static Optional<Block> calendar(BlockFields fields, Block.Origin origin) {
    LocalDate[] known =
        fields.parsed(
            "knows",
            ReadOffices::days,
            "two days such as `2025-01-01 to 2028-12-31`",
            new LocalDate[] {LocalDate.EPOCH, LocalDate.EPOCH});
    Set<DayOfWeek> rest =
        new HashSet<>(
            fields.each(
                "rest",
                text ->
                    WEEKDAYS.contains(text)
                        ? Optional.of(DayOfWeek.of(WEEKDAYS.indexOf(text) + 1))
                        : Optional.empty(),
                WEEKDAYS));
    if (rest.size() == 7) {
      fields.refuse(
          "rulebook.value",
          "rest",
          "no day of the week is worked",
          "one to six days of the week",
          "Leave at least one working day.");
    }
    CalendarRule calendar =
        new CalendarRule(
            origin, fields.code("code"), known[0], known[1], rest, holidays(fields, known));
    return fields.sound() ? Optional.of(calendar) : Optional.empty();
  }

  private static Optional<LocalDate[]> days(String text) {
    Matcher matcher = DAYS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> first = Spelling.day(matcher.group(1));
    Optional<LocalDate> last = Spelling.day(matcher.group(2));
    return first.isPresent() && last.isPresent() && !last.get().isBefore(first.get())
        ? Optional.of(new LocalDate[] {first.get(), last.get()})
        : Optional.empty();
  }

  private static Set<LocalDate> holidays(BlockFields fields, LocalDate[] known) {
    Set<LocalDate> holidays = new HashSet<>();
    Set<Integer> years = new HashSet<>();
    if (!fields.has("holidays")) {
      fields.text("holidays");
    }
    for (NamedNode row : fields.table("holidays")) {
      int year = Spelling.whole(row.name()).map(Long::intValue).orElse(0);
      years.add(year);
      List<Node> items = row.value() instanceof Items list ? list.items() : List.of(row.value());
      for (Node item : items) {
        Optional<LocalDate> day =
            item instanceof Scalar scalar && year > 0
                ? Spelling.dayOfYear(year, scalar.text())
                : Optional.empty();
        if (day.isEmpty() || !holidays.add(day.get())) {
          fields.refuseAt(
              "rulebook.value",
              new FaultBook.Spot(fields.article(), item.place(), row.name()),
              "this names no further day of that year",
              "a day such as `3 April`, each once",
              "Write the day so.");
        }
      }
    }
    for (int year = known[0].getYear(); year <= known[1].getYear(); year++) {
      if (!years.contains(year)) {
        fields.refuse(
            "rulebook.calendar",
            "holidays",
            "the calendar claims to know " + year + " and names no holidays of it",
            "a line `" + year + ": [1 January]` for every year it knows",
            "Add the year, or let the calendar end before it.");
      }
    }
    return holidays;
  }

  static Optional<Block> worked(BlockFields fields, Block.Origin origin) {
    List<String> given = new ArrayList<>(fields.list("given"));
    CaseRule worked =
        new CaseRule(
            origin,
            fields.text("name"),
            given,
            fields.parsed("as of", Spelling::day, "a day such as 2026-05-01", LocalDate.EPOCH),
            fields.list("expect"),
            fields.text("working"),
            fields.text("source"));
    return fields.sound() ? Optional.of(worked) : Optional.empty();
  }
}
