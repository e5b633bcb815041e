package org.goodfaith.lab.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.lab.decade.Decade;
import org.goodfaith.lab.decade.Decade.Born;
import org.goodfaith.lab.decade.Decade.Watching;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.report.Report.Behind;
import org.goodfaith.lab.report.Report.Fact;
import org.goodfaith.lab.report.Report.Table;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// What a scenario is run with.
///
/// @param count people
/// @param seed of all chance
/// @param years to live
/// @param law as loaded
/// @param work how it is done
public record Trial(int count, long seed, int years, Rulebook law, Work work) {
  private static final int MONTHS_A_YEAR = 12;

  /// How the work is done.
  ///
  /// @param blocks threads to use
  /// @param progress told the share done, from 0 to 1; may throw to end the run
  public record Work(InBlocks blocks, DoubleConsumer progress) {}

  /// @return the people
  People people(Parameters parameters) {
    return People.of(parameters, seed, count, work.blocks());
  }

  /// @return fewer people, for whatever is run many times
  Trial smaller(int most) {
    return new Trial(Math.min(count, most), seed, years, law, work);
  }

  /// @return the law over the years
  LawOfDecade lawOfDecade() {
    return new LawOfDecade(law, Decade.firstDay(), months());
  }

  /// @return how many months
  int months() {
    return years * MONTHS_A_YEAR;
  }

  /// Lives the years.
  ///
  /// @param parameters of the world
  /// @param people who
  /// @param watching by whom they are watched
  /// @param from share of the whole run done before
  /// @param to share done after
  Decade live(Parameters parameters, People people, Watching watching, double from, double to) {
    return live(parameters, Born.people(parameters, people), watching, from, to);
  }

  /// Lives the years, firms and public bodies as well where there are any.
  Decade live(Parameters parameters, Born born, Watching watching, double from, double to) {
    int months = months();
    return Decade.live(
        parameters,
        born,
        months,
        watching,
        new Decade.Run(
            work.blocks(),
            month -> work.progress().accept(from + (to - from) * (month + 1) / months)));
  }

  /// @return labels of the months, `2026-01`
  List<String> monthNames() {
    return monthNames(months());
  }

  /// @return labels of so many months
  static List<String> monthNames(int months) {
    List<String> names = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      names.add(Decade.firstDay().plusMonths(month).toString().substring(0, 7));
    }
    return names;
  }

  /// @return what is needed to have the same again
  ///
  /// @param scenario its code
  /// @param digest of what happened
  List<Fact> origin(String scenario, String digest) {
    return List.of(
        new Fact("Scenario", scenario),
        new Fact("Seed", Long.toString(seed)),
        new Fact("People", String.format(Locale.ROOT, "%,d", count)),
        new Fact("Years", years + " from " + Decade.firstDay()),
        new Fact("Law", law.title() + ", digest " + law.digest().hex()),
        new Fact("Digest of what happened", digest),
        new Fact(
            "Command",
            "./goodfaith lab run "
                + scenario
                + " --people "
                + count
                + " --seed "
                + seed
                + " --years "
                + years));
  }

  /// @return one decade without anybody watching, for what depends on money alone
  Decade unwatched(Parameters parameters, double from, double to) {
    return live(parameters, people(parameters), new Watching.Nobody(), from, to);
  }

  /// @return one decade under the law as loaded
  Decade underLaw(Parameters parameters, double from, double to) {
    return live(parameters, people(parameters), new Watching.ByLaw(lawOfDecade()), from, to);
  }

  /// @return the table of every parameter, at the end of the page, each cited or marked as assumed
  static Behind parameters(Parameters parameters) {
    List<List<String>> rows = new ArrayList<>();
    for (Parameters.Parameter one : parameters.all()) {
      rows.add(
          List.of(
              one.name(),
              String.format(Locale.ROOT, "%.5f", one.value())
                  .replaceAll("0+$", "")
                  .replaceAll("\\.$", ""),
              one.unit(),
              one.cited() ? "cited" : "assumed",
              one.source()));
    }
    return new Behind(
        new Table(
            "Every number of the made-up world",
            List.of("Parameter", "Value", "Unit", "Standing", "Where it comes from, or why"),
            rows));
  }
}
