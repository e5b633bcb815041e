package org.goodfaith.lab.decade;

import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.world.Bodies;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;

/// Some years of the same people, firms and public bodies under one way of watching them. The same
/// seed meets the same luck in every decade, so that whatever differs between two of them comes
/// from the watching.
public final class Decade {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /// Where the numbers of firms begin in a ledger, above those of people.
  private static final long FIRMS = 1L << 40;

  private static final long BODIES = 1L << 41;

  private final Parameters parameters;
  private final Born born;
  private final Lives lives;
  private final FirmYears years;
  private final Watched ofPeople;
  private final Watched ofFirms;
  private final Watched ofBodies;

  private Decade(Parameters parameters, Born born, int months, Watching watching) {
    this.parameters = parameters;
    this.born = born;
    this.lives = new Lives(born.people().count());
    this.years = new FirmYears(born.firms(), months);
    this.ofPeople = people(months, watching);
    this.ofFirms = firms(months, watching);
    this.ofBodies = bodies(months, watching);
  }

  /// Who lives it.
  ///
  /// @param people all of them, or a part
  /// @param firms all of them, or a part, or none
  /// @param bodies likewise
  public record Born(People people, Firms firms, Bodies bodies) {
    /// @return people alone
    public static Born people(Parameters parameters, People people) {
      return new Born(
          people, Firms.part(parameters, people.seed(), 0, 0), Bodies.part(people.seed(), 0, 0));
    }

    /// @return people with the firms and public bodies that so many of them have
    public static Born all(Parameters parameters, People people, InBlocks blocks) {
      return new Born(
          people,
          Firms.of(parameters, people.seed(), people.count(), blocks),
          Bodies.of(parameters, people.seed(), people.count()));
    }
  }

  /// Who watches.
  public sealed interface Watching {
    /// Nobody does.
    record Nobody() implements Watching {}

    /// A registry under a rulebook.
    ///
    /// @param law as loaded
    record ByLaw(LawOfDecade law) implements Watching {}

    /// The system that is feared. It watches people and firms; nobody watches public bodies.
    record Feared() implements Watching {}
  }

  private Watched people(int months, Watching watching) {
    People people = born.people();
    return watched(
        new Subjects(
            SubjectKind.PERSON, people.count(), people.first() + 1, people::luck, (_, _) -> true),
        months,
        watching,
        (aftermath, series) -> new FearedScore(parameters, people, aftermath, series));
  }

  private Watched firms(int months, Watching watching) {
    Firms firms = born.firms();
    return watched(
        new Subjects(
            SubjectKind.ORGANISATION,
            firms.count(),
            numberOfFirm(firms.first()),
            firms::luck,
            years::open),
        months,
        watching,
        (aftermath, series) ->
            new FearedFirms(parameters, years, ofPeople.watch()::restricted, aftermath, series));
  }

  private Watched bodies(int months, Watching watching) {
    Bodies bodies = born.bodies();
    return watched(
        new Subjects(
            SubjectKind.PUBLIC_BODY,
            bodies.count(),
            numberOfBody(bodies.first()),
            bodies::luck,
            (_, _) -> true),
        months,
        watching,
        (_, _) -> new Unwatched());
  }

  /// @param feared how the feared system watches them
  private Watched watched(
      Subjects subjects,
      int months,
      Watching watching,
      BiFunction<Aftermath, Series, Watch> feared) {
    Aftermath aftermath = new Aftermath(subjects.count());
    Series series = new Series(months);
    Watch watch =
        switch (watching) {
          case Watching.Nobody _ -> new Unwatched();
          case Watching.ByLaw(LawOfDecade law) ->
              new UnderLaw(law, parameters, subjects, aftermath, series);
          case Watching.Feared _ -> feared.apply(aftermath, series);
        };
    return new Watched(watch, aftermath, series);
  }

  /// @return the number of firm `i` in a ledger
  public static long numberOfFirm(long i) {
    return FIRMS + i;
  }

  /// @return the number of public body `i` in a ledger
  public static long numberOfBody(long i) {
    return BODIES + i;
  }

  /// @return the first day of every decade
  public static LocalDate firstDay() {
    return FIRST_DAY;
  }

  /// Lives it.
  ///
  /// @param parameters of the world
  /// @param born who
  /// @param months how many
  /// @param watching by whom they are watched
  /// @param run threads to use, and what is told of each month done
  /// @return what happened
  public static Decade live(
      Parameters parameters, Born born, int months, Watching watching, Run run) {
    Decade decade = new Decade(parameters, born, months, watching);
    LiveMonth step = new LiveMonth(parameters, born.people(), decade.lives, decade.ofPeople);
    FirmMonth firms = new FirmMonth(parameters, decade.years, decade.ofFirms);
    BodyMonth bodies = new BodyMonth(parameters, born.bodies(), decade.ofBodies);
    step.begin(parameters);
    for (int month = 0; month < months; month++) {
      int now = month;
      InBlocks blocks = run.blocks();
      blocks.run(born.people().count(), (from, until) -> step.live(from, until, now));
      blocks.run(born.firms().count(), (from, until) -> firms.live(from, until, now));
      blocks.run(born.bodies().count(), (from, until) -> bodies.live(from, until, now));
      for (Watched some : decade.all()) {
        blocks.run(some.count(), (from, until) -> some.watch().close(from, until, now));
      }
      decade.all().forEach(some -> some.watch().turn());
      run.monthDone().accept(month);
    }
    return decade;
  }

  private List<Watched> all() {
    return List.of(ofPeople, ofFirms, ofBodies);
  }

  /// How a decade is worked through.
  ///
  /// @param blocks threads to use
  /// @param monthDone told the number of each month done; may throw to end the run
  public record Run(InBlocks blocks, IntConsumer monthDone) {}

  /// @return the people who lived it
  public People people() {
    return born.people();
  }

  /// @return what the years made of each person
  public Lives lives() {
    return lives;
  }

  /// @return what the years made of each firm
  public FirmYears firms() {
    return years;
  }

  /// @return what was recorded of people, and what followed
  public Watched ofPeople() {
    return ofPeople;
  }

  /// @return the same of firms
  public Watched ofFirms() {
    return ofFirms;
  }

  /// @return the same of public bodies
  public Watched ofBodies() {
    return ofBodies;
  }

  /// @return counts of people by month
  public Series series() {
    return ofPeople.series();
  }

  /// @return the parameters
  public Parameters parameters() {
    return parameters;
  }

  /// @return digest of everything that happened, the same for any number of threads
  public Hash digest() {
    MessageDigest digest = Hash.sha256();
    lives.digest(digest);
    years.digest(digest);
    all().forEach(some -> some.digest(digest));
    return Hash.ending(digest);
  }
}
