package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.rulebook.ListRule;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.CheckByCore;
import org.goodfaith.lab.decade.CheckByCore.Checked;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.decade.Watched;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;

/// Which lists of the rulebook some subjects came on, what these refuse, how many left them early,
/// and whether the registry's core says the same when it is asked again.
///
/// @param subjects what they are called
/// @param kind what they are
/// @param watched what was recorded of them, and what followed
/// @param law they lived under
record ListsOfLaw(String subjects, SubjectKind kind, Watched watched, LawOfDecade law) {
  private static final int CHECKED = 500;
  private static final int CHECKED_STEP = 7;

  List<Piece> pieces() {
    return List.of(table(), new Text(checked()));
  }

  private Table table() {
    List<List<String>> rows = new ArrayList<>();
    Map<String, Long> releases = watched.releases();
    for (Map.Entry<String, Long> one : watched.listings().entrySet()) {
      ListRule rule = law.list(one.getKey()).orElseThrow();
      List<String> refused = law.refusedBy(one.getKey(), kind);
      rows.add(
          List.of(
              rule.title(),
              "Article " + rule.origin().article(),
              number(one.getValue()),
              number(releases.getOrDefault(one.getKey(), 0L)),
              rule.lasts().atMost().toString(),
              refused.isEmpty() ? "Nothing is refused" : String.join(". ", refused) + "."));
    }
    return new Table(
        "Lists that " + subjects + " came on",
        List.of("List", "Article", "Came on it", "Left early", "At most", "What is refused"),
        rows);
  }

  private String checked() {
    Checked checked = CheckByCore.check(watched, law, CHECKED, CHECKED_STEP);
    return checked
        .difference()
        .map(one -> "The registry's core disagrees with the lab: " + one + ".")
        .orElse(
            "To be sure, "
                + number(checked.subjects())
                + " "
                + subjects
                + " were assessed again as a registry would, on "
                + number(checked.days())
                + " days: no answer differed, neither what is refused nor who is on a list.");
  }
}
