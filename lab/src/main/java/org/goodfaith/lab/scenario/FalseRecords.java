package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.lab.decade.Aftermath;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.scenario.Calibration.Shown;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// What becomes of records that are false: of a source that lies, or of namesakes. Both scenarios
/// ask the same things of a different world.
final class FalseRecords {
  private static final String FEARED = "The feared system";
  private static final String REAL = "This rulebook";
  private static final int FEW = 20_000;
  private static final List<Integer> LATER = List.of(1, 2, 3, 6, 12, 24, 36);

  private final Trial trial;
  private final Asked asked;
  private final List<Piece> pieces = new ArrayList<>();

  /// What one of the scenarios asks.
  ///
  /// @param scenario which
  /// @param title as a question
  /// @param world in which such records are many
  /// @param honest the same world without them
  /// @param words what the reader should know
  private record Asked(
      Scenario scenario, String title, Parameters world, Parameters honest, List<String> words) {}

  private FalseRecords(Trial trial, Asked asked) {
    this.trial = trial;
    this.asked = asked;
  }

  /// A source in one region makes records up.
  static Report lyingSource(Trial trial) {
    Parameters honest = Parameters.shipped();
    return new FalseRecords(
            trial,
            new Asked(
                Scenario.LYING_SOURCE,
                "What becomes of the records of a source that lies?",
                honest.with("error.lying", 0.02),
                honest,
                List.of(
                    "In the first of the regions a source makes up two records a year for a hundred"
                        + " people. It has the right to submit, its evidence looks right, and"
                        + " nobody outside can tell.",
                    "What gives it away is that people are told and object: the share of its"
                        + " records that officers strike out is public, and far above that of"
                        + " others. A source that lies about people who never object would not be"
                        + " found so: the table below shows what remains then.")))
        .report();
  }

  /// Records find people by their names alone.
  static Report namesakes(Trial trial) {
    Parameters strict = Parameters.shipped();
    return new FalseRecords(
            trial,
            new Asked(
                Scenario.NAMESAKES,
                "What if records found people by their names alone?",
                strict.with("error.namesake", 0.004),
                strict,
                List.of(
                    "Half the people share their name with others. If a record finds its subject by"
                        + " name, it finds the wrong one now and then; a farmer's accounts were"
                        + " frozen for eleven months because a namesake was sued. Here that"
                        + " happens to four in a thousand for each namesake in a year.",
                    "The registry does not look for people by name: an identifier and a second"
                        + " attribute must agree, and that is the honest column. The other shows"
                        + " what notice and objection repair when matching fails all the same.")))
        .report();
  }

  private Report report() {
    People people = trial.people(asked.world());
    Decade real =
        trial.live(asked.world(), people, new Watching.ByLaw(trial.lawOfDecade()), 0, 0.3);
    Decade feared = trial.live(asked.world(), people, new Watching.Feared(), 0.3, 0.4);
    Decade honest =
        trial.live(asked.honest(), people, new Watching.ByLaw(trial.lawOfDecade()), 0.4, 0.6);
    Measured ofReal = Measured.people(real);
    Measured ofFeared = Measured.people(feared);
    Point recorded = ofReal.share(i -> real.ofPeople().aftermath().firstFalse(i) >= 0);
    Point refused = ofReal.share(ofReal::wrongly);
    pieces.add(
        new Findings(
            List.of(
                finding("of people: something false recorded", recorded),
                finding("of people: refused for it, this rulebook", refused),
                finding(
                    "of people: the same without these records",
                    Measured.people(honest).share(Measured.people(honest)::wrongly)),
                finding(
                    "of people: refused for it, feared system",
                    ofFeared.share(ofFeared::wrongly)))));
    asked.words().forEach(words -> pieces.add(new Text(words)));
    pieces.add(new Heading("Who is free again, and when"));
    pieces.add(
        new Picture(
            "Refused something so many months after the first false record",
            "Lines are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of those wrongly recorded",
                Measured.monthsLater(LATER),
                List.of(ofFeared.afterFalse(FEARED, LATER), ofReal.afterFalse(REAL, LATER)))));
    byRegion(people, ofReal, real);
    calibration(people, ofReal);
    sensitivity();
    pieces.add(new Text(Trial.CARRIED_ON));
    pieces.add(Trial.parameters(asked.world()));
    return new Report(
        asked.scenario().code(),
        asked.title(),
        "Of 100 people about whom something false is recorded, "
            + number(recorded.value() == 0 ? 0 : 100 * refused.value() / recorded.value())
            + " are refused something for it under the rulebook at some time, and "
            + number(ofReal.afterFalse("", List.of(12)).points().getFirst().value())
            + " still are, or are again, a year later; in the feared system it is "
            + number(ofFeared.afterFalse("", List.of(12)).points().getFirst().value())
            + ".",
        pieces,
        trial.origin(asked.scenario().code()));
  }

  private static Finding finding(String name, Point share) {
    return Measured.finding(name, share, "percent of people, whole time");
  }

  /// The mark that a lying source leaves: how much of what is objected to is struck out, by region.
  private void byRegion(People people, Measured of, Decade decade) {
    List<Group> groups = regions(people);
    List<String> names = groups.stream().map(Group::name).toList();
    pieces.add(new Heading("Where it shows"));
    pieces.add(
        new Picture(
            "Objections upheld, by region of the source",
            "Of the objections decided in the whole time. What is far above the others is a source"
                + " to look at. The last two regions are watched more closely.",
            new Chart(
                Shape.DOTS, "percent of objections", names, List.of(upheld(groups, decade)))));
    pieces.add(
        new Picture(
            "Wrongly refused something, by region",
            "Lines are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of people",
                names,
                List.of(of.percents(REAL, groups, of::wrongly)))));
  }

  private List<Group> regions(People people) {
    List<Group> groups = new ArrayList<>();
    for (int region = 0; region < asked.world().whole("people.regions"); region++) {
      int which = region;
      groups.add(new Group("Region " + (region + 1), i -> people.region[i] == which));
    }
    return groups;
  }

  /// What a record, and a refusal, is worth in each group: of how many it says the truth.
  private void calibration(People people, Measured of) {
    List<Group> simple = new ArrayList<>(List.of(new Group("Everybody", _ -> true)));
    simple.addAll(regions(people));
    List<Group> every = new ArrayList<>(simple);
    List<Group> others = Group.every(people);
    every.addAll(others.subList(1, others.size()));
    Aftermath after = of.watched().aftermath();
    pieces.add(new Heading("What a record is worth"));
    pieces.addAll(
        Calibration.ofClasses(
                people.count(),
                List.of("Refused something", "Recorded, and refused nothing"),
                i -> of.ever(i) ? 0 : of.recordedRightly(i) || after.firstFalse(i) >= 0 ? 1 : -1,
                of::recordedRightly)
            .pieces(
                new Shown(
                    "Recorded rightly at least once, of those recorded, by region",
                    "Of the people to whom the rulebook refused something at some time, and of"
                        + " those recorded to whom it refused nothing: how many did at least one"
                        + " of the things recorded; what nobody saw is left out. Where the share of"
                        + " those refused is low, records are worth little.",
                    "percent of those recorded",
                    "Did something recorded, by every group and intersection, % (95 %)"),
                simple,
                every));
  }

  private static Chart.Series upheld(List<Group> groups, Decade decade) {
    List<Point> points = new ArrayList<>();
    for (Group group : groups) {
      long objected = 0;
      long upheld = 0;
      for (int i = 0; i < decade.people().count(); i++) {
        var docket = decade.ofPeople().docket(i);
        if (docket != null && group.holds().test(i)) {
          objected += docket.decisions(false);
          upheld += docket.decisions(true);
        }
      }
      points.add(ExactInterval.of(upheld, objected, 100));
    }
    return new Chart.Series("Upheld", points);
  }

  private void sensitivity() {
    pieces.add(new Heading("What would change the conclusion"));
    Parameters of = asked.world();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("As assumed", of, 0.6));
    rows.add(row("Half as many of the wronged object", objecting(of, 0.3, 0.1), 0.7));
    rows.add(row("None of the wronged object", objecting(of, 0, 0), 0.8));
    rows.add(row("No second officer looks", of.with("process.second", 0), 0.9));
    pieces.add(
        new Table(
            "One assumption changed at a time, this rulebook",
            List.of(
                "Assumption changed",
                "Something false recorded, % of people",
                "Wrongly refused, % of people",
                "Wrongly refused, days for 1,000 people"),
            rows));
  }

  private static Parameters objecting(Parameters of, double now, double later) {
    return of.with("process.objects.wronged", now).with("process.objects.late", later);
  }

  private List<String> row(String name, Parameters of, double from) {
    Trial small = trial.smaller(FEW);
    Decade decade = small.underLaw(of, from, from + 0.1);
    Measured measured = Measured.people(decade);
    long days = 0;
    for (int i = 0; i < small.count(); i++) {
      days += decade.ofPeople().aftermath().wrongDays(i);
    }
    return List.of(
        name,
        number(measured.percent(i -> decade.ofPeople().aftermath().firstFalse(i) >= 0)),
        number(measured.percent(measured::wrongly)),
        number(1000.0 * days / small.count()));
  }
}
