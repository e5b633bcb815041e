package org.goodfaith.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.population.Reform.Cell;
import org.goodfaith.population.Reform.Of;
import org.goodfaith.population.columns.ScoreColumn;
import org.goodfaith.population.columns.ScoreColumn.Sort;

/// Writes the table of a reform, part after part.
final class WriteReform {
  private static final int FIRST_ROOM = 16;

  private final Map<Key, Named> cells = new HashMap<>();
  private long moved;

  private record Key(Of of, String code, String before, String after) {}

  /// Subjects behind one figure.
  private static final class Named {
    private long[] subjects = new long[FIRST_ROOM];
    private int size;

    void add(long subject) {
      if (size == subjects.length) {
        subjects = Arrays.copyOf(subjects, 2 * size);
      }
      subjects[size++] = subject;
    }
  }

  /// @param both outcomes of one part, under the one law and under the other
  void take(List<Outcomes> both) {
    Outcomes before = both.getFirst();
    Outcomes after = both.getLast();
    BitSet some = new BitSet(before.columns().size());
    Set<String> codes = new TreeSet<>();
    before.scores().forEach(column -> codes.add(column.score()));
    after.scores().forEach(column -> codes.add(column.score()));
    for (String code : codes) {
      ScoreColumn one = column(before, code);
      ScoreColumn other = column(after, code);
      if (!one.equals(other)) { // Where both laws say the same, they have the same column.
        score(one, other, before, some);
      }
    }
    rows(before, after, some);
    moved += some.cardinality();
  }

  /// @param part what was found about others
  void add(Reform part) {
    for (Cell cell : part.cells()) {
      Key key = new Key(cell.of(), cell.code(), cell.before(), cell.after());
      for (long subject : cell.subjects()) {
        name(key, subject);
      }
    }
    moved += part.moved();
  }

  /// A law without the score says of everybody that it is no score of theirs.
  private static ScoreColumn column(Outcomes outcomes, String code) {
    for (ScoreColumn column : outcomes.scores()) {
      if (column.score().equals(code)) {
        return column;
      }
    }
    int size = outcomes.columns().size();
    byte[] bands = new byte[size];
    Arrays.fill(bands, (byte) -1);
    return new ScoreColumn(
        code, SubjectKind.PERSON, List.of(), new byte[size], new int[size], bands);
  }

  private void score(ScoreColumn one, ScoreColumn other, Outcomes part, BitSet some) {
    byte scored = Sort.SCORED.place();
    boolean sameBands = one.grades().equals(other.grades());
    long[] subjects = part.columns().subjects();
    for (int place = 0; place < subjects.length; place++) {
      boolean sameSort = one.sorts()[place] == other.sorts()[place];
      int points = Integer.compare(other.points()[place], one.points()[place]);
      if (sameSort && points == 0 && sameBands && one.bands()[place] == other.bands()[place]) {
        continue;
      }
      String before = words(one, place);
      String after = words(other, place);
      if (!before.equals(after)) {
        name(new Key(Of.GRADE, one.score(), before, after), subjects[place]);
        some.set(place);
      }
      if (points != 0 && sameSort && one.sorts()[place] == scored) {
        Key key =
            points > 0
                ? new Key(Of.POINTS, one.score(), "lower", "higher")
                : new Key(Of.POINTS, one.score(), "higher", "lower");
        name(key, subjects[place]);
        some.set(place);
      }
    }
  }

  private static String words(ScoreColumn column, int place) {
    return switch (column.sort(place)) {
      case OTHERS -> "not scored";
      case SCORED -> column.grades().isEmpty() ? "scored" : column.grade(place);
      case NO_CONSENT -> "no consent";
      case THIN_FILE -> "thin file";
      case FORGOTTEN -> "forgotten";
    };
  }

  private void rows(Outcomes before, Outcomes after, BitSet some) {
    Map<Integer, Set<String>> lists = listed(before.listings());
    Map<Integer, Set<String>> listsAfter = listed(after.listings());
    differences(Of.LIST, lists, listsAfter, before, some);
    differences(Of.MEASURE, measured(before.measures()), measured(after.measures()), before, some);
  }

  private static Map<Integer, Set<String>> listed(ListingRows rows) {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.state(i) == Listing.State.IN_FORCE) {
        found
            .computeIfAbsent(rows.subjects()[i], _ -> new TreeSet<>())
            .add(rows.lists().get(rows.list()[i]));
      }
    }
    return found;
  }

  private static Map<Integer, Set<String>> measured(MeasureRows rows) {
    Map<Integer, Set<String>> found = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      if (rows.effect(i) == Measure.Effect.IN_FORCE) {
        found
            .computeIfAbsent(rows.subjects()[i], _ -> new TreeSet<>())
            .add(rows.codes().get(rows.measure()[i]));
      }
    }
    return found;
  }

  private void differences(
      Of of,
      Map<Integer, Set<String>> before,
      Map<Integer, Set<String>> after,
      Outcomes part,
      BitSet some) {
    Set<Integer> places = new TreeSet<>(before.keySet());
    places.addAll(after.keySet());
    for (int place : places) {
      Set<String> was = before.getOrDefault(place, Set.of());
      Set<String> is = after.getOrDefault(place, Set.of());
      long subject = part.columns().subjects()[place];
      for (String code : was) {
        if (!is.contains(code)) {
          name(new Key(of, code, "on", "off"), subject);
          some.set(place);
        }
      }
      for (String code : is) {
        if (!was.contains(code)) {
          name(new Key(of, code, "off", "on"), subject);
          some.set(place);
        }
      }
    }
  }

  private void name(Key key, long subject) {
    cells.computeIfAbsent(key, _ -> new Named()).add(subject);
  }

  Reform done(long subjects) {
    List<Cell> found = new ArrayList<>();
    cells.forEach((key, named) ->
        found.add(
            new Cell(
                key.of(),
                key.code(),
                key.before(),
                key.after(),
                Arrays.copyOf(named.subjects, named.size))));
    found.sort(
        Comparator.comparing(Cell::of)
            .thenComparing(Cell::code)
            .thenComparing(Cell::before)
            .thenComparing(Cell::after));
    return new Reform(subjects, moved, found);
  }
}
