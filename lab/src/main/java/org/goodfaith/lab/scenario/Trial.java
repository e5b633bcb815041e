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
/// @param lawFolder folder of the law, as a command names it; empty for the law that ships
/// @param work how it is done
public record Trial(int count, long seed, int years, Rulebook law, String lawFolder, Work work) {
  /// What every report must say that lives under the law for years.
  static final String CARRIED_ON =
      "No law knows the holidays of ten years ahead: a calendar that ends within the years is"
          + " carried on with the holidays of its last year.";

  private static final int MONTHS_A_YEAR = 12;
  private static final int SHORT_DIGEST = 8;

  /// Under the law that ships.
  public Trial(int count, long seed, int years, Rulebook law, Work work) {
    this(count, seed, years, law, "", work);
  }

  /// How the work is done.
  ///
  /// @param blocks threads to use
  /// @param progress told the share done, from 0 to 1; may throw to end the run
  /// @param happened all that happens, for its digest
  public record Work(InBlocks blocks, DoubleConsumer progress, Happened happened) {
    /// Nothing has happened yet.
    public Work(InBlocks blocks, DoubleConsumer progress) {
      this(blocks, progress, new Happened());
    }
  }

  /// @return the beginning of a law's digest, enough to tell the laws of a folder apart
  ///
  /// @param digest all of it
  public static String shortDigest(String digest) {
    return digest.substring(0, Math.min(SHORT_DIGEST, digest.length()));
  }

  /// A name for the folder of a report: two runs have the same only where all is the same that they
  /// were made from, so that none takes the place of another.
  ///
  /// @param scenario its code
  public String folderName(String scenario) {
    return scenario
        + "-"
        + count
        + "-"
        + years
        + "-"
        + seed
        + "-"
        + shortDigest(law.digest().hex());
  }

  /// @return the people
  People people(Parameters parameters) {
    return People.of(parameters, seed, count, work.blocks());
  }

  /// @return fewer people, for whatever is run many times
  Trial smaller(int most) {
    return new Trial(Math.min(count, most), seed, years, law, lawFolder, work);
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
    Decade lived =
        Decade.live(
            parameters,
            born,
            months,
            watching,
            new Decade.Run(
                work.blocks(),
                month -> work.progress().accept(from + (to - from) * (month + 1) / months)));
    work.happened().add(lived.digest());
    return lived;
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

  /// @return what is needed to have the same again; asked for once, when all has happened
  ///
  /// @param scenario its code
  List<Fact> origin(String scenario) {
    return List.of(
        new Fact("Scenario", scenario),
        new Fact("Seed", Long.toString(seed)),
        new Fact("People", String.format(Locale.ROOT, "%,d", count)),
        new Fact("Years", years + " from " + Decade.firstDay()),
        new Fact("Law", law.title() + ", digest " + law.digest().hex()),
        new Fact("Digest of what happened", work.happened().hash().hex()),
        new Fact(
            "Command",
            "./goodfaith lab run "
                + scenario
                + " --people "
                + count
                + " --seed "
                + seed
                + " --years "
                + years
                + (lawFolder.isEmpty() ? "" : " --rulebook " + lawFolder)));
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
