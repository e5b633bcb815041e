package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.base.Span;
import org.goodfaith.core.rulebook.ListRule.Colour;
import org.goodfaith.core.subject.SubjectKind;

/// Lists and measures in plain words.
final class ListWords {
  private ListWords() {}

  /// @return a clock in sentences
  static List<String> clock(ClockRule clock) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        clock.title()
            + ": the step '"
            + clock.step()
            + "' is done within "
            + clock.within()
            + (clock.within().seconds() > 0 ? "." : ", the first day not counted."));
    clock
        .extended()
        .ifPresent(more -> sentences.add("For a stated reason it may take " + more + " longer."));
    switch (clock.meanwhile()) {
      case IN_EFFECT -> {
        // What holds anyway need not be said.
      }
      case SUSPENDED -> sentences.add("What it is about waits meanwhile.");
      case NOT_USED ->
          sentences.add(
              "Meanwhile the record is kept and not used: no list, score or report counts it, and"
                  + " nobody but its subject and an officer sees it.");
    }
    clock
        .repeats()
        .ifPresent(times ->
            sentences.add(
                "A document not seen before makes it wait again, " + times + " times at most."));
    sentences.add("Where the time has passed: " + clock.then() + ".");
    return sentences;
  }

  static List<String> list(ListRule list) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The "
            + (list.colour() == Colour.RED ? "red" : "black")
            + " list '"
            + list.code()
            + "' ("
            + list.title()
            + ") is entered by a record of "
            + tests(list.entrance().enters())
            + repeat(list.repeat())
            + ".");
    if (!list.entrance().excludes().isEmpty()) {
      sentences.add("Never by a record of " + tests(list.entrance().excludes()) + ".");
    }
    only(list.entrance().about()).ifPresent(sentences::add);
    if (list.approval()) {
      sentences.add("A second officer, not the one who entered the record, must approve.");
    }
    sentences.add(objection(list.objection()));
    sentences.add(lasts(list.lasts(), list.objection().workingDays() == 0));
    list.repair()
        .ifPresent(repair ->
            sentences.add(
                "Whoever is on it may ask for repair "
                    + repair.after()
                    + " after the end of the objection window"
                    + (repair.with().isEmpty()
                        ? "."
                        : ", with a record of '" + repair.with() + "' that names the breach.")));
    return sentences;
  }

  private static String objection(ListRule.Objection objection) {
    return objection.workingDays() == 0
        ? "It takes effect at once; there is nothing to object to."
        : "It takes effect after notice and "
            + objection.workingDays()
            + " "
            + objection.calendar().replace('-', ' ')
            + " to object; an objection suspends it.";
  }

  private static String tests(List<RecordTest> tests) {
    return PlainWords.either(tests.stream().map(ListWords::test).toList());
  }

  private static String test(RecordTest test) {
    return test.where().isEmpty()
        ? test.kind()
        : test.kind()
            + " with "
            + PlainWords.both(test.where().stream().map(ListWords::where).toList());
  }

  private static String where(Characteristic.Where where) {
    return where.field()
        + switch (where.comparison()) {
          case EQUAL -> " ";
          case AT_LEAST -> " at least ";
          case AT_MOST -> " at most ";
        }
        + where.value();
  }

  private static Optional<String> only(Set<SubjectKind> about) {
    return about.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "It concerns "
                + PlainWords.both(about.stream().map(PlainWords::many).sorted().toList())
                + " only.");
  }

  /// @return an exception in sentences
  static List<String> exception(ExceptionRule exception) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        "The exception '"
            + exception.code()
            + "' ("
            + exception.title()
            + ") goes before '"
            + exception.to()
            + "' for a record of "
            + tests(exception.when())
            + ".");
    only(exception.about()).ifPresent(sentences::add);
    if (!exception.listed()) {
      sentences.add("Such a record does not enter the list.");
    }
    exception
        .repeat()
        .ifPresent(repeat ->
            sentences.add("It enters the list" + repeat(repeat).replaceFirst(",", "") + "."));
    exception.objection().map(ListWords::objection).ifPresent(sentences::add);
    exception.lasts().ifPresent(lasts -> sentences.add(lasts(lasts, false)));
    return sentences;
  }

  /// @return a relief in sentences
  static List<String> relief(ReliefRule relief) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        relief.title()
            + ": a record of "
            + tests(relief.covers())
            + ", of a day from "
            + relief.first()
            + " through "
            + relief.last()
            + ", counts for nothing.");
    only(relief.about()).ifPresent(sentences::add);
    relief
        .fulfilled()
        .ifPresent(duty ->
            sentences.add(
                "A record of '"
                    + duty.by()
                    + "' that names it must say, by "
                    + duty.until()
                    + ", that it was made good."));
    sentences.add("Its subject and an officer still see it; nobody has to apply.");
    return sentences;
  }

  /// @return a prohibition in sentences
  static List<String> prohibition(ProhibitionRule forbids) {
    return List.of(
        forbids.title()
            + ": no score of "
            + PlainWords.both(forbids.about().stream().map(PlainWords::many).sorted().toList())
            + " may read records of "
            + PlainWords.either(forbids.contexts().stream().map(Context::code).sorted().toList())
            + ".",
        "By " + forbids.law() + ".");
  }

  private static String repeat(ListRule.Repeat repeat) {
    return repeat.times() == 1
        ? ""
        : ", the " + ordinal(repeat.times()) + " within " + repeat.within();
  }

  private static String ordinal(int times) {
    return switch (times) {
      case 2 -> "second";
      case 3 -> "third";
      case 4 -> "fourth";
      case 5 -> "fifth";
      default -> "sixth";
    };
  }

  private static String lasts(ListRule.Lasts lasts, boolean windowless) {
    String begin = windowless ? "entry" : "the end of the objection window";
    return switch (lasts) {
      case ListRule.ForSpan fixed -> "It ends by itself " + fixed.span() + " after " + begin + ".";
      case ListRule.EarlyRelease early ->
          "It ends by itself "
              + early.atMost()
              + " after "
              + begin
              + "; sooner with a record of '"
              + early.by()
              + "' that names the breach"
              + (early.least().equals(Span.NONE)
                  ? "."
                  : ", but not before " + early.least() + " after " + begin + ".");
      case ListRule.UntilFulfilled until ->
          "It ends with a record of '"
              + until.by()
              + "' that names the breach"
              + (until.after().equals(Span.NONE) ? "" : ", " + until.after() + " after it")
              + ", and in any case "
              + until.atMost()
              + " after "
              + begin
              + ".";
    };
  }

  static List<String> measure(MeasureRule measure) {
    List<String> sentences = new ArrayList<>();
    String trigger =
        switch (measure.trigger()) {
          case MeasureRule.OnList on -> "Who is on the list '" + on.list() + "'";
          case MeasureRule.OnGrade on ->
              "Who has grade "
                  + PlainWords.either(on.grades())
                  + " of the score '"
                  + on.score()
                  + "'";
        };
    String consequence =
        switch (measure.measureClass()) {
          case RESTRICTION -> " is refused the service '" + measure.service() + "'";
          case MANAGEMENT -> " is watched more closely at '" + measure.service() + "'";
          case MARKET_SIGNAL -> " is shown as such for '" + measure.service() + "'";
          case PRIVILEGE -> " is privileged at '" + measure.service() + "'";
        };
    sentences.add(
        trigger
            + consequence
            + ": "
            + measure.title()
            + ". It is "
            + PlainWords.measureClass(measure.measureClass())
            + " in "
            + measure.context().code()
            + ".");
    only(measure.about()).ifPresent(sentences::add);
    if (!measure.exempt().isEmpty()) {
      sentences.add(
          "Always open, on the subject's word: " + PlainWords.both(measure.exempt()) + ".");
    }
    if (!measure.law().isEmpty()) {
      sentences.add("Express law: " + measure.law() + ".");
    }
    return sentences;
  }
}
