package org.goodfaith.core.answer;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.rulebook.GradeRule;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.rulebook.MeasureRule.MeasureClass;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.SubjectKey;

/// Reports that somebody read and that say something better by now.
final class HarmedReports {
  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final Question now;
  private final SubjectKey subject;

  HarmedReports(LedgerReader ledger, RulebookLibrary library, Question now, SubjectKey subject) {
    this.ledger = ledger;
    this.library = library;
    this.now = now;
    this.subject = subject;
  }

  /// @return each of them
  List<Harm> all() {
    List<Harm> all = new ArrayList<>();
    for (Recall recall :
        Recall.of(ledger::entriesOf, subject, library, now.head().size(), now.asOf())) {
      List<Movement> better = recall.moved().stream().filter(one -> better(one)).toList();
      LawOn law = now.rulebook().on(now.asOf());
      if (!better.isEmpty()) {
        all.add(
            new Harm(
                "report:" + recall.inquiry().seq(),
                "",
                Harm.Sort.REPORT,
                law.purpose(recall.purpose()).map(PurposeRule::title).orElse(recall.purpose()),
                recall.reader(),
                recall.asOf(),
                recall.asOf(),
                1,
                better,
                null));
      }
    }
    return all;
  }

  /// Whether the subject stands better now than was told.
  private boolean better(Movement moved) {
    return switch (moved.sort()) {
      case POINTS -> moved.to().equals("more points");
      case LIST, MEASURE ->
          held(moved.from()) && !held(moved.to()) && against(moved.sort(), moved.code());
      case GRADE -> place(moved.code(), moved.to()) < place(moved.code(), moved.from());
    };
  }

  private boolean against(Movement.Sort sort, String code) {
    LawOn law = now.rulebook().on(now.asOf());
    return sort == Movement.Sort.LIST
        ? law.lists().stream()
            .anyMatch(one -> one.code().equals(code) && one.colour() == ListRule.Colour.BLACK)
        : law.measures().stream()
            .anyMatch(
                one -> one.code().equals(code) && one.measureClass() != MeasureClass.PRIVILEGE);
  }

  private static boolean held(String state) {
    return state.startsWith("in-force");
  }

  /// Bands stand in falling order.
  private int place(String score, String grade) {
    List<GradeRule.Band> bands =
        now.rulebook().on(now.asOf()).gradeOf(score).map(GradeRule::bands).orElse(List.of());
    for (int i = 0; i < bands.size(); i++) {
      if (bands.get(i).name().equals(grade)) {
        return i;
      }
    }
    return bands.size();
  }
}
