package org.goodfaith.core.rulebook;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.rulebook.ListRule.Lasts;
import org.goodfaith.core.rulebook.ListRule.Objection;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.ReliefRule.Fulfilled;
import org.goodfaith.core.subject.SubjectKind;

/// Reads the blocks that take something out of a rule: `exception`, `relief`, `prohibition`.
final class ReadExceptions {
  private static final Pattern DAYS = Pattern.compile("(\\S+) to (\\S+)");
  private static final Pattern FULFILLED = Pattern.compile("([a-z0-9.-]+) until (\\S+)");
  private static final List<String> TERMS = List.of("repeat", "objection", "lasts");

  private ReadExceptions() {}

  static Optional<Block> exception(BlockFields fields, Block.Origin origin, String articleTitle) {
    boolean listed = fields.parsedOr("listed", Spelling::yesNo, "`yes` or `no`", true);
    List<String> terms = TERMS.stream().filter(fields::has).toList();
    if (listed == terms.isEmpty()) {
      fields.refuse(
          "rulebook.value",
          listed ? "to" : terms.getFirst(),
          listed
              ? "the exception changes nothing"
              : "who is not listed has no '" + terms.getFirst() + "'",
          "`listed: no`, or one of " + String.join(", ", TERMS),
          listed ? "Say what is different." : "Write either the one or the other.");
    }
    if (fields.has("early") && !fields.has("lasts")) {
      fields.refuse(
          "rulebook.value",
          "early",
          "an early end needs the time that it shortens",
          "`early` beside `lasts`",
          "Write the line `lasts` too.");
    }
    ExceptionRule rule =
        new ExceptionRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            fields.code("to"),
            ReadTests.tests(fields, "when"),
            ReadTests.about(fields),
            listed,
            fields.has("repeat") ? Optional.of(ReadLists.repeat(fields)) : Optional.<Repeat>empty(),
            fields.has("objection")
                ? Optional.of(ReadLists.objection(fields, true))
                : Optional.<Objection>empty(),
            fields.has("lasts")
                ? Optional.of(ReadLists.lasts(fields, false))
                : Optional.<Lasts>empty());
    return fields.sound() ? Optional.of(rule) : Optional.empty();
  }

  private record Days(LocalDate first, LocalDate last) {}

  static Optional<Block> relief(BlockFields fields, Block.Origin origin, String articleTitle) {
    Days days =
        fields.parsed(
            "conduct",
            ReadExceptions::days,
            "two days such as `2020-01-01 to 2025-12-31`, the earlier first",
            new Days(LocalDate.MIN, LocalDate.MIN));
    Fulfilled nothing = new Fulfilled("", LocalDate.MIN);
    ReliefRule rule =
        new ReliefRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            ReadTests.tests(fields, "covers"),
            ReadTests.about(fields),
            days.first(),
            days.last(),
            fields.has("fulfilled")
                ? Optional.of(
                    fields.parsed(
                        "fulfilled",
                        ReadExceptions::fulfilled,
                        "a kind and a day such as `rail.fare-paid until 2026-03-31`",
                        nothing))
                : Optional.empty());
    return fields.sound() ? Optional.of(rule) : Optional.empty();
  }

  private static Optional<Days> days(String text) {
    Matcher matcher = DAYS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<LocalDate> last = Spelling.day(matcher.group(2));
    return Spelling.day(matcher.group(1))
        .filter(first -> last.isPresent() && !last.get().isBefore(first))
        .map(first -> new Days(first, last.orElseThrow()));
  }

  private static Optional<Fulfilled> fulfilled(String text) {
    Matcher matcher = FULFILLED.matcher(text);
    return matcher.matches()
        ? Spelling.day(matcher.group(2)).map(until -> new Fulfilled(matcher.group(1), until))
        : Optional.empty();
  }

  static Optional<Block> prohibition(BlockFields fields, Block.Origin origin, String title) {
    ProhibitionRule rule =
        new ProhibitionRule(
            origin,
            fields.code("code"),
            fields.textOr("title", title),
            new HashSet<>(fields.each("about", SubjectKind::ofCode, ReadTests.subjects())),
            new HashSet<>(fields.each("contexts", Context::ofCode, ReadFacts.contexts())),
            fields.text("law"));
    return fields.sound() ? Optional.of(rule) : Optional.empty();
  }
}
