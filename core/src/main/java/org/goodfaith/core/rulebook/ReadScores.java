package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.rulebook.RulebookText.NamedNode;
import org.goodfaith.core.subject.SubjectKind;

/// Reads the blocks `score` and `grade`.
final class ReadScores {
  private static final Pattern NEEDS = Pattern.compile("([0-9]{1,6}) records? of (.+)");
  private static final Pattern HOLD =
      Pattern.compile("([0-9]{1,4}) points?, from ([0-9]{1,2}) month-ends?");
  private static final int MONTH_ENDS_MOST = 36;
  private static final String RANGE = "two whole numbers such as `300 to 850`";

  private ReadScores() {}

  static Optional<Block> score(BlockFields fields, Block.Origin origin, String articleTitle) {
    long[] range = fields.parsed("range", Spelling::range, RANGE, new long[] {0, 0});
    Needs needs =
        fields.parsed(
            "needs",
            ReadScores::needs,
            "such as `3 records of card.month`",
            new Needs(0, List.of()));
    Set<Context> contexts =
        new HashSet<>(fields.each("contexts", Context::ofCode, ReadFacts.contexts()));
    ScoreRule score =
        new ScoreRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            fields.oneOf(
                "about",
                SubjectKind::ofCode,
                List.of("person", "organisation", "public-body"),
                SubjectKind.PERSON),
            new Points(range[0]),
            new Points(range[1]),
            fields.parsed("start", Spelling::points, "a whole number", Points.ZERO),
            contexts,
            fields.parsed("opt-in", Spelling::yesNo, "`yes` or `no`", false),
            needs.kinds(),
            needs.records());
    return fields.sound() ? Optional.of(score) : Optional.empty();
  }

  private record Needs(int records, List<String> kinds) {}

  private static Optional<Needs> needs(String text) {
    Matcher matcher = NEEDS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    List<String> kinds = Spelling.parts(matcher.group(2));
    int records = Integer.parseInt(matcher.group(1));
    return kinds.stream().allMatch(Spelling::isCode) && records > 0
        ? Optional.of(new Needs(records, kinds))
        : Optional.empty();
  }

  static Optional<Block> grade(BlockFields fields, Block.Origin origin) {
    String score = fields.code("score");
    GradeRule.Hold hold =
        fields.parsedOr(
            "holds",
            ReadScores::hold,
            "such as `10 points, from 12 month-ends` (1 to 36 of them)",
            GradeRule.Hold.NONE);
    List<GradeRule.Band> bands = new ArrayList<>();
    long above = Long.MAX_VALUE;
    for (NamedNode row : rows(fields)) {
      FaultBook.Spot spot = new FaultBook.Spot(fields.article(), row.place(), row.name());
      Optional<long[]> range = Spelling.range(fields.cell("bands", row));
      if (range.isEmpty()) {
        fields.refuseAt(
            "rulebook.value",
            spot,
            "a band is a range of points",
            RANGE,
            "Write the fewest and the most points of grade " + row.name() + ".");
        continue;
      }
      long from = range.get()[0];
      long to = range.get()[1];
      if (from > to) {
        fields.refuseAt(
            "rulebook.grade-unreachable",
            spot,
            "grade " + row.name() + " can never be reached: it ends below its beginning",
            "a range whose first number is not above its second",
            "Write " + to + " to " + from + ", or take the band out.");
      } else if (above != Long.MAX_VALUE && to != above - 1) {
        fields.refuseAt(
            to >= above ? "rulebook.grade-overlap" : "rulebook.grade-gap",
            spot,
            to >= above
                ? "grade " + row.name() + " claims points of the band above it, from " + above
                : "no grade holds the points " + (to + 1) + " to " + (above - 1),
            "bands in falling order, each ending one below the one above: " + (above - 1),
            from < above
                ? "Write `" + from + " to " + (above - 1) + "`."
                : "Let it end below " + above + ", or take the band out.");
      }
      above = Math.min(above, from);
      bands.add(new GradeRule.Band(row.name(), new Points(from)));
    }
    return fields.sound() && !bands.isEmpty()
        ? Optional.of(new GradeRule(origin, score, bands, hold))
        : Optional.empty();
  }

  private static Optional<GradeRule.Hold> hold(String text) {
    Matcher matcher = HOLD.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int monthEnds = Integer.parseInt(matcher.group(2));
    return monthEnds >= 1 && monthEnds <= MONTH_ENDS_MOST
        ? Optional.of(new GradeRule.Hold(Integer.parseInt(matcher.group(1)), monthEnds))
        : Optional.empty();
  }

  private static List<NamedNode> rows(BlockFields fields) {
    if (!fields.has("bands")) {
      fields.text("bands");
    }
    return fields.table("bands");
  }

  /// @return the most points that the highest band of a block claims
  static Optional<Long> top(BlockFields fields) {
    return fields.table("bands").stream()
        .findFirst()
        .flatMap(row -> Spelling.range(fields.cell("bands", row)))
        .map(range -> range[1]);
  }
}
