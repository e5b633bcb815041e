package org.goodfaith.lab.decade;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.IntConsumer;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.lab.decade.HiddenScores.Counted;
import org.goodfaith.lab.decade.HiddenScores.Kept;
import org.goodfaith.lab.world.Bodies;
import org.goodfaith.lab.world.Firms;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.goodfaith.lab.world.People;
import org.jspecify.annotations.Nullable;

/// Some years of the same people, firms and public bodies under one way of watching them. The same
/// seed meets the same luck in every decade, so that whatever differs between two of them comes
/// from the watching.
public final class Decade {
  private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  /// Where the numbers of firms begin in a ledger, above those of people.
  private static final long FIRMS = 1L << 40;

  private static final long BODIES = 1L << 41;
  private static final int BORN_BYTES = 7;

  /// What the feared system counts that is nobody's business.
  private static final List<String> NOBODYS_BUSINESS =
      List.of(
          "feared.friends", "feared.owner", "feared.jobless", "feared.voice", "feared.purchases");

  private final Parameters parameters;
  private final Born born;
  private final Lives lives;
  private final FirmYears years;
  private final Watched ofPeople;
  private final Watched ofFirms;
  private final Watched ofBodies;

  /// Steps of people, firms and public bodies.
  private final LiveMonth live;

  private final FirmMonth liveFirms;
  private final BodyMonth liveBodies;

  /// Beside the feared system the same people live the same years once more, where it counts only
  /// what happened and is somebody's business: what is refused in the one and not in the other is
  /// refused wrongly. Null in all other decades.
  private final @Nullable Decade rightly;

  private Decade(Parameters parameters, Born born, int months, Watching watching) {
    this.parameters = parameters;
    this.born = born;
    this.lives = new Lives(born.people().count());
    this.years = new FirmYears(born.firms(), months);
    this.rightly = watching instanceof Watching.Feared ? rightly(parameters, born, months) : null;
    this.ofPeople = people(months, watching);
    this.ofFirms = firms(months, watching);
    this.ofBodies = bodies(months, watching);
    this.live = new LiveMonth(parameters, born.people(), lives, ofPeople);
    this.liveFirms = new FirmMonth(parameters, years, ofFirms);
    this.liveBodies = new BodyMonth(parameters, born.bodies(), ofBodies);
    live.begin(parameters);
  }

  private static Decade rightly(Parameters parameters, Born born, int months) {
    Parameters own = parameters;
    for (String name : NOBODYS_BUSINESS) {
      own = own.with(name, 0);
    }
    return new Decade(own, born, months, new Watching.FearedRightly());
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

    /// The same, if it counted only what happened and is somebody's business.
    record FearedRightly() implements Watching {}
  }

  private Watched people(int months, Watching watching) {
    People people = born.people();
    return watched(
        new Subjects(
            SubjectKind.PERSON, people.count(), people.first() + 1, people::luck, (_, _) -> true),
        months,
        watching,
        (kept, counted) -> new FearedScore(parameters, people, kept, counted),
        rightly == null ? null : rightly.ofPeople);
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
        (kept, counted) ->
            new FearedFirms(parameters, years, ofPeople.watch()::restricted, kept, counted),
        rightly == null ? null : rightly.ofFirms);
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
        (_, _) -> new Unwatched(),
        null);
  }

  /// @param feared how the feared system watches them
  /// @param rightly what is refused to them where it counts only what happened
  private Watched watched(
      Subjects subjects,
      int months,
      Watching watching,
      BiFunction<Kept, Counted, Watch> feared,
      @Nullable Watched rightly) {
    Aftermath aftermath = new Aftermath(subjects.count());
    Series series = new Series(months);
    Kept kept = new Kept(aftermath, series);
    Watch watch =
        switch (watching) {
          case Watching.Nobody _ -> new Unwatched();
          case Watching.ByLaw(LawOfDecade law) ->
              new UnderLaw(law, parameters, subjects, aftermath, series);
          case Watching.Feared _ ->
              feared.apply(
                  kept,
                  new Counted.Everything(i -> rightly != null && rightly.watch().restricted(i)));
          case Watching.FearedRightly _ -> feared.apply(kept, new Counted.WhatHappened());
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
    for (int month = 0; month < months; month++) {
      decade.live(month, run.blocks());
      run.monthDone().accept(month);
    }
    return decade;
  }

  private void live(int month, InBlocks blocks) {
    if (rightly != null) {
      rightly.live(month, blocks);
    }
    blocks.run(born.people().count(), (from, until) -> live.live(from, until, month));
    blocks.run(born.firms().count(), (from, until) -> liveFirms.live(from, until, month));
    blocks.run(born.bodies().count(), (from, until) -> liveBodies.live(from, until, month));
    for (Watched some : all()) {
      blocks.run(some.count(), (from, until) -> some.watch().close(from, until, month));
    }
    all().forEach(some -> some.watch().turn());
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

  /// @return digest of everybody and of everything that happened, the same for any number of
  ///   threads
  public Hash digest() {
    MessageDigest digest = Hash.sha256();
    born(digest);
    lives.digest(digest);
    years.digest(digest);
    all().forEach(some -> some.digest(digest));
    return Hash.ending(digest);
  }

  /// Adds what tells people and firms apart, by which they are counted.
  private void born(MessageDigest digest) {
    ByteBuffer buffer = ByteBuffer.allocate(BORN_BYTES);
    People people = born.people();
    for (int i = 0; i < people.count(); i++) {
      buffer.clear();
      buffer.put(people.age[i]).put(people.region[i]).put(people.marks[i]);
      digest.update(buffer.putFloat(people.income[i]).flip());
    }
    Firms firms = born.firms();
    for (int i = 0; i < firms.count(); i++) {
      buffer.clear();
      digest.update(buffer.put(firms.age[i]).putShort(firms.size[i]).flip());
    }
  }
}
