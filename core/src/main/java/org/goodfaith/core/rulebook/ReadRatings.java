package org.goodfaith.core.rulebook;

import static org.goodfaith.core.rulebook.KeyShapes.CODE;
import static org.goodfaith.core.rulebook.KeyShapes.TIME;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.RatingRule.Share;

/// Reads the block `rating`, proves it, and puts it into sentences.
final class ReadRatings {
  private static final int LEAST_MIN = 10;
  private static final int HUNDRED = 100;
  private static final String PERCENT = "^[0-9]{1,3} %$";

  private ReadRatings() {}

  static Optional<Block> rating(BlockFields fields, Block.Origin origin, String articleTitle) {
    Share share = fields.oneOf("share", Share::ofWords, Share.all(), Share.RECORDS_IN_TIME);
    boolean timed = share == Share.RECORDS_IN_TIME;
    if (fields.has("in time") != timed) {
      fields.refuse(
          "rulebook.value",
          "in time",
          timed
              ? "nothing says within how many days a record is in time"
              : "a share of " + share.words() + " is not about time",
          "`in time` with `share: records in time`, and with no other",
          timed ? "Add a line such as `in time: 60 days`." : "Take the line out.");
    }
    RatingRule rating =
        new RatingRule(
            origin,
            fields.code("code"),
            fields.textOr("title", articleTitle),
            share,
            timed ? fields.parsedOr("in time", ReadRatings::days, "days such as `60 days`", 0) : 0,
            fields.listOr("sources"),
            fields.parsed("within", ReadRatings::time, "a time such as `12 months`", Span.NONE),
            fields.parsed("least", whole(LEAST_MIN, 1_000_000), "a number of 10 or more", 0),
            fields.parsed("floor", ReadRatings::percent, "a share such as `90 %`", 0));
    return fields.sound() ? Optional.of(rating) : Optional.empty();
  }

  private static Optional<Integer> days(String text) {
    return Span.parse(text)
        .filter(span -> span.unit() == Span.Unit.DAYS && span.amount() > 0)
        .map(Span::amount);
  }

  private static Optional<Span> time(String text) {
    return Span.parse(text).filter(span -> span.amount() > 0 && span.unit() != Span.Unit.DAYS);
  }

  private static Optional<Integer> percent(String text) {
    return text.matches(PERCENT)
        ? whole(1, HUNDRED).apply(text.substring(0, text.length() - 2))
        : Optional.empty();
  }

  private static Function<String, Optional<Integer>> whole(int min, int max) {
    return text -> Spelling.whole(text).filter(one -> one >= min && one <= max).map(Long::intValue);
  }

  /// Proves that of each source one rating at most speaks of one share.
  static void prove(LawOn law, FaultBook faults) {
    List<RatingRule> ratings = List.copyOf(law.ratings());
    for (int i = 0; i < ratings.size(); i++) {
      for (int j = 0; j < i; j++) {
        RatingRule earlier = ratings.get(j);
        if (both(earlier, ratings.get(i))) {
          faults.add(
              "rulebook.conflict",
              faults.spot(ratings.get(i), "share"),
              "two ratings speak of the same share of the same source: '"
                  + ratings.get(i).code()
                  + "' here, and '"
                  + earlier.code()
                  + "' at "
                  + earlier.origin().place(),
              "one rating of a share for every source, and others for sources that they name",
              "Name other `sources`, or take one of the two out.");
        }
      }
    }
  }

  private static boolean both(RatingRule one, RatingRule other) {
    boolean everybody = one.sources().isEmpty() && other.sources().isEmpty();
    return one.share() == other.share()
        && (everybody || one.sources().stream().anyMatch(other::names));
  }

  /// @return what its keys may hold
  static List<KeyShapes.KeyShape> shapes() {
    return KeyShapes.dated(
        KeyShapes.needs("code", KeyShapes.like(CODE, "code of the rating")),
        KeyShapes.may("title", KeyShapes.text("its name for people")),
        KeyShapes.needs("share", KeyShapes.one(Share.all(), "what is counted")),
        KeyShapes.may("in time", KeyShapes.like("^" + TIME + "$", "60 days")),
        KeyShapes.may("sources", KeyShapes.codesOfOthers("only these sources")),
        KeyShapes.needs("within", KeyShapes.like("^" + TIME + "$", "12 months")),
        KeyShapes.needs("least", KeyShapes.whole("of fewer nothing is said")),
        KeyShapes.needs("floor", KeyShapes.like(PERCENT, "90 %")));
  }

  /// @return a rating in sentences
  static List<String> words(RatingRule rating) {
    String whose =
        rating.sources().isEmpty()
            ? "Each source"
            : "The source " + PlainWords.either(rating.sources());
    String time =
        rating.inTimeDays() == 0
            ? ""
            : ", known at most " + rating.inTimeDays() + " days after the conduct";
    return List.of(
        rating.title()
            + ": "
            + whose
            + " is rated at each month-end by the share of "
            + rating.share().words()
            + time
            + ", within "
            + rating.within()
            + ".",
        "Of fewer than " + rating.least() + " nothing is said.",
        "Under "
            + rating.floorPercent()
            + " % it is suspended through the next month: it enters no new records, and whatever"
            + " it entered before stays under its clocks.");
  }
}
