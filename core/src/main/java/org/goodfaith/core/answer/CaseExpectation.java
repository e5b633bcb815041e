package org.goodfaith.core.answer;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.answer.CheckAnswer.Outcome;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.explain.Step;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.rulebook.ClockRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.score.ScoreOutcome;
import org.goodfaith.core.score.ScoreOutcome.Scored;

/// Compares one `expect` sentence of a case with what really follows.
final class CaseExpectation {
  private static final String CODE = "([a-z0-9.-]+)";
  private static final String DAY = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
  private static final Pattern SCORE = Pattern.compile("score " + CODE + " (-?[0-9]+)");
  private static final Pattern NO_SCORE = Pattern.compile("no score " + CODE);
  private static final Pattern GRADE = Pattern.compile("grade " + CODE + " (.+)");
  private static final Pattern POINTS = Pattern.compile("points " + CODE + " (-?[0-9]+)");
  private static final Pattern LISTED =
      Pattern.compile("list " + CODE + " ([a-z-]+(?: and [a-z-]+)*)");
  private static final Pattern RELIEF =
      Pattern.compile("relief " + CODE + " covers (nothing|[0-9]+ records?)");
  private static final Pattern CHECK =
      Pattern.compile(
          CODE
              + "(?: for (.+))? (clear|privileged|suspended|refused|undetermined)"
              + "(?: from ("
              + DAY
              + "))?(?: through ("
              + DAY
              + "))?(?: by (Article \\S+))?");

  private static final Pattern CLOCK =
      Pattern.compile(
          "clock " + CODE + " from (" + DAY + ")( extended)? ends (" + DAY + "|undetermined)");

  private static final Pattern RATING =
      Pattern.compile("rating " + CODE + " of ([0-9]{1,9}) in ([0-9]{1,9}) ([a-z ]+)");

  private final Rulebook rulebook;
  private final Assessment assessment;

  CaseExpectation(Rulebook rulebook, Assessment assessment) {
    this.rulebook = rulebook;
    this.assessment = assessment;
  }

  /// @return the expectations there are, for people
  static String grammar() {
    return "`SERVICE clear`, `SERVICE refused from 2026-03-13 through 2026-09-08 by Article 12`, "
        + "`SERVICE for NEED clear`, `score CODE 612`, `no score CODE`, `grade CODE B`, "
        + "`points CODE -30`, `list CODE announced`, `list CODE in-force and proposed`, "
        + "`list CODE none`, "
        + "`relief CODE covers 1 record`, `relief CODE covers nothing`, "
        + "`clock CODE from 2026-03-02 ends 2026-03-22` or `clock CODE from DAY extended ends DAY`"
        + ", "
        + "`rating CODE of 79 in 100 suspended` (or `stands`, or `too few`)";
  }

  /// @return what really follows, in the words of the sentence; empty where the sentence is none
  Optional<String> found(String sentence) {
    Matcher score = SCORE.matcher(sentence);
    Matcher grade = GRADE.matcher(sentence);
    Matcher none = NO_SCORE.matcher(sentence);
    if (score.matches() || none.matches()) {
      String code = score.matches() ? score.group(1) : none.group(1);
      return outcome(code)
          .map(outcome ->
              outcome instanceof Scored scored
                  ? "score " + code + " " + scored.points()
                  : "no score " + code);
    }
    if (grade.matches()) {
      String code = grade.group(1);
      return outcome(code)
          .map(outcome ->
              outcome instanceof Scored scored
                  ? "grade " + code + " " + scored.grade()
                  : "no score " + code);
    }
    Matcher points = POINTS.matcher(sentence);
    if (points.matches()) {
      return points(points.group(1));
    }
    Matcher listed = LISTED.matcher(sentence);
    if (listed.matches()
        && rulebook.on(assessment.standing().asOf()).list(listed.group(1)).isPresent()) {
      return Optional.of("list " + listed.group(1) + " " + states(listed.group(1)));
    }
    Matcher relief = RELIEF.matcher(sentence);
    if (relief.matches()) {
      return relief(relief.group(1));
    }
    Matcher clock = CLOCK.matcher(sentence);
    if (clock.matches()) {
      return clock(clock);
    }
    Matcher rating = RATING.matcher(sentence);
    if (rating.matches()) {
      return rating(rating);
    }
    Matcher check = CHECK.matcher(sentence);
    return check.matches() ? check(check) : Optional.empty();
  }

  private Optional<ScoreOutcome> outcome(String code) {
    return assessment.scores().stream().filter(score -> score.score().equals(code)).findFirst();
  }

  private Optional<String> points(String code) {
    List<Step> steps =
        assessment.scores().stream()
            .filter(Scored.class::isInstance)
            .map(Scored.class::cast)
            .flatMap(score -> score.steps().stream())
            .filter(step -> step.rule().equals(code))
            .toList();
    return steps.isEmpty()
        ? Optional.empty()
        : Optional.of("points " + code + " " + steps.getFirst().effect());
  }

  private Optional<String> relief(String code) {
    if (rulebook.on(assessment.standing().asOf()).reliefs().stream()
        .noneMatch(relief -> relief.code().equals(code))) {
      return Optional.empty();
    }
    long covered =
        assessment.standing().setAside().stream().filter(one -> one.why().equals(code)).count();
    return Optional.of(
        "relief "
            + code
            + " covers "
            + (covered == 0 ? "nothing" : covered + (covered == 1 ? " record" : " records")));
  }

  private Optional<String> clock(Matcher sentence) {
    Optional<LocalDate> from = day(sentence.group(2));
    LawOn law = rulebook.on(from.orElse(assessment.standing().asOf()));
    Optional<ClockRule> rule = law.clock(sentence.group(1));
    boolean extended = sentence.group(3) != null;
    if (from.isEmpty() || rule.isEmpty() || (extended && rule.get().extended().isEmpty())) {
      return Optional.empty();
    }
    String end =
        rule.get().endsOn(from.get(), extended, law).map(Object::toString).orElse("undetermined");
    return Optional.of(
        "clock "
            + sentence.group(1)
            + " from "
            + from.get()
            + (extended ? " extended" : "")
            + " ends "
            + end);
  }

  private Optional<String> rating(Matcher sentence) {
    long good = Long.parseLong(sentence.group(2));
    long all = Long.parseLong(sentence.group(3));
    return rulebook.on(assessment.standing().asOf()).ratings().stream()
        .filter(rating -> rating.code().equals(sentence.group(1)) && good <= all)
        .map(rating ->
            sentence.group().substring(0, sentence.start(4)) + rating.verdict(good, all).words())
        .findFirst();
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException _) {
      return Optional.empty(); // the sentence is told to be none
    }
  }

  private String states(String list) {
    List<String> states =
        assessment.listings().stream()
            .filter(listing -> listing.list().equals(list))
            .map(Listing::state)
            .map(Listing.State::code)
            .toList();
    return states.isEmpty() ? "none" : String.join(" and ", states);
  }

  private Optional<String> check(Matcher sentence) {
    String service = sentence.group(1);
    if (!rulebook.on(assessment.standing().asOf()).services().contains(service)) {
      return Optional.empty();
    }
    String need = sentence.group(2) == null ? "" : sentence.group(2);
    CheckAnswer answer = AnswerCheck.answer(assessment, service, need);
    StringBuilder found = new StringBuilder(service);
    if (!need.isEmpty()) {
      found.append(" for ").append(need);
    }
    found.append(' ').append(answer.outcome().name().toLowerCase(Locale.ROOT));
    boolean same = answer.outcome() == Outcome.valueOf(sentence.group(3).toUpperCase(Locale.ROOT));
    if (answer.from() != null && (sentence.group(4) != null || !same)) {
      found.append(" from ").append(answer.from());
    }
    if (answer.through() != null && (sentence.group(5) != null || !same)) {
      found.append(" through ").append(answer.through());
    }
    if (!answer.article().isEmpty() && (sentence.group(6) != null || !same)) {
      found.append(" by ").append(answer.article());
    }
    return Optional.of(found.toString());
  }
}
