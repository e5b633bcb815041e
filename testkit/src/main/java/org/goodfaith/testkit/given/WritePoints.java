package org.goodfaith.testkit.given;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.testkit.given.RandomLaw.Piece;

/// One random characteristic with its points, and what these can reach.
public final class WritePoints {
  private final Random random;
  private List<Long> inOrder = List.of();
  private long least;
  private long most;

  public WritePoints(Random random) {
    this.random = random;
  }

  public long least() {
    return least;
  }

  public long most() {
    return most;
  }

  /// @return whether no more units ever bring fewer points
  public boolean neverFalls() {
    return inOrder.stream().sorted().toList().equals(inOrder);
  }

  /// @return whether no more units ever bring more points
  public boolean neverRises() {
    return inOrder.stream().sorted(Comparator.reverseOrder()).toList().equals(inOrder);
  }

  /// @return points for whatever value may come to mind
  public Piece piece(String code, String score, Term term) {
    return piece(code, score, term, value());
  }

  /// @return points for this value
  public Piece piece(String code, String score, Term term, String value) {
    List<String> lines = new ArrayList<>(List.of("code: " + code, "score: " + score));
    lines.add("value: " + value);
    if (random.nextBoolean()) {
      bins(lines);
    } else {
      each(lines, value.startsWith("count") || value.startsWith("sum"));
    }
    return new Piece("points", term, lines);
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private String value() {
    String field = one("stops", "fare", "paid");
    String aggregate =
        one(
            "count of",
            "count of",
            "sum of " + field + " of",
            "largest " + field + " of",
            "smallest " + field + " of",
            "share of paid to fare of",
            "mean " + field + " of",
            "different " + one("stops", "outcome") + " of",
            "trend of " + field + " of",
            "months with",
            "months in a row with",
            "months since last",
            "months since first");
    boolean ofTrips = aggregate.matches(".*(stops|fare|paid|outcome).*");
    String kinds =
        ofTrips ? "rail.trip" : one("rail.trip", "rail.trip, rail.smoking", "rail.smoking");
    String where =
        kinds.equals("rail.trip")
            ? one("", "", " where stops >= 7", " where outcome = late", " where fare <= 4.50")
            : "";
    String window = one("", " within 30 days", " within 3 months", " within 1 year");
    return aggregate + " " + kinds + where + window;
  }

  private void bins(List<String> lines) {
    List<Long> points = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i >= 0; i--) {
      points.add(random.nextInt(120) - 60L);
    }
    lines.add("bins:");
    int edge = random.nextInt(4);
    lines.add("  below " + edge + ": " + points.getFirst());
    for (int i = 1; i < points.size() - 1; i++) {
      int next = edge + 1 + random.nextInt(9);
      lines.add("  " + edge + " to below " + next + ": " + points.get(i));
      edge = next;
    }
    lines.add("  " + edge + " or more: " + points.getLast());
    inOrder = List.copyOf(points);
    points.add((long) random.nextInt(20));
    lines.add("missing: " + points.getLast());
    least = Collections.min(points);
    most = Collections.max(points);
  }

  private void each(List<String> lines, boolean aged) {
    if (aged && random.nextBoolean()) {
      lines.add("each:");
      lines.add("  within 1 month: " + unit());
      lines.add("  within 1 year: " + unit());
      lines.add("  any age: " + unit());
    } else {
      lines.add("each: " + unit());
    }
    least = -random.nextInt(100);
    most = random.nextInt(100);
    lines.add("floor: " + least);
    lines.add("cap: " + most);
  }

  /// Points for a unit; its sign says where they go with more units.
  private long unit() {
    long each = random.nextInt(40) - 20L;
    List<Long> signs = new ArrayList<>(inOrder.isEmpty() ? List.of(0L) : inOrder);
    signs.add(signs.getLast() + each);
    inOrder = List.copyOf(signs);
    return each;
  }
}
