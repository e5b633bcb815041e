package org.goodfaith.lab.scenario;

import static org.goodfaith.lab.scenario.Measured.number;
import static org.goodfaith.lab.scenario.Measured.percentText;

import java.util.ArrayList;
import java.util.List;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Born;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.decade.Series.Line;
import org.goodfaith.lab.report.Chart;
import org.goodfaith.lab.report.Chart.Point;
import org.goodfaith.lab.report.Chart.Series;
import org.goodfaith.lab.report.Chart.Shape;
import org.goodfaith.lab.report.Report;
import org.goodfaith.lab.report.Report.Finding;
import org.goodfaith.lab.report.Report.Findings;
import org.goodfaith.lab.report.Report.Heading;
import org.goodfaith.lab.report.Report.Picture;
import org.goodfaith.lab.report.Report.Piece;
import org.goodfaith.lab.report.Report.Text;
import org.goodfaith.lab.world.Friends;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// The feared system and this rulebook, over the same people and the same luck.
final class FearedVersusReal {
  static final String FEARED = "The feared system";
  static final String REAL = "This rulebook";
  private static final List<Integer> LATER = List.of(1, 2, 3, 6, 12, 24, 36, 60);

  private final Trial trial;
  private final Parameters parameters = Parameters.shipped();
  private final People people;
  private final LawOfDecade law;
  private final Decade feared;
  private final Decade real;

  /// The same years where nobody is shut out: what people and firms do of themselves.
  private final Decade alone;

  private final Measured ofFeared;
  private final Measured ofReal;
  private final List<Piece> pieces = new ArrayList<>();

  private FearedVersusReal(Trial trial) {
    this.trial = trial;
    this.people = trial.people(parameters);
    this.law = trial.lawOfDecade();
    Born born = Born.all(parameters, people, trial.work().blocks());
    this.real = trial.live(parameters, born, new Watching.ByLaw(law), 0, 0.5);
    this.feared = trial.live(parameters, born, new Watching.Feared(), 0.5, 0.63);
    this.alone = trial.live(parameters, born, new Watching.Nobody(), 0.63, 0.7);
    this.ofFeared = Measured.people(feared);
    this.ofReal = Measured.people(real);
  }

  static Report run(Trial trial) {
    return new FearedVersusReal(trial).report();
  }

  private Report report() {
    findings();
    overTheYears();
    howLong();
    friends();
    afterAMistake();
    speech();
    byGroup();
    whoDidIt();
    lists();
    pieces.addAll(new FirmsWatched(new FirmsWatched.Lived(feared, real, alone), law).pieces());
    sensitivity();
    honesty();
    return new Report(
        Scenario.FEARED_VERSUS_REAL.code(),
        "Is the feared system what this rulebook makes?",
        answer(),
        pieces,
        trial.origin(Scenario.FEARED_VERSUS_REAL.code()));
  }

  private String answer() {
    double ever = ofFeared.percent(ofFeared::ever);
    double everReal = ofReal.percent(ofReal::ever);
    return "In a made-up country whose truth is known, a hidden score made of everything, friends"
        + " included, refuses something to "
        + percentText(ever)
        + " of people within "
        + years()
        + ", and wrongly to "
        + percentText(ofFeared.percent(ofFeared::wrongly))
        + ": for what they did not do, or for what is nobody's business. The rulebook, which lists"
        + " only what a law names, after notice and for a time, refuses something to "
        + percentText(everReal)
        + ", and wrongly to "
        + percentText(ofReal.percent(ofReal::wrongly))
        + ".";
  }

  private String years() {
    return trial.years() == 1 ? "one year" : trial.years() + " years";
  }

  private void findings() {
    pieces.add(
        new Findings(
            List.of(
                finding("ever refused something: feared system", ofFeared, true),
                finding("wrongly refused: feared system", ofFeared, false),
                days("days shut out, median: feared system", ofFeared),
                finding("ever refused something: this rulebook", ofReal, true),
                finding("wrongly refused: this rulebook", ofReal, false),
                days("days shut out, median: this rulebook", ofReal))));
    pieces.add(
        new Text(
            "Both columns are the same people, born with the same traits, who lose the same jobs"
                + " and break the same rules for as many years. Only the watching differs, and what"
                + " it does to their incomes. Wrongly means: the refusal would not be there without"
                + " a false record, or without something that is nobody's business: a friend, a"
                + " petition, a purchase, a lost job."));
  }

  private static Finding finding(String name, Measured of, boolean ever) {
    return of.finding(name, ever ? of::ever : of::wrongly, "percent of all people, whole time");
  }

  private static Finding days(String name, Measured of) {
    int days = of.medianDays();
    return new Finding(name, days, number(days), "days, of those refused anything at all");
  }

  private void overTheYears() {
    pieces.add(new Heading("Who is shut out, month by month"));
    pieces.add(
        new Picture(
            "What has no end piles up; what ends does not",
            "Share of people to whom something is refused in a month. No refusal of the feared"
                + " system has a last day. A score comes back above the cut where months stay"
                + " quiet for long or a good deed is seen: of those ever shut out there, "
                + percentText(ofFeared.freeAgain(_ -> true))
                + " are free in the last month.",
            new Chart(
                Shape.LINES,
                "percent of people",
                trial.monthNames(),
                List.of(
                    ofFeared.monthly(FEARED, Line.RESTRICTED),
                    ofReal.monthly(REAL, Line.RESTRICTED)))));
    pieces.add(
        new Picture(
            "Of them, those who are shut out wrongly",
            "The same, for those who would not be shut out without what is false or nobody's"
                + " business. For the feared system the same people live the years once more,"
                + " where it counts only what happened and is somebody's business: what is refused"
                + " in the one and not in the other is refused wrongly. Under the rulebook it is"
                + " what rests on false records alone; a debt that went bad because of such a"
                + " refusal is not followed further.",
            new Chart(
                Shape.LINES,
                "percent of people",
                trial.monthNames(),
                List.of(
                    ofFeared.monthly(FEARED, Line.WRONGLY), ofReal.monthly(REAL, Line.WRONGLY)))));
  }

  private void howLong() {
    pieces.add(Measured.lengths("For how long", "percent of all people", ofFeared, ofReal));
  }

  private void friends() {
    Friends who = Friends.of(parameters, trial.seed(), people.count());
    int last = trial.months() - 1;
    pieces.add(new Heading("Guilt by acquaintance"));
    pieces.add(
        new Picture(
            "Having a friend who is shut out shuts people out",
            "Share of people shut out in the last month, by how many of their friends are."
                + " Lines are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of people with so many such friends",
                List.of("no such friend", "one such friend", "two or more"),
                List.of(contagion(FEARED, feared, who, last), contagion(REAL, real, who, last)))));
    double byFriends = 100.0 * feared.series().of(Line.BY_FRIENDS, last) / people.count();
    pieces.add(
        new Text(
            percentText(byFriends)
                + " of people are shut out by the feared system at the end though nothing of their"
                + " own leads to it: take their friends' points away and they are free. Under the"
                + " rulebook nobody's record is read for anybody else (C4), so the share cannot"
                + " rise with friends but by chance."));
  }

  private static Series contagion(String name, Decade decade, Friends who, int month) {
    long[] all = new long[3];
    long[] refused = new long[3];
    for (int i = 0; i < decade.people().count(); i++) {
      int such = 0;
      for (int which = 0; which < who.each(); which++) {
        such += decade.ofPeople().aftermath().refusedIn(who.friend(i, which), month) ? 1 : 0;
      }
      int at = Math.min(2, such);
      all[at]++;
      refused[at] += decade.ofPeople().aftermath().refusedIn(i, month) ? 1 : 0;
    }
    List<Point> points = new ArrayList<>();
    for (int at = 0; at < all.length; at++) {
      points.add(ExactInterval.of(refused[at], all[at], 100));
    }
    return new Series(name, points);
  }

  private void afterAMistake() {
    pieces.add(new Heading("After a mistake"));
    pieces.add(
        new Picture(
            "Shut out so many months after something false was recorded",
            "Of everybody about whom something false was recorded, whatever else they did. Under"
                + " the rulebook a second officer stops some of it, the person is told, may"
                + " object, and is heard while nothing takes effect; what remains ends by itself.",
            new Chart(
                Shape.DOTS,
                "percent of those wrongly recorded",
                Measured.monthsLater(LATER),
                List.of(ofFeared.afterFalse(FEARED, LATER), ofReal.afterFalse(REAL, LATER)))));
  }

  private void speech() {
    long spoken = feared.series().sum(Line.SPOKEN);
    long withheld = feared.series().sum(Line.WITHHELD);
    pieces.add(new Heading("What people no longer say"));
    List<Point> share = new ArrayList<>();
    List<Double> none = new ArrayList<>();
    for (int month = 0; month < trial.months(); month++) {
      long said = feared.series().of(Line.SPOKEN, month);
      long not = feared.series().of(Line.WITHHELD, month);
      share.add(ExactInterval.of(not, said + not, 100));
      none.add(0.0);
    }
    pieces.add(
        new Picture(
            "Lawful dissent withheld for fear of points",
            "Petitions, critical posts, meetings. Who is near the cut, or has a friend below it,"
                + " holds back; how much is assumed. The rulebook records no such thing (C5), so"
                + " there is nothing to hold back for: that line is zero by construction, not by"
                + " measurement.",
            new Chart(
                Shape.LINES,
                "percent of what would be said",
                trial.monthNames(),
                List.of(new Series(FEARED, share), Series.of(REAL, none)))));
    pieces.add(
        new Text(
            "In "
                + years()
                + " "
                + number(100.0 * withheld / Math.max(1, spoken + withheld))
                + " % of lawful dissent is withheld under the feared system."));
  }

  private void byGroup() {
    List<Group> groups = Group.simple(people);
    List<String> names = groups.stream().map(Group::name).toList();
    pieces.add(new Heading("Who pays for it"));
    pieces.add(
        new Picture(
            "Wrongly shut out at some time, by group",
            "Nothing in this world depends on being a woman or a man: the difference between these"
                + " two shows how much is chance. The minority earns less, and breaks rules as"
                + " often as others; what it does is seen more often, and more is recorded of it"
                + " that never happened. Lines are exact intervals of 95 percent.",
            new Chart(
                Shape.DOTS,
                "percent of the group, whole time",
                names,
                List.of(
                    ofFeared.percents(FEARED, groups, ofFeared::wrongly),
                    ofReal.percents(REAL, groups, ofReal::wrongly)))));
    String caption = "Shut out, by every group and intersection of people";
    pieces.add(FairTable.of(caption, Group.every(people), ofFeared, ofReal));
  }

  private void whoDidIt() {
    pieces.add(new Heading("Does the score know who did something?"));
    pieces.addAll(
        new WhoDidIt(
                "people",
                "an offence, a judgment left unpaid, or a debt gone bad",
                i -> alone.ofPeople().aftermath().did(i) || alone.lives().defaults(i) > 0,
                ofFeared,
                ofReal)
            .pieces(Group.simple(people), Group.every(people)));
  }

  private void lists() {
    pieces.add(new Heading("Which lists of the rulebook did it"));
    pieces.addAll(new ListsOfLaw("people", SubjectKind.PERSON, real.ofPeople(), law).pieces());
    pieces.add(
        new Text(
            "None of this is written by hand: on each day on which an answer may change, the lab"
                + " asks the registry's own core, with the law as loaded."));
  }

  private void sensitivity() {
    pieces.add(new Heading("What would change the conclusion"));
    pieces.add(new FearedSensitivity(trial, parameters).table());
  }

  private void honesty() {
    pieces.add(new Heading("What this is, and what it is not"));
    pieces.add(
        new Text(
            "The feared system is invented. Nobody has published one, and what is described in the"
                + " press as one is several systems with rules of their own. Its numbers were"
                + " chosen by us; the table above shows how much hangs on them. What does not hang"
                + " on them is the shape: what has no end piles up, friends spread it, and a"
                + " mistake in it is never found, because nobody is told."));
    pieces.add(
        new Text(
            "The rulebook is not invented: it is the text that was loaded, applied by the same"
                + " program that a registry runs. But the people, the officers and the courts"
                + " around it are made up, and they keep to the rules: no officer here is lazy or"
                + " bribed, every notice arrives. "
                + Trial.CARRIED_ON));
    pieces.add(Trial.parameters(parameters));
  }
}
