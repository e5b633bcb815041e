package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Report.Behind;
import org.goodfaith.lab.report.Report.Table;

/// Rates and errors of every group and every intersection, with exact intervals, at the end of the
/// page.
final class FairTable {
  private FairTable() {}

  static Behind of(String caption, List<Group> groups, Measured feared, Measured real) {
    List<List<String>> rows = new ArrayList<>();
    for (Group group : groups) {
      rows.add(
          List.of(
              group.name(),
              Measured.number(feared.many(group.holds()::test)),
              interval(feared.percent(group, feared::ever)),
              interval(feared.percent(group, feared::wrongly)),
              interval(real.percent(group, real::ever)),
              interval(real.percent(group, real::wrongly))));
    }
    Table table =
        new Table(
            caption,
            List.of(
                "Group",
                "Counted",
                "Feared: ever, % (95 %)",
                "Feared: wrongly, % (95 %)",
                "Rulebook: ever, % (95 %)",
                "Rulebook: wrongly, % (95 %)"),
            rows);
    return new Behind(table);
  }

  static String interval(Point point) {
    return Measured.number(point.value())
        + " ("
        + Measured.number(point.low())
        + " to "
        + Measured.number(point.high())
        + ")";
  }
}
