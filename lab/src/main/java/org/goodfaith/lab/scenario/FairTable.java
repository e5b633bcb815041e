package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.world.People;

/// Rates and errors of every group and every intersection, with exact intervals.
final class FairTable {
  private FairTable() {}

  static Table of(String caption, People people, Measured feared, Measured real) {
    List<Group> groups = new ArrayList<>(Group.simple(people));
    groups.addAll(Group.intersections(people));
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
    return new Table(
        caption,
        List.of(
            "Group",
            "People",
            "Feared: ever, % (95 %)",
            "Feared: wrongly, % (95 %)",
            "Rulebook: ever, % (95 %)",
            "Rulebook: wrongly, % (95 %)"),
        rows);
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
