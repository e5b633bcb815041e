package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.answer.FindHarm;
import org.goodfaith.core.answer.Harm;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.given.StoryRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the law made of silence is recalled like what somebody did, under the clocks of each
/// profile.
final class SilenceRecalledTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final Identifier WEI = new Identifier("resident", "wei");
  private static final LocalDate TOLD = LocalDate.of(2026, 3, 3);
  private static final LocalDate READ = LocalDate.of(2026, 3, 25);
  private static final LocalDate OBJECTED = LocalDate.of(2026, 3, 27);

  private static Rulebook law(String profile) throws IOException {
    TreeMap<String, byte[]> files =
        new TreeMap<>(LoadRulebook.load(ROOT.resolve("rulebook")).files());
    if (!profile.equals("national")) {
      try (Stream<Path> chapters = Files.list(ROOT.resolve("rulebook-profiles/" + profile))) {
        for (Path chapter : chapters.toList()) {
          files.put(chapter.getFileName().toString(), Files.readAllBytes(chapter));
        }
      }
    }
    return ((Proved.Holds) LoadRulebook.load(files).proved()).rulebook();
  }

  /// Somebody is banned from the railway.
  private static void banned(StoryRegistry town) {
    LocalDate conduct = LocalDate.of(2026, 3, 2);
    Act smoked = new Act.Recorded(StoryRegistry.record("rail.smoking", conduct, Map.of()));
    town.put(WEI, smoked, "railway", "smoke", "");
    town.put(WEI, new Act.Approval(TOLD, "officer"), "railway", "yes", "smoke");
    town.put(WEI, new Act.Notice(TOLD, "letter"), "railway", "letter", "smoke");
    town.enterAll();
  }

  private static void read(StoryRegistry town, LocalDate day) {
    town.on(day);
    town.report("officer", "supervision", town.find(WEI), day, null);
  }

  private static void objects(StoryRegistry town, String ground) {
    town.on(OBJECTED);
    town.put(WEI, new Act.Objection(OBJECTED, ground, ""), "railway", "no", "smoke");
    town.enterAll();
  }

  /// A link restricts nobody who was not told of it.
  private static void toldOfTheOther(StoryRegistry town, SubjectKey mine) {
    int smoke =
        town.registry().entriesOf(town.find(WEI)).stream()
            .filter(entry ->
                entry.body() instanceof EntryBody.Entered one && one.act() instanceof Act.Recorded)
            .findFirst()
            .orElseThrow()
            .ref()
            .seq();
    EntryBody.Told.Result served = EntryBody.Told.Result.SERVED;
    town.registry()
        .append(mine, new EntryBody.Told(smoke, "inbox", served, TOLD, "", town.find(WEI)));
  }

  private static List<Recall> recalls(StoryRegistry town, Rulebook law, LocalDate today) {
    return recalls(town, law, town.find(WEI), today);
  }

  private static List<Recall> recalls(
      StoryRegistry town, Rulebook law, SubjectKey of, LocalDate today) {
    long size = town.registry().head().size();
    return Recall.of(town.registry()::entriesOf, of, _ -> law, size, today);
  }

  private static List<Harm> harms(StoryRegistry town, Rulebook law, LocalDate today) {
    Question now =
        Question.asked(town.registry(), _ -> law, today, town.registry().head()).orElseThrow();
    return new FindHarm(town.registry(), _ -> law, now, town.find(WEI))
        .all(List.of(), instant -> LocalDate.ofInstant(instant, ZoneOffset.UTC));
  }

  @ParameterizedTest
  @CsvSource({
    "national, facts-disputed, 2026-04-06, suspended",
    "us, facts-disputed, 2026-04-26, none",
    "eu, facts-disputed, 2026-04-10, none",
    "shanghai, facts-disputed, 2026-04-03, none",
    "shenzhen, facts-disputed, 2026-03-31, none",
    "national, not-me, 2026-03-28, none",
    "eu, not-me, 2026-03-28, none"
  })
  void what_nobody_proved_in_time_is_recalled_from_who_read_it_before(
      String profile, String ground, LocalDate last, String stands) throws IOException {
    Rulebook law = law(profile);
    StoryRegistry town = new StoryRegistry(TOLD, law);
    banned(town);
    read(town, READ);
    objects(town, ground);

    assertThat(recalls(town, law, last)).isEmpty();
    assertThat(harms(town, law, last)).noneMatch(harm -> harm.sort() == Harm.Sort.REPORT);
    assertThat(recalls(town, law, last.plusDays(1)))
        .singleElement()
        .satisfies(recall ->
            assertThat(recall.moved())
                .extracting(Movement::sort, Movement::code, Movement::from, Movement::to)
                .contains(tuple(Movement.Sort.LIST, "rail-no-sale", "in-force", stands)));
    assertThat(harms(town, law, last.plusDays(1)))
        .filteredOn(harm -> harm.sort() == Harm.Sort.REPORT)
        .hasSize(1);
  }

  @Test
  void who_read_it_while_it_was_in_doubt_learns_how_it_ended_and_harmed_nobody()
      throws IOException {
    Rulebook law = law("us");
    StoryRegistry town = new StoryRegistry(TOLD, law);
    banned(town);
    objects(town, "facts-disputed");
    read(town, LocalDate.of(2026, 4, 2));

    assertThat(recalls(town, law, LocalDate.of(2026, 4, 26))).isEmpty();
    assertThat(recalls(town, law, LocalDate.of(2026, 4, 27)))
        .singleElement()
        .satisfies(recall ->
            assertThat(recall.moved())
                .extracting(Movement::sort, Movement::from, Movement::to)
                .contains(tuple(Movement.Sort.LIST, "suspended", "none")));
    assertThat(harms(town, law, LocalDate.of(2026, 4, 27)))
        .noneMatch(harm -> harm.sort() == Harm.Sort.REPORT);
  }

  @Test
  void who_read_it_after_silence_had_ended_it_read_nothing_wrong() throws IOException {
    Rulebook law = law("us");
    StoryRegistry town = new StoryRegistry(TOLD, law);
    banned(town);
    objects(town, "facts-disputed");
    read(town, LocalDate.of(2026, 4, 27));

    assertThat(recalls(town, law, LocalDate.of(2026, 6, 1))).isEmpty();
  }

  @Test
  void what_was_annulled_stays_recalled_when_it_is_removed_by_silence() throws IOException {
    Rulebook law = law("national");
    StoryRegistry town = new StoryRegistry(TOLD, law);
    banned(town);
    read(town, READ);
    town.on(OBJECTED);
    town.put(WEI, new Act.Annulment(OBJECTED, "annulled", ""), "railway", "gone", "smoke");
    town.enterAll();
    read(town, OBJECTED);

    for (String today : List.of("2026-03-27", "2026-04-02", "2026-06-01")) {
      assertThat(recalls(town, law, LocalDate.parse(today)))
          .extracting(Recall::asOf)
          .containsExactly(READ);
    }
  }

  @Test
  void a_listing_set_aside_because_nobody_looked_at_it_is_recalled_until_its_reader_knows()
      throws IOException {
    Rulebook law = law("national");
    StoryRegistry town = new StoryRegistry(TOLD, law);
    banned(town);
    read(town, READ);
    town.on(OBJECTED);
    Result list = new Result(Result.Sort.LIST, "rail-no-sale");
    Act review = new ReviewRequest(OBJECTED, list, "unfair", "", "");
    town.put(WEI, review, "registry", "look", "");
    town.enterAll();
    LocalDate last =
        law.on(OBJECTED)
            .clocksOf("review")
            .getFirst()
            .endsOn(OBJECTED, false, law.on(OBJECTED))
            .orElseThrow();

    assertThat(recalls(town, law, last)).isEmpty();
    Recall recall = recalls(town, law, last.plusDays(1)).getFirst();
    assertThat(recall.moved())
        .extracting(Movement::sort, Movement::from, Movement::to)
        .contains(tuple(Movement.Sort.LIST, "in-force", "revoked"));
    town.on(last.plusDays(1));
    town.registry()
        .append(
            town.find(WEI),
            new EntryBody.Acknowledged(recall.inquiry().seq(), "a-officer", last.plusDays(1)));
    assertThat(recalls(town, law, last.plusDays(2)))
        .extracting(Recall::acknowledged)
        .containsExactly(last.plusDays(1));
  }

  @Test
  void a_match_that_nobody_decides_on_in_time_is_recalled_from_who_read_the_namesake()
      throws IOException {
    Rulebook law = law("national");
    StoryRegistry town = new StoryRegistry(TOLD, law);
    banned(town);
    Identifier namesake = new Identifier("resident", "wei-too");
    town.put(namesake, new Act.Consent(TOLD, "loyalty"), "registry", "yes", "");
    town.enterAll();
    SubjectKey mine = town.find(namesake);
    town.registry().link(mine, town.find(WEI), true, "officer", TOLD);
    toldOfTheOther(town, mine);
    town.on(READ);
    town.report("officer", "supervision", mine, READ, null);
    town.on(OBJECTED);
    Result match = new Result(Result.Sort.MATCH, "");
    town.put(namesake, new ReviewRequest(OBJECTED, match, "not-me", "", ""), "registry", "i", "");
    town.enterAll();

    assertThat(recalls(town, law, mine, OBJECTED.plusDays(1))).isEmpty();
    assertThat(recalls(town, law, mine, OBJECTED.plusDays(2)))
        .singleElement()
        .satisfies(recall ->
            assertThat(recall.moved())
                .extracting(Movement::sort, Movement::from, Movement::to)
                .contains(tuple(Movement.Sort.LIST, "in-force", "none")));
  }
}
