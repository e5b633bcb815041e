package org.goodfaith.core.rulebook;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodfaith.core.rulebook.Characteristic.Where;
import org.goodfaith.core.subject.SubjectKind;

/// Proves that every test of a list, an exception or a relief can be met, and that no two
/// exceptions say different things of one record. Tests that name what is not there are told
/// elsewhere.
final class ProveExceptions {
  private final LawOn law;
  private final FaultBook faults;

  ProveExceptions(LawOn law, FaultBook faults) {
    this.law = law;
    this.faults = faults;
  }

  void prove() {
    law.lists().forEach(this::entrance);
    for (ExceptionRule exception : law.exceptions()) {
      if (law.before(exception).contains(exception.code())) {
        circle(exception);
      }
    }
    for (ListRule list : law.lists()) {
      List<ExceptionRule> exceptions = law.exceptionsTo(list.code());
      exceptions.forEach(exception -> reached(list, exception));
      for (int i = 0; i < exceptions.size(); i++) {
        for (ExceptionRule earlier : exceptions.subList(0, i)) {
          agree(list, earlier, exceptions.get(i));
        }
      }
    }
    for (ReliefRule relief : law.reliefs()) {
      for (RecordTest test : relief.covers()) {
        if (sound(test) && example(test, List.of()).isEmpty()) {
          unreachable(relief, "covers", test, "can be met by no record");
        }
      }
    }
    law.measures().forEach(this::measure);
  }

  private void circle(ExceptionRule exception) {
    faults.add(
        "rulebook.conflict",
        faults.spot(exception, "to"),
        "the exceptions "
            + String.join(", ", law.before(exception))
            + " each go before the next, in a circle",
        "the code of a list, or of an exception that does not lead back here",
        "Let one of them except the list.");
  }

  private void entrance(ListRule list) {
    for (RecordTest test : list.entrance().enters()) {
      if (!sound(test)) {
        continue;
      }
      if (example(test, List.of()).isEmpty()) {
        unreachable(list, "enters", test, "can be met by no record");
      } else if (about(list, Set.of(), test.kind()).isEmpty()) {
        unreachable(list, "about", test, "is about none of these subjects");
      }
      for (RecordTest excluded : list.entrance().excludes()) {
        if (excluded.kind().equals(test.kind()) && test.where().containsAll(excluded.where())) {
          unreachable(
              list, "excludes", excluded, "takes out all that '" + test.text() + "' lets in");
        }
      }
    }
    for (RecordTest excluded : list.entrance().excludes()) {
      if (sound(excluded) && meeting(list, excluded).isEmpty()) {
        unreachable(
            list, "excludes", excluded, "takes out nothing: no such record enters the list");
      }
    }
  }

  private void reached(ListRule list, ExceptionRule exception) {
    for (RecordTest test : exception.when()) {
      if (!sound(test)) {
        continue;
      }
      if (meeting(list, test).isEmpty()) {
        unreachable(
            exception,
            "when",
            test,
            "never speaks: no such record enters the list '" + list.code() + "'");
      } else if (about(list, exception.about(), test.kind()).isEmpty()) {
        unreachable(exception, "about", test, "is about none of these subjects");
      }
    }
  }

  private void agree(ListRule list, ExceptionRule one, ExceptionRule other) {
    if (law.before(one).contains(other.code())
        || law.before(other).contains(one.code())
        || one.agrees(other, list)) {
      return;
    }
    for (RecordTest a : one.when()) {
      for (RecordTest b : other.when()) {
        if (a.kind().equals(b.kind()) && sound(a) && sound(b) && together(list, one, other, a)) {
          meeting(list, new RecordTest(a.kind(), both(a, b)))
              .ifPresent(example -> conflict(one, other, example));
        }
      }
    }
  }

  private boolean together(ListRule list, ExceptionRule one, ExceptionRule other, RecordTest test) {
    Set<SubjectKind> about = about(list, one.about(), test.kind());
    return about.stream().anyMatch(other::admits);
  }

  private void conflict(ExceptionRule one, ExceptionRule other, String example) {
    faults.add(
        "rulebook.conflict",
        new FaultBook.Spot(
            other.origin().article(), faults.spot(other, "when").place(), other.code()),
        "two exceptions say different things of one record, for example "
            + example
            + ": '"
            + one.code()
            + "' (Article "
            + one.origin().article()
            + ", "
            + one.origin().place()
            + ") and '"
            + other.code()
            + "' (Article "
            + other.origin().article()
            + ", "
            + other.origin().place()
            + ")",
        "one result for each record",
        "Write `to: "
            + one.code()
            + "` here if this one goes before, or let the conditions part them.");
  }

  private void measure(MeasureRule measure) {
    Set<SubjectKind> fallsOn = EnumSet.noneOf(SubjectKind.class);
    switch (measure.trigger()) {
      case MeasureRule.OnGrade on ->
          law.score(on.score()).map(ScoreRule::about).ifPresent(fallsOn::add);
      case MeasureRule.OnList on ->
          law.list(on.list())
              .ifPresent(
                  list -> list.enters().forEach(k -> fallsOn.addAll(about(list, Set.of(), k))));
    }
    if (!fallsOn.isEmpty() && fallsOn.stream().noneMatch(measure::admits)) {
      faults.add(
          "rulebook.unreachable",
          faults.spot(measure, "about"),
          "the measure falls on nobody: what leads to it is about others",
          String.join(", ", fallsOn.stream().map(SubjectKind::code).toList()),
          "Name one of them, or leave `about` out.");
    }
  }

  /// @return a record that enters the list and meets the test too
  private Optional<String> meeting(ListRule list, RecordTest test) {
    return list.entrance().enters().stream()
        .filter(enters -> enters.kind().equals(test.kind()) && sound(enters))
        .flatMap(enters -> example(test, enters.where()).stream())
        .findFirst();
  }

  private Optional<String> example(RecordTest test, List<Where> more) {
    return law.kind(test.kind())
        .flatMap(
            kind -> MeetingRecord.example(kind, both(test, new RecordTest(test.kind(), more))));
  }

  private static List<Where> both(RecordTest one, RecordTest other) {
    List<Where> both = new ArrayList<>(one.where());
    both.addAll(other.where());
    return both;
  }

  private boolean sound(RecordTest test) {
    return law.kind(test.kind()).filter(kind -> MeetingRecord.fits(kind, test.where())).isPresent();
  }

  private Set<SubjectKind> about(ListRule list, Set<SubjectKind> only, String kind) {
    Set<SubjectKind> about = EnumSet.noneOf(SubjectKind.class);
    law.kind(kind).map(RecordKind::about).ifPresent(about::addAll);
    about.removeIf(one -> !list.entrance().admits(one) || !(only.isEmpty() || only.contains(one)));
    return about;
  }

  private void unreachable(Block block, String key, RecordTest test, String because) {
    FaultBook.Spot spot = faults.spot(block, key);
    faults.add(
        "rulebook.unreachable",
        new FaultBook.Spot(spot.article(), spot.place(), test.text()),
        "'" + test.text() + "' " + because,
        "a test that some record meets",
        "Mend the condition, or take it out.");
  }
}
