package org.goodfaith.population;

import java.time.LocalDate;
import java.util.List;
import org.goodfaith.core.assessment.AssessSubject;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.population.columns.Columns;
import org.goodfaith.population.columns.History;
import org.goodfaith.population.columns.TellSubject;

/// Finds what follows for many subjects under one law, as `AssessSubject` finds it for one.
public final class EvaluatePopulation {
  private final Rulebook rulebook;

  /// @param rulebook the law
  public EvaluatePopulation(Rulebook rulebook) {
    this.rulebook = rulebook;
  }

  /// @return everything that follows for the subjects of one part, by one thread
  public Outcomes evaluate(Columns columns, LocalDate asOf) {
    return evaluate(columns, List.of(asOf)).getFirst();
  }

  /// @return the same for each of several days, in one pass
  public List<Outcomes> evaluate(Columns columns, List<LocalDate> days) {
    return days.stream().map(day -> throughCore(columns, day)).toList();
  }

  private Outcomes throughCore(Columns columns, LocalDate day) {
    WriteOutcomes into = new WriteOutcomes(rulebook, columns, day);
    for (int place = 0; place < columns.size(); place++) {
      into.take(place, assess(columns, place, day));
    }
    return into.done();
  }

  /// The reasons of one subject: its assessment by the core, with every step. Entries are those
  /// that `TellSubject` tells.
  ///
  /// @param place of the subject
  public Assessment assess(Columns columns, int place, LocalDate asOf) {
    History history = TellSubject.tell(columns, place);
    SubjectKey subject = new SubjectKey(columns.subjects()[place]);
    return AssessSubject.assess(rulebook, subject, history.entries(), asOf, history.known());
  }
}
