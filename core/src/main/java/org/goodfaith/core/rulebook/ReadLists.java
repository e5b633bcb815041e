package org.goodfaith.core.rulebook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.ListRule.Colour;
import org.goodfaith.core.rulebook.ListRule.Entrance;
import org.goodfaith.core.rulebook.ListRule.Lasts;
import org.goodfaith.core.rulebook.ListRule.Objection;
import org.goodfaith.core.rulebook.ListRule.Repair;
import org.goodfaith.core.rulebook.ListRule.Repeat;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.MeasureRule.OnGrade;
import org.goodfaith.core.rulebook.MeasureRule.OnList;
import org.goodfaith.core.rulebook.MeasureRule.Trigger;

/// Reads the blocks `list` and `measure`.
final class ReadLists {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth");
  private static final Pattern REPEAT = Pattern.compile("([a-z]+) time within ([0-9]+ [a-z]+)");
  private static final Pattern OBJECTION =
      Pattern.compile("([0-9]{1,3}) ([a-z]+(?: [a-z]+)*) days from notice");
  private static final Pattern FOR =
      Pattern.compile("([0-9]+ [a-z]+) from (end of objection|entry)");
  private static final Pattern UNTIL =
      Pattern.compile(
          "until ([a-z0-9.-]+)(?: and ([0-9]+ [a-z]+) after)?, at most ([0-9]+ [a-z]+)");
  private static final Pattern EARLY =
      Pattern.compile("([a-z0-9.-]+)(?:, not before ([0-9]+ [a-z]+))?");
  private static final Pattern REPAIR =
      Pattern.compile("after ([0-9]+ [a-z]+)(?: with ([a-z0-9.-]+))?");
  private static final Pattern GRADE = Pattern.compile("grade (.+) of ([a-z0-9.-]+)");
  private static final String LASTS =
      "`180 days from end of objection`, `until KIND, at most 1 year` or "
          + "`until KIND and 90 days after, at most 1 year`";

  private ReadLists() {}

  static Optional<Block> list(BlockFields fields, Block.Origin origin, String articleTitle) {
    String code = fields.code("code");
    Colour colour =
        fields.oneOf("colour", ReadLists::colour, List.of("red", "black"), Colour.BLACK);
    Entrance entrance =
        new Entrance(
            ReadTests.tests(fields, "enters"),
            ReadTests.testsOr(fields, "excludes"),
            ReadTests.about(fields));
    boolean black = colour == Colour.BLACK;
    boolean approval = approval(fields, black);
    Objection objection = objection(fields, black);
    ListRule list =
        new ListRule(
            origin,
            code,
            fields.textOr("title", articleTitle),
            colour,
            entrance,
            repeat(fields),
            approval,
            objection,
            lasts(fields, !black && objection.workingDays() == 0),
            repair(fields));
    return fields.sound() ? Optional.of(list) : Optional.empty();
  }

  private static Optional<Colour> colour(String text) {
    return switch (text) {
      case "red" -> Optional.of(Colour.RED);
      case "black" -> Optional.of(Colour.BLACK);
      case String _ -> Optional.empty();
    };
  }

  static Repeat repeat(BlockFields fields) {
    return fields.parsedOr(
        "repeat", ReadLists::repeat, "such as `third time within 1 year`", Repeat.FIRST);
  }

  private static Optional<Repeat> repeat(String text) {
    Matcher matcher = REPEAT.matcher(text);
    if (!matcher.matches() || ORDINALS.indexOf(matcher.group(1)) < 1) {
      return Optional.empty();
    }
    int times = ORDINALS.indexOf(matcher.group(1)) + 1;
    return Span.parse(matcher.group(2))
        .filter(span -> span.amount() > 0)
        .map(span -> new Repeat(times, span));
  }

  private static boolean approval(BlockFields fields, boolean black) {
    String text = fields.textOr("approval", "none");
    if (black && "none".equals(text)) {
      fields.refuse(
          "C7",
          "approval",
          "nobody but who entered the record looks at this listing",
          "`approval: second-officer`",
          "Let a second officer approve each listing.");
    } else if (!"none".equals(text) && !"second-officer".equals(text)) {
      fields.unknown("approval", text, List.of("second-officer", "none"));
    }
    return "second-officer".equals(text);
  }

  static Objection objection(BlockFields fields, boolean black) {
    String text = fields.textOr("objection", "none");
    Matcher matcher = OBJECTION.matcher(text);
    if (!matcher.matches()) {
      if (black) {
        fields.refuse(
            "C7",
            "objection",
            "the list takes effect without notice and objection",
            "`7 working days from notice`, with a calendar `working-days`",
            "Give the subject a window to object before anything takes effect.");
      } else if (!"none".equals(text)) {
        fields.refuse(
            "rulebook.value",
            "objection",
            "'" + text + "' is no objection window",
            "`7 working days from notice` or `none`",
            "Write the window so.");
      }
      return new Objection(0, "");
    }
    int days = Integer.parseInt(matcher.group(1));
    if (black && days == 0) {
      fields.refuse(
          "C7",
          "objection",
          "an objection window of no days is none",
          "at least 1 working day",
          "Give the subject time to object.");
    }
    return new Objection(days, matcher.group(2).replace(' ', '-') + "-days");
  }

  static Lasts lasts(BlockFields fields, boolean windowless) {
    String text = fields.textOr("lasts", "");
    boolean early = fields.has("early");
    Matcher fixed = FOR.matcher(text);
    Matcher until = UNTIL.matcher(text);
    Optional<Span> span = Optional.empty();
    Optional<Span> after = Optional.of(Span.NONE);
    if (fixed.matches() && "entry".equals(fixed.group(2)) != windowless) {
      fields.refuse(
          "rulebook.value",
          "lasts",
          "the time begins where the list has no beginning",
          windowless ? "`1 year from entry`, as there is no window" : LASTS,
          "Count from the end of the objection window, or from entry where there is none.");
      return new ListRule.ForSpan(Span.NONE);
    }
    if (fixed.matches()) {
      span = Span.parse(fixed.group(1));
    } else if (until.matches()) {
      span = Span.parse(until.group(3));
      after = until.group(2) == null ? after : Span.parse(until.group(2));
    }
    if (span.isEmpty() || after.isEmpty() || span.get().amount() == 0) {
      boolean endless = text.isEmpty() || text.startsWith("until") || text.contains("ever");
      fields.refuse(
          endless ? "C2" : "rulebook.value",
          "lasts",
          endless ? "the listing has no certain end" : "'" + text + "' does not say how long",
          LASTS,
          "Say when the listing ends at the latest.");
      return new ListRule.ForSpan(Span.NONE);
    }
    if (until.matches() && early) {
      fields.refuse(
          "rulebook.value",
          "early",
          "a listing that lasts until '" + until.group(1) + "' has no other early end",
          "`early` with a time such as `2 years from end of objection`",
          "Take the line out, or give the listing a fixed time.");
    }
    return until.matches()
        ? new ListRule.UntilFulfilled(until.group(1), after.get(), span.get())
        : early(fields, span.get());
  }

  private static Optional<Repair> repair(BlockFields fields) {
    return fields.has("repair")
        ? Optional.of(
            fields.parsed(
                "repair",
                ReadLists::repair,
                "`after 3 months` or `after 1 year with KIND`",
                new Repair(Span.NONE, "")))
        : Optional.empty();
  }

  private static Optional<Repair> repair(String text) {
    Matcher matcher = REPAIR.matcher(text);
    return matcher.matches()
        ? Span.parse(matcher.group(1))
            .map(after -> new Repair(after, matcher.group(2) == null ? "" : matcher.group(2)))
        : Optional.empty();
  }

  private static Lasts early(BlockFields fields, Span span) {
    ListRule.EarlyRelease nothing = new ListRule.EarlyRelease(span, "", Span.NONE);
    return fields.has("early")
        ? fields.parsed(
            "early",
            text -> early(text, span),
            "`KIND`, or `KIND, not before 6 months` with a time shorter than that of `lasts`",
            nothing)
        : new ListRule.ForSpan(span);
  }

  private static Optional<ListRule.EarlyRelease> early(String text, Span span) {
    Matcher matcher = EARLY.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Span> least =
        matcher.group(2) == null ? Optional.of(Span.NONE) : Span.parse(matcher.group(2));
    return least
        .filter(one -> one.daysAtMost() < span.daysAtMost())
        .map(one -> new ListRule.EarlyRelease(span, matcher.group(1), one));
  }

  static Optional<Block> measure(BlockFields fields, Block.Origin origin, String articleTitle) {
    List<String> classes = Arrays.stream(MeasureClass.values()).map(MeasureClass::code).toList();
    String service = fields.code("service");
    Optional<Context> own = Context.ofCode(service.split("\\.", 2)[0]);
    Context context =
        own.isPresent()
            ? fields.parsedOr(
                "context",
                Context::ofCode,
                "one of " + String.join(", ", ReadFacts.contexts()),
                own.get())
            : fields.oneOf("context", Context::ofCode, ReadFacts.contexts(), Context.COMMERCE);
    MeasureRule measure =
        new MeasureRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            fields.oneOf("class", MeasureClass::ofCode, classes, MeasureClass.MANAGEMENT),
            fields.parsed(
                "on",
                ReadLists::trigger,
                "the code of a list, or `grade D of SCORE`, or `grade Gold or Platinum of SCORE`",
                new OnList("")),
            service,
            context,
            ReadTests.about(fields),
            fields.listOr("exempt"),
            fields.textOr("law", ""));
    return fields.sound() ? Optional.of(measure) : Optional.empty();
  }

  private static Optional<Trigger> trigger(String text) {
    Matcher grade = GRADE.matcher(text);
    if (grade.matches()) {
      return Optional.of(new OnGrade(grade.group(2), Spelling.parts(grade.group(1))));
    }
    return Spelling.code(text).map(OnList::new);
  }
}
