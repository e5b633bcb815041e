package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.Characteristic.Aggregate;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;

/// Reads a `points` block: a value, and the table that turns it into points.
final class ReadPoints {
  private static final String KINDS = "(?<kinds>[a-z0-9.-]+(?:, [a-z0-9.-]+)*)";
  private static final String FIELD = "([a-z][a-z0-9-]*)";
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<what>count of|sum of "
              + FIELD
              + " of|largest "
              + FIELD
              + " of|smallest "
              + FIELD
              + " of|mean "
              + FIELD
              + " of|different "
              + FIELD
              + " of|trend of "
              + FIELD
              + " of|share of "
              + FIELD
              + " to "
              + FIELD
              + " of|months with|months in a row with"
              + "|months since last|months since first) "
              + KINDS
              + "(?: where (?<where>[a-z][a-z0-9-]*) (?<how>=|>=|<=) (?<against>[a-z0-9.-]+))?"
              + "(?: within (?<window>[0-9]+ [a-z]+))?");

  /// The last group of `VALUE` that names the fact read; the one after it names the divisor.
  private static final int FIELDS = 8;

  private static final String VALUES =
      "`count of KIND`, `sum of FACT of KIND`, `largest FACT of KIND`, `smallest FACT of KIND`, "
          + "`mean FACT of KIND`, `different FACT of KIND`, `trend of FACT of KIND`, "
          + "`share of FACT to FACT of KIND`, `months with KIND`, `months in a row with KIND`, "
          + "`months since last KIND` or "
          + "`months since first KIND`; then, if need be, `where FACT >= 1` and `within 6 months`";
  private static final String BINS =
      "`below 1`, `1 to below 3`, `3 or more`, `exactly 2` or `any value`, in rising order";

  private ReadPoints() {}

  static Optional<Block> points(BlockFields fields, Block.Origin origin, String articleTitle) {
    String code = fields.code("code");
    String score = fields.code("score");
    String title = fields.textOr("title", articleTitle);
    Characteristic nothing =
        new Characteristic(Aggregate.COUNT, List.of(), "", "", Where.ALWAYS, Span.NONE);
    Characteristic value = nothing;
    if (Prohibited.others(fields.textOr("value", ""))) {
      fields.refuse(
          "C4",
          "value",
          "the value reads other people's records",
          "records of the subject itself",
          "Read only kinds of record about the subject.");
    } else {
      value = fields.parsed("value", ReadPoints::characteristic, VALUES, nothing);
    }
    PointsTable table = fields.has("each") ? perUnit(fields) : bins(fields, value.aggregate());
    promise(fields, table);
    return fields.sound()
        ? Optional.of(new PointsRule(origin, code, title, score, value, table))
        : Optional.empty();
  }

  static Optional<Characteristic> characteristic(String text) {
    Matcher matcher = VALUE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Optional<Span> window = Optional.of(Span.NONE);
    if (matcher.group("window") != null) {
      window = Span.parse(matcher.group("window")).filter(span -> span.amount() > 0);
    }
    String what = matcher.group("what");
    String field = "";
    for (int group = 2; group <= FIELDS; group++) {
      field = matcher.group(group) == null ? field : matcher.group(group);
    }
    String fieldRead = field;
    String per = matcher.group(FIELDS + 1) == null ? "" : matcher.group(FIELDS + 1);
    Where where = where(matcher);
    List<String> kinds = List.of(matcher.group("kinds").split(", ", -1));
    return window.map(
        span -> new Characteristic(aggregate(what), kinds, fieldRead, per, where, span));
  }

  private static Where where(Matcher matcher) {
    String field = matcher.group("where");
    return field == null
        ? Where.ALWAYS
        : new Where(field, ReadTests.comparison(matcher.group("how")), matcher.group("against"));
  }

  private static Aggregate aggregate(String what) {
    return switch (what) {
      case "count of" -> Aggregate.COUNT;
      case "months with" -> Aggregate.MONTHS;
      case "months in a row with" -> Aggregate.MONTHS_IN_A_ROW;
      case "months since last" -> Aggregate.MONTHS_SINCE_LAST;
      case "months since first" -> Aggregate.MONTHS_SINCE_FIRST;
      case String fact when fact.startsWith("sum") -> Aggregate.SUM;
      case String fact when fact.startsWith("largest") -> Aggregate.MAX;
      case String fact when fact.startsWith("smallest") -> Aggregate.MIN;
      case String fact when fact.startsWith("mean") -> Aggregate.MEAN;
      case String fact when fact.startsWith("different") -> Aggregate.DISTINCT;
      case String fact when fact.startsWith("trend") -> Aggregate.TREND;
      case String _ -> Aggregate.SHARE;
    };
  }

  private static PointsTable bins(BlockFields fields, Aggregate aggregate) {
    List<PointsTable.Bin> bins = new ArrayList<>();
    if (!fields.has("bins")) {
      fields.refuse(
          "rulebook.missing-key",
          "bins",
          "points need a table: `bins` or `each`",
          "`bins` with `missing`, or `each` with `floor` and `cap`",
          "Add the table.");
    }
    for (NamedNode row : fields.table("bins")) {
      FaultBook.Spot spot = new FaultBook.Spot(fields.article(), row.place(), row.name());
      Optional<Points> points = Spelling.points(fields.cell("bins", row));
      Optional<PointsTable.Bin> bin =
          bin(row.name(), aggregate.quotient(), points.orElse(Points.ZERO));
      if (points.isEmpty()) {
        fields.refuseAt(
            "rulebook.value",
            spot,
            "points are a whole number",
            "a whole number",
            "Write the points of `" + row.name() + "`.");
      } else if (bin.isEmpty()) {
        fields.refuseAt(
            "rulebook.value",
            spot,
            "'" + row.name() + "' names no values",
            BINS,
            "Write the bin as one of these.");
      } else {
        joins(fields, spot, bins, bin.get());
        if (reachesFurther(bins, bin.get())) {
          bins.add(bin.get());
        }
      }
    }
    if (!bins.isEmpty() && !bins.getLast().openAbove()) {
      fields.refuse(
          "rulebook.bins-gap",
          "bins",
          "no bin holds " + bins.getLast().below() + " or more",
          "a last bin `" + bins.getLast().below() + " or more`",
          "Add the bin.");
    }
    Points missing = fields.parsed("missing", Spelling::points, "a whole number", Points.ZERO);
    return new PointsTable.Bins(bins, missing);
  }

  /// One that claims what others hold already is refused once, and leaves no gap behind.
  private static boolean reachesFurther(List<PointsTable.Bin> bins, PointsTable.Bin bin) {
    return bins.isEmpty()
        || (!bins.getLast().openAbove()
            && (bin.openAbove() || bin.below().compareTo(bins.getLast().below()) > 0));
  }

  private static void joins(
      BlockFields fields, FaultBook.Spot spot, List<PointsTable.Bin> bins, PointsTable.Bin bin) {
    if (bins.isEmpty()) {
      if (!bin.openBelow()) {
        fields.refuseAt(
            "rulebook.bins-gap",
            spot,
            "no bin holds values below " + bin.from(),
            "a first bin `below " + bin.from() + "`",
            "Add the bin.");
      }
      return;
    }
    PointsTable.Bin last = bins.getLast();
    boolean overlaps =
        last.openAbove() || bin.openBelow() || bin.from().compareTo(last.below()) < 0;
    if (overlaps) {
      fields.refuseAt(
          "rulebook.bins-overlap",
          spot,
          "the bins `" + last.words() + "` and `" + bin.words() + "` claim the same values",
          "bins in rising order that meet without overlapping",
          "Let the second begin where the first ends.");
    } else if (bin.from().compareTo(last.below()) > 0) {
      fields.refuseAt(
          "rulebook.bins-gap",
          spot,
          "no bin holds " + last.below() + " to below " + bin.from(),
          "bins in rising order that meet without gaps",
          "Let the bin begin at " + last.below() + ".");
    }
  }

  static Optional<PointsTable.Bin> bin(String words, boolean quotient, Points points) {
    Decimal zero = Decimal.of(0);
    if ("any value".equals(words)) {
      return Optional.of(new PointsTable.Bin(zero, zero, true, true, points));
    }
    if (words.startsWith("below ")) {
      return Spelling.decimal(words.substring(6))
          .map(below -> new PointsTable.Bin(zero, below, true, false, points));
    }
    if (words.endsWith(" or more")) {
      return Spelling.decimal(words.substring(0, words.length() - 8))
          .map(from -> new PointsTable.Bin(from, zero, false, true, points));
    }
    if (words.startsWith("exactly ") && !quotient) {
      return Spelling.whole(words.substring(8))
          .map(value ->
              new PointsTable.Bin(Decimal.of(value), Decimal.of(value + 1), false, false, points));
    }
    int to = words.indexOf(" to below ");
    if (to < 0) {
      return Optional.empty();
    }
    Optional<Decimal> from = Spelling.decimal(words.substring(0, to));
    Optional<Decimal> below = Spelling.decimal(words.substring(to + 10));
    return from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) < 0
        ? Optional.of(new PointsTable.Bin(from.get(), below.get(), false, false, points))
        : Optional.empty();
  }

  /// What a block promises of its direction is proved: no bin, and no step, goes the other way.
  private static void promise(BlockFields fields, PointsTable table) {
    List<String> promises = List.of("more is never worse", "more is never better");
    if (!fields.has("promises")) {
      return;
    }
    String promise = fields.word("promises", promises);
    int wrong = promises.getFirst().equals(promise) ? -1 : 1;
    String culprit = "";
    if (table instanceof PointsTable.Bins bins) {
      for (int i = 1; i < bins.bins().size(); i++) {
        PointsTable.Bin bin = bins.bins().get(i);
        if (Integer.signum(bin.points().compareTo(bins.bins().get(i - 1).points())) == wrong) {
          culprit = bin.words();
        }
      }
    } else if (table instanceof PointsTable.PerUnit perUnit) {
      for (PointsTable.AgeStep step : perUnit.steps()) {
        if (Long.signum(step.each().value()) == wrong) {
          culprit = step.within().equals(Span.NONE) ? "any age" : "within " + step.within();
        }
      }
    }
    if (!culprit.isEmpty() && !promise.isEmpty()) {
      fields.refuse(
          "rulebook.monotone",
          "promises",
          "'" + promise + "', but `" + culprit + "` goes the other way",
          wrong < 0 ? "points that never fall from bin to bin" : "points that never rise",
          "Mend the points, or take the promise out.");
    }
  }

  private static PointsTable perUnit(BlockFields fields) {
    List<PointsTable.AgeStep> steps = new ArrayList<>();
    if (fields.isTable("each")) {
      for (NamedNode row : fields.table("each")) {
        step(fields, row).ifPresent(steps::add);
      }
    } else {
      Points each =
          fields.parsed(
              "each", Spelling::points, "a whole number, or a table of ages", Points.ZERO);
      steps.add(new PointsTable.AgeStep(Span.NONE, each));
    }
    for (int i = 1; i < steps.size(); i++) {
      Span before = steps.get(i - 1).within();
      Span here = steps.get(i).within();
      boolean rises =
          !before.equals(Span.NONE)
              && (here.equals(Span.NONE) || here.daysAtMost() > before.daysAtMost());
      if (!rises) {
        fields.refuse(
            "rulebook.steps",
            "each",
            "the ages do not rise from step to step",
            "ages in rising order, each once, `any age` last",
            "Put the youngest first.");
      }
    }
    Points floor = fields.parsed("floor", Spelling::points, "a whole number", Points.ZERO);
    Points cap = fields.parsed("cap", Spelling::points, "a whole number", Points.ZERO);
    if (floor.value() > 0 || cap.value() < 0) {
      fields.refuse(
          "rulebook.steps",
          floor.value() > 0 ? "floor" : "cap",
          "no units at all give 0 points, which does not lie between floor and cap",
          "a floor not above 0 and a cap not below 0",
          "Move the other points into the start.");
    }
    return new PointsTable.PerUnit(steps, floor, cap);
  }

  private static Optional<PointsTable.AgeStep> step(BlockFields fields, NamedNode row) {
    Optional<Points> points = Spelling.points(fields.cell("each", row));
    Optional<Span> within =
        "any age".equals(row.name())
            ? Optional.of(Span.NONE)
            : row.name().startsWith("within ")
                ? Span.parse(row.name().substring(7)).filter(span -> span.amount() > 0)
                : Optional.empty();
    if (points.isEmpty() || within.isEmpty()) {
      fields.refuseAt(
          "rulebook.value",
          new FaultBook.Spot(fields.article(), row.place(), row.name()),
          "a step is an age and its points",
          "`within 6 months: -12` or `any age: -4`",
          "Write the step so.");
      return Optional.empty();
    }
    return Optional.of(new PointsTable.AgeStep(within.get(), points.get()));
  }
}
