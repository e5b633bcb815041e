package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.score.ScoreOutcome;
import org.jspecify.annotations.Nullable;

/// One way in which a subject stands elsewhere under one law than under another.
///
/// @param sort of what: a grade, points within the same grade, a list or a measure
/// @param code of the score, list or measure
/// @param from where it stands under the first law
/// @param to where it stands under the second
public record Movement(Sort sort, String code, String from, String to)
    implements Comparable<Movement> {
  private static final String NONE = "none";

  /// What moves.
  public enum Sort {
    /// The grade of a score, or whether there is a score at all.
    GRADE,
    /// The points of a score whose grade stays.
    POINTS,
    /// A listing.
    LIST,
    /// A measure.
    MEASURE;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Where somebody stands on a list or under a measure; its words are the same for all laws.
  private record Stand(String state, @Nullable LocalDate from, @Nullable LocalDate through) {
    String against(Stand other) {
      if (!state.equals(other.state)) {
        return state;
      }
      return state + days("ends", other.through, through) + days("begins", other.from, from);
    }

    private static String days(String word, @Nullable LocalDate before, @Nullable LocalDate after) {
      if (before == null || after == null || before.equals(after)) {
        return "";
      }
      return ", " + word + (after.isAfter(before) ? " later" : " earlier");
    }
  }

  /// Compares what follows for one subject from the same history on the same day under two laws.
  /// Numbers of articles and wording are no movement.
  ///
  /// @return every movement, in order; none where nothing moves
  public static List<Movement> between(Assessment before, Assessment after) {
    return between(before, after, Map.of());
  }

  /// Compares what follows from one history with what follows from more of it.
  ///
  /// @param roots the first entry of the record of which an entry is a version: what a corrected
  ///   record leads to is what it led to before
  /// @return every movement, in order; none where nothing moves
  static List<Movement> between(
      Assessment before, Assessment after, Map<EntryRef, EntryRef> roots) {
    List<Movement> found = new ArrayList<>();
    scores(before.scores(), after.scores(), found);
    stands(Sort.LIST, listings(before, roots), listings(after, roots), found);
    stands(Sort.MEASURE, measures(before, roots), measures(after, roots), found);
    return found.stream().distinct().sorted().toList();
  }

  private static void scores(
      List<ScoreOutcome> before, List<ScoreOutcome> after, List<Movement> found) {
    Map<String, ScoreOutcome> old = new TreeMap<>();
    before.forEach(one -> old.put(one.score(), one));
    Map<String, ScoreOutcome> young = new TreeMap<>();
    after.forEach(one -> young.put(one.score(), one));
    TreeSet<String> codes = new TreeSet<>(old.keySet());
    codes.addAll(young.keySet());
    for (String code : codes) {
      ScoreOutcome was = old.get(code);
      ScoreOutcome is = young.get(code);
      if (!grade(was).equals(grade(is))) {
        found.add(new Movement(Sort.GRADE, code, grade(was), grade(is)));
      } else if (points(was) != points(is)) {
        String grade = grade(was);
        String way = points(is) > points(was) ? "more points" : "fewer points";
        found.add(new Movement(Sort.POINTS, code, grade, way));
      }
    }
  }

  private static String grade(@Nullable ScoreOutcome outcome) {
    if (outcome instanceof ScoreOutcome.Scored scored) {
      return scored.grade().isEmpty() ? "scored" : scored.grade();
    }
    return NONE;
  }

  private static long points(@Nullable ScoreOutcome outcome) {
    return outcome instanceof ScoreOutcome.Scored scored ? scored.points().value() : 0;
  }

  private static void stands(
      Sort sort, Map<String, Stand> before, Map<String, Stand> after, List<Movement> found) {
    Stand nowhere = new Stand(NONE, null, null);
    TreeSet<String> keys = new TreeSet<>(before.keySet());
    keys.addAll(after.keySet());
    for (String key : keys) {
      Stand was = before.getOrDefault(key, nowhere);
      Stand is = after.getOrDefault(key, nowhere);
      String to = is.against(was);
      if (!to.equals(was.state())) {
        found.add(new Movement(sort, key.substring(0, key.indexOf(' ')), was.state(), to));
      }
    }
  }

  private static Map<String, Stand> listings(Assessment assessment, Map<EntryRef, EntryRef> roots) {
    Map<String, Stand> stands = new TreeMap<>();
    for (Listing one : assessment.listings()) {
      LocalDate begins = one.from() == null ? one.objectionEnds() : one.from();
      stands.merge(
          key(one.list(), one.evidence(), roots),
          new Stand(one.state().code(), begins, one.through()),
          Movement::goingOn);
    }
    return stands;
  }

  /// Where a listing goes on as it was told and what is beyond that waits, the subject stands where
  /// it goes on.
  private static Stand goingOn(Stand told, Stand beyond) {
    return Listing.State.ofCode(told.state())
        .filter(state ->
            switch (state) {
              case REVOKED, RELEASED, LAPSED -> true;
              case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> false;
            })
        .map(_ -> beyond)
        .orElse(told);
  }

  private static Map<String, Stand> measures(Assessment assessment, Map<EntryRef, EntryRef> roots) {
    Map<String, Stand> stands = new TreeMap<>();
    for (Measure one : assessment.measures()) {
      boolean byList = !one.listArticle().isEmpty();
      stands.put(
          key(one.code(), byList ? one.evidence() : List.of(), roots),
          new Stand(one.effect().code(), one.from(), one.through()));
    }
    return stands;
  }

  private static String key(String code, List<EntryRef> evidence, Map<EntryRef, EntryRef> roots) {
    return code
        + " "
        + (evidence.isEmpty() ? "" : roots.getOrDefault(evidence.getFirst(), evidence.getFirst()));
  }

  @Override
  public int compareTo(Movement other) {
    return Comparator.comparing(Movement::sort)
        .thenComparing(Movement::code)
        .thenComparing(Movement::from)
        .thenComparing(Movement::to)
        .compare(this, other);
  }
}
