package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.FearedVersusReal.FEARED;
import static org.goodfaith.lab.scenario.FearedVersusReal.REAL;
import static org.goodfaith.lab.scenario.Measured.number;
import static org.goodfaith.lab.scenario.Measured.percentText;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Text;

/// The firms and the public bodies of the two decades: who of them is shut out, wrongly, for how
/// long, and what they can do about it.
final class FirmsWatched {
  private static final List<Integer> LATER = List.of(1, 2, 3, 6, 12, 24, 36, 60);

  private final Decade feared;
  private final Decade real;
  private final Decade alone;
  private final LawOfDecade law;
  private final Measured ofFeared;
  private final Measured ofReal;
  private final List<Piece> pieces = new ArrayList<>();

  /// The same firms, lived three times.
  ///
  /// @param feared under the feared system
  /// @param real under the rulebook
  /// @param alone where nothing is refused to anybody
  record Lived(Decade feared, Decade real, Decade alone) {}

  FirmsWatched(Lived lived, LawOfDecade law) {
    this.feared = lived.feared();
    this.real = lived.real();
    this.alone = lived.alone();
    this.law = law;
    this.ofFeared = new Measured(feared.ofFirms());
    this.ofReal = new Measured(real.ofFirms());
  }

  List<Piece> pieces() {
    List<Group> groups = Group.simple(real.firms().firms());
    List<Group> every = Group.every(real.firms().firms());
    pieces.add(new Heading("Firms"));
    findings();
    monthByMonth();
    pieces.add(Measured.lengths("Firms: for how long", "percent of all firms", ofFeared, ofReal));
    afterAMistake();
    byGroup(groups, every);
    pieces.addAll(
        new WhoDidIt(
                "firms",
                "something that a source could record",
                alone.ofFirms().aftermath()::did,
                ofFeared,
                ofReal)
            .pieces(groups, every));
    pieces.addAll(new ListsOfLaw("firms", SubjectKind.ORGANISATION, real.ofFirms(), law).pieces());
    bodies();
    return pieces;
  }

  private void findings() {
    pieces.add(
        new Findings(
            List.of(
                finding("firms ever refused something: feared system", ofFeared, true),
                finding("firms wrongly refused: feared system", ofFeared, false),
                finding("firms ever refused something: this rulebook", ofReal, true),
                finding("firms wrongly refused: this rulebook", ofReal, false))));
    pieces.add(
        new Text(
            number(ofReal.watched().count())
                + " firms live the same years: customers are lost, bills and wages go unpaid,"
                + " licences are revoked, reports come late, and sources err about firms as they do"
                + " about people. The feared system counts all of it, and takes from a firm what"
                + " its owner has lost: a petition of the owner's friend can close a shop. It"
                + " hears nobody. The rulebook puts a firm on a list only for what a law names; it"
                + " is told, may object, and what it makes good takes it off again. Most of these"
                + " lists refuse nothing: they are shown to whoever makes a contract or decides a"
                + " tender. "
                + percentText(ofReal.percent(ofReal::listed))
                + " of firms are on such a list at some time; to "
                + percentText(ofReal.percent(ofReal::ever))
                + " something is refused, such as a public tender or a new licence for a kitchen."
                + " A firm that has closed is not counted from then on."));
  }

  private static Finding finding(String name, Measured of, boolean ever) {
    return of.finding(name, ever ? of::ever : of::wrongly, "percent of all firms, whole time");
  }

  private void monthByMonth() {
    pieces.add(
        new Picture(
            "Firms: who is shut out, month by month",
            "Share of all firms to which something is refused in a month. Where the line of the"
                + " feared system falls, firms have closed, or have come back above the cut by"
                + " months in which all was paid.",
            new Chart(
                Shape.LINES,
                "percent of firms",
                Trial.monthNames(real.series().months()),
                List.of(
                    ofFeared.monthly(FEARED, Line.RESTRICTED),
                    ofReal.monthly(REAL, Line.RESTRICTED)))));
  }

  private void afterAMistake() {
    pieces.add(
        new Picture(
            "Firms: shut out so many months after something false was recorded",
            "Of all firms about which something false was recorded, whatever else they did. Lines"
                + " are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of firms wrongly recorded",
                Measured.monthsLater(LATER),
                List.of(ofFeared.afterFalse(FEARED, LATER), ofReal.afterFalse(REAL, LATER)))));
    long begun = real.ofFirms().series().sum(Line.LISTED);
    long released = real.ofFirms().series().sum(Line.RELEASED);
    int last = real.series().months() - 1;
    double byOwner =
        100.0 * feared.ofFirms().series().of(Line.BY_FRIENDS, last) / ofFeared.watched().count();
    pieces.add(
        new Text(
            "Of "
                + number(begun)
                + " times on a list of the rulebook, "
                + number(released)
                + " ended early, because the firm made good what it had done or was let off; the"
                + " others ended by themselves. In the feared system none has a last day: of the"
                + " firms ever shut out there that are still open at the end, "
                + percentText(ofFeared.freeAgain(i -> feared.firms().open(i, last)))
                + " are free again. At the end "
                + percentText(byOwner)
                + " of firms are shut out there for nothing but their owner. Under the rulebook"
                + " no rule reads the owner's file for the firm, nor the firm's for its owner"
                + " (C4, C10)."));
  }

  private void byGroup(List<Group> groups, List<Group> every) {
    pieces.add(
        new Picture(
            "Firms: wrongly shut out at some time, by size, sector and age",
            "Kitchens and builders are watched more closely, and kitchens alone have a licence to"
                + " lose; nothing else tells the sectors apart. One-person firms have no staff"
                + " whose wages could go unpaid. Lines are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of the group, whole time",
                groups.stream().map(Group::name).toList(),
                List.of(
                    ofFeared.percents(FEARED, groups, ofFeared::wrongly),
                    ofReal.percents(REAL, groups, ofReal::wrongly)))));
    String caption = "Shut out, by every group and intersection of firms";
    pieces.add(FairTable.of(caption, every, ofFeared, ofReal));
  }

  private void bodies() {
    Measured of = new Measured(real.ofBodies());
    long listed = of.many(of::listed);
    long refused = of.many(of::ever);
    pieces.add(new Heading("Public bodies"));
    pieces.add(
        new Text(
            "Nobody watches the state in the feared system. The rulebook does: "
                + (listed == 0 ? "none" : number(listed))
                + " of "
                + number(of.watched().count())
                + " public bodies came on a list for a bill left unpaid, and to "
                + (refused == 0 ? "none" : number(refused))
                + " of them something was refused. They are too few here for shares; more people"
                + " have more of them."));
    if (listed > 0) {
      pieces.addAll(
          new ListsOfLaw("public bodies", SubjectKind.PUBLIC_BODY, real.ofBodies(), law).pieces());
    }
  }
}
