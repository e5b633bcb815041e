package org.goodfaith.testkit.given;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.goodfaith.core.rulebook.Term;
import org.goodfaith.testkit.given.RandomLaw.Piece;
import org.goodfaith.testkit.given.RandomLaw.Provision;

/// Writes one random law: each code has a few versions, one after the other, and some end for good.
final class WriteLaw {
  private static final LocalDate CHANGES_FROM = LocalDate.of(2025, 1, 1);
  private static final int CHANGES_DAYS = 730;
  private static final Term EVER = new Term(RandomLaw.FIRST, LocalDate.MAX);

  private final Random random;
  private final List<Provision> provisions = new ArrayList<>();

  WriteLaw(Random random) {
    this.random = random;
  }

  RandomLaw law() {
    kinds();
    calendar();
    clocks();
    figures();
    for (int i = 0; i <= random.nextInt(2); i++) {
      score("s" + i);
    }
    Term always = list("l0", EVER);
    measure("m0", always, "on: l0", "restriction", "rail.ticket");
    for (int i = 1; i <= random.nextInt(4); i++) {
      list(i);
    }
    for (int i = random.nextInt(6); i > 3; i--) {
      relief("r" + i);
    }
    article(
        piece(
            "purpose",
            EVER,
            "code: care",
            "title: Care",
            "readers: [officer]",
            "opens: [rail]",
            "services: [rail.ticket]",
            "report: yes",
            "consent: no"));
    meanwhile();
    return new RandomLaw(List.copyOf(provisions));
  }

  private void article(List<Piece> pieces) {
    provisions.add(new Provision("" + (provisions.size() + 1), List.copyOf(pieces)));
  }

  private void article(Piece piece) {
    article(List.of(piece));
  }

  private static Piece piece(String element, Term term, String... lines) {
    return new Piece(element, term, List.of(lines));
  }

  private LocalDate change() {
    return CHANGES_FROM.plusDays(random.nextInt(CHANGES_DAYS));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  /// @return terms that follow one another without a gap and fill a term
  private List<Term> versions(Term whole) {
    TreeSet<LocalDate> starts = new TreeSet<>(List.of(whole.from()));
    for (int i = random.nextInt(3); i > 0; i--) {
      LocalDate start = change();
      if (whole.holdsOn(start)) {
        starts.add(start);
      }
    }
    List<Term> terms = new ArrayList<>();
    for (LocalDate start : starts) {
      LocalDate next = starts.higher(start);
      terms.add(new Term(start, next == null ? whole.until() : next.minusDays(1)));
    }
    return terms;
  }

  private void kinds() {
    for (String kind : List.of("smoking", "shouting", "trip", "fare-paid", "courtesy")) {
      List<Piece> pieces = new ArrayList<>();
      for (Term term : versions(EVER)) {
        List<String> lines = new ArrayList<>(List.of("kind: rail." + kind, "about: person"));
        lines.add("context: rail");
        switch (kind) {
          case "smoking", "shouting" -> {
            lines.add("tier: " + (kind.equals("smoking") ? "general" : "minor"));
            lines.add("basis: Railway Act, section 77");
            lines.add("evidence: [police-decision]");
            lines.addAll(List.of("facts:", "  level: status 0 to 5"));
          }
          case "trip" ->
              lines.addAll(
                  List.of(
                      "tier: neutral",
                      "facts:",
                      "  stops: count of stops, 0 to 50",
                      "  fare: optional money EUR, 2 decimals",
                      "  paid: optional money EUR, 2 decimals",
                      "  outcome: one of on-time, late"));
          default -> lines.add("tier: neutral");
        }
        lines.add(
            "kept: " + one("6 months", "1 year", "2 years", "5 years") + " from end of conduct");
        pieces.add(new Piece("record", term, lines));
      }
      article(pieces);
    }
  }

  private void clocks() {
    for (String step : List.of("dispute-answer", "dispute-decision", "repair")) {
      List<Piece> pieces = new ArrayList<>();
      for (Term term : versions(EVER)) {
        pieces.add(
            piece(
                "clock",
                term,
                "code: " + step,
                "title: The clock of " + step,
                "step: " + step,
                "within: " + (1 + random.nextInt(20)) + " days",
                "extended: 10 days",
                "then: "
                    + ("repair".equals(step)
                        ? one("granted", "overdue")
                        : one("removed", "both sides shown", "disclosure stops", "overdue"))));
      }
      article(pieces);
    }
  }

  /// What holds of a disputed record until it is decided.
  private void meanwhile() {
    List<Piece> flags = new ArrayList<>();
    for (Term term : versions(EVER)) {
      flags.add(
          piece(
              "clock",
              term,
              "code: dispute-flag",
              "title: What holds meanwhile",
              "step: dispute-flag",
              "within: 1 days",
              "then: overdue",
              "meanwhile: " + one("suspended", "not used")));
    }
    article(flags);
  }

  private void calendar() {
    List<Piece> pieces = new ArrayList<>();
    for (Term term : versions(EVER)) {
      List<String> lines = new ArrayList<>(List.of("code: working-days"));
      lines.add("knows: 2024-01-01 to " + one("2027-12-31", "2026-06-30"));
      lines.add("rest: " + one("[saturday, sunday]", "[sunday]"));
      lines.add("holidays:");
      int last = lines.get(1).endsWith("2027-12-31") ? 2027 : 2026;
      for (int year = 2024; year <= last; year++) {
        lines.add("  " + year + ": [1 January, " + (1 + random.nextInt(30)) + " April]");
      }
      pieces.add(new Piece("calendar", term, lines));
    }
    article(pieces);
  }

  private void figures() {
    article(List.of(figure("window", "working days", 3, 8), figure("span", "days", 10, 80)));
  }

  private Piece figure(String code, String unit, int least, int most) {
    List<String> lines = new ArrayList<>(List.of("code: " + code, "unit: " + unit, "series:"));
    for (Term term : versions(EVER)) {
      int figure = least + random.nextInt(most - least);
      lines.add("  " + term.from() + ": " + figure + " (Railway Act, section 9)");
    }
    return new Piece("value", EVER, lines);
  }

  private void score(String code) {
    List<Piece> pieces = new ArrayList<>();
    boolean graded = random.nextBoolean();
    boolean consent = random.nextInt(3) == 0;
    for (Term term : versions(EVER)) {
      long start = random.nextInt(100);
      long least = start;
      long most = start;
      for (int i = 0; i <= random.nextInt(3); i++) {
        WritePoints points = new WritePoints(random);
        pieces.add(points.piece(code + ".p" + i, code, term));
        least += points.least();
        most += points.most();
      }
      pieces.add(
          piece(
              "score",
              term,
              "code: " + code,
              "about: person",
              "range: " + least + " to " + most,
              "start: " + start,
              "contexts: [rail]",
              "opt-in: " + (consent ? "yes" : "no"),
              "needs: " + one("1 record of rail.trip", "2 records of rail.smoking, rail.trip")));
      if (graded) {
        pieces.add(grade(code, term, least, most));
      }
    }
    article(pieces);
    if (graded) {
      measure("m-" + code, EVER, "on: grade A of " + code, "privilege", "rail.premium");
    }
  }

  private Piece grade(String code, Term term, long least, long most) {
    List<String> lines = new ArrayList<>(List.of("score: " + code));
    if (random.nextBoolean()) {
      lines.add("holds: " + (1 + random.nextInt(9)) + " points, from 4 month-ends");
    }
    lines.add("bands:");
    long middle = least + (most - least) / 2 + 1;
    if (most > least) {
      lines.add("  A: " + middle + " to " + most);
      lines.add("  B: " + least + " to " + (middle - 1));
    } else {
      lines.add("  A: " + least + " to " + most);
    }
    return new Piece("grade", term, lines);
  }

  /// A list that may begin late and end early, with what follows from it.
  private void list(int number) {
    LocalDate from = random.nextInt(3) == 0 ? change() : RandomLaw.FIRST;
    LocalDate until = random.nextInt(3) == 0 ? change() : LocalDate.MAX;
    Term whole = new Term(from, until.isBefore(from) ? LocalDate.MAX : until);
    String code = "l" + number;
    boolean red = random.nextInt(4) == 0;
    if (red) {
      redList(code, whole);
    } else {
      list(code, whole);
    }
    String service = red ? "rail.premium" : one("rail.ticket", "rail.seat");
    String sort = red ? "privilege" : one("restriction", "restriction", "management");
    measure("m" + number, whole, "on: " + code, sort, service);
  }

  private Term list(String code, Term whole) {
    boolean minor = random.nextInt(3) == 0;
    String kind = "rail." + (minor ? "shouting" : "smoking");
    List<Piece> pieces = new ArrayList<>();
    for (Term term : versions(whole)) {
      List<String> lines = new ArrayList<>(List.of("code: " + code, "colour: black"));
      lines.add("enters: [" + kind + one("", " where level >= 1") + "]");
      if (random.nextInt(4) == 0) {
        lines.add("excludes: [" + kind + " where level = 5]");
      }
      if (minor || random.nextInt(3) == 0) {
        lines.add(repeat());
      }
      lines.add("approval: second-officer");
      lines.add(objection());
      lasts(lines);
      pieces.add(new Piece("list", term, lines));
    }
    article(pieces);
    exceptions(code, kind, whole, minor);
    return whole;
  }

  private String repeat() {
    return "repeat: " + one("second", "third") + " time within " + one("1 year", "3 months");
  }

  private String objection() {
    return "objection: "
        + one("<window>", 3 + random.nextInt(9) + " working days")
        + " from notice";
  }

  private void lasts(List<String> lines) {
    String days = 30 + random.nextInt(50) + " days from end of objection";
    switch (random.nextInt(5)) {
      case 0 -> lines.add("lasts: <span> from end of objection");
      case 1 -> lines.add("lasts: until rail.fare-paid, at most 80 days");
      case 2 -> lines.add("lasts: until rail.fare-paid and 20 days after, at most 3 months");
      case 3 -> lines.add("lasts: " + days);
      default -> {
        lines.add("lasts: " + days);
        lines.add("early: rail.fare-paid" + one("", ", not before 20 days"));
      }
    }
  }

  /// Exceptions whose conditions part them, one to another exception, and one that says the same.
  private void exceptions(String list, String kind, Term whole, boolean minor) {
    List<Piece> pieces = new ArrayList<>();
    String low = list + "-low";
    if (random.nextBoolean()) {
      List<String> terms = terms(minor);
      pieces.add(exception(low, list, kind + " where level <= 2", whole, terms));
      if (random.nextBoolean()) {
        pieces.add(exception(low + "-too", list, kind + " where level = 2", whole, terms));
      } else {
        for (Term term : versions(whole)) {
          pieces.add(exception(low + "-est", low, kind + " where level <= 1", term, terms(minor)));
        }
      }
    }
    if (random.nextBoolean()) {
      for (Term term : versions(whole)) {
        pieces.add(exception(list + "-high", list, kind + " where level >= 4", term, terms(minor)));
      }
    }
    if (!pieces.isEmpty()) {
      article(pieces);
    }
  }

  private List<String> terms(boolean minor) {
    List<String> lines = new ArrayList<>();
    switch (random.nextInt(minor ? 3 : 4)) {
      case 0 -> lines.add("listed: no");
      case 1 -> lines.add(objection());
      case 2 -> lasts(lines);
      default -> lines.add(repeat());
    }
    return lines;
  }

  private static Piece exception(
      String code, String to, String when, Term term, List<String> terms) {
    List<String> lines = new ArrayList<>(List.of("code: " + code, "to: " + to));
    lines.add("when: [" + when + "]");
    lines.addAll(terms);
    return new Piece("exception", term, lines);
  }

  private void relief(String code) {
    LocalDate first = change();
    List<String> lines = new ArrayList<>(List.of("code: " + code));
    lines.add("covers: [" + one("rail.smoking where level <= 2", "rail.trip, rail.shouting") + "]");
    lines.add("conduct: " + first + " to " + first.plusDays(random.nextInt(400)));
    if (random.nextInt(3) == 0) {
      lines.add("fulfilled: rail.fare-paid until " + first.plusDays(random.nextInt(600)));
    }
    article(new Piece("relief", new Term(change(), LocalDate.MAX), lines));
  }

  private void redList(String code, Term whole) {
    List<Piece> pieces = new ArrayList<>();
    for (Term term : versions(whole)) {
      pieces.add(
          piece(
              "list",
              term,
              "code: " + code,
              "colour: red",
              "enters: [rail.courtesy]",
              "approval: none",
              "objection: none",
              "lasts: " + (1 + random.nextInt(9)) + " months from entry"));
    }
    article(pieces);
  }

  private void measure(String code, Term whole, String on, String sort, String service) {
    List<Piece> pieces = new ArrayList<>();
    for (Term term : versions(whole)) {
      List<String> lines = new ArrayList<>(List.of("code: " + code, "class: " + sort, on));
      lines.add("service: " + service);
      if (!sort.equals("privilege")) {
        lines.add("exempt: travel to essentials");
      }
      Collections.shuffle(lines, random);
      pieces.add(new Piece("measure", term, lines));
    }
    article(pieces);
  }
}
