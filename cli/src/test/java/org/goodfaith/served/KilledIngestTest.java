package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// `kill -9` at random moments of an ingest: of the program, of the database server, of both.
/// Nothing acknowledged is lost, nothing is doubled. -Dgoodfaith.heavy=true kills twenty times each
/// on the whole file.
final class KilledIngestTest {
  private static final boolean HEAVY = Boolean.getBoolean("goodfaith.heavy");
  private static final int KILLS = HEAVY ? 20 : 3;
  private static final int CARDS = HEAVY ? 30_000 : 6_000;
  private static final int SHOP_LINES = HEAVY ? 541_909 : 40_000;
  private static final long SEED = Long.getLong("seed", System.nanoTime());
  private static final Duration QUICK = Duration.ofSeconds(30);
  private static final Pattern CHECKPOINT = Pattern.compile(": ([0-9,]+) lines, ");

  private static Path empty = Path.of("");
  private static Path cards = Path.of("");
  private static Path shop = Path.of("");
  private static long wholeMillis;
  private static List<Object> shopCounts = List.of();

  private enum Victim {
    PROGRAM,
    SERVER,
    BOTH
  }

  @BeforeAll
  static void make() {
    empty = Folders.fresh("killed-empty");
    Commands.run("stats", "--data", empty.toString()).ended(0);
    cards = SmallRegistry.cards(CARDS, "killed-cards.csv");
    Path whole = SmallRegistry.DEMO_DATA.resolve("shop/online_retail.csv.gz");
    shop = Folders.head(whole, cards.resolveSibling("killed-shop.csv"), SHOP_LINES + 1);
    Path undisturbed = Folders.copy(empty, "killed-undisturbed");
    long begun = System.nanoTime();
    GoodfaithProcess.run(words(undisturbed, "cards", cards)).ended(0);
    wholeMillis = Duration.ofNanos(System.nanoTime() - begun).toMillis();
    Commands.run(words(undisturbed, "shop", shop)).ended(0);
    shopCounts = counts(undisturbed, shop);
    Folders.delete(undisturbed);
  }

  @AfterAll
  static void delete() {
    Folders.delete(empty);
  }

  private static String[] words(Path folder, String mapping, Path file) {
    return new String[] {
      "ingest", "--data", folder.toString(), "--mapping", mapping, file.toString()
    };
  }

  @Test
  void a_killed_program_goes_on_where_it_was() throws IOException {
    kill(Victim.PROGRAM);
  }

  @Test
  void a_killed_database_server_loses_nothing() throws IOException {
    kill(Victim.SERVER);
  }

  @Test
  void program_and_server_killed_together_lose_nothing() throws IOException {
    kill(Victim.BOTH);
  }

  private static void kill(Victim victim) throws IOException {
    Random random = new Random(SEED);
    int kills = 0;
    while (kills < KILLS) {
      Path folder = Folders.copy(empty, "killed-" + victim);
      boolean done = false;
      long known = 0;
      while (!done && kills < KILLS) {
        long printed = round(victim, folder, random.nextLong(wholeMillis));
        kills++;
        long begun = System.nanoTime();
        List<Object> counts = counts(folder, cards);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(QUICK);
        long read = counts.isEmpty() ? 0 : (Long) counts.getFirst();
        assertThat(read).as("seed %d", SEED).isGreaterThanOrEqualTo(Math.max(printed, known));
        known = read;
        done = read == CARDS;
      }
      Commands.run(words(folder, "cards", cards)).ended(0);
      long records = CARDS * 6L;
      long duplicates = done ? CARDS : 0;
      assertThat(counts(folder, cards))
          .as("seed %d", SEED)
          .isEqualTo(List.of((long) CARDS, CARDS - duplicates, 0L, duplicates, done ? 0 : records));
      Map<String, Object> stats = stats(folder);
      assertThat(stats).containsEntry("persons", (long) CARDS);
      assertThat(stats).containsEntry("entries", records + CARDS + 1);
      verified(folder);
      Folders.delete(folder);
    }
  }

  /// Starts, kills, and gives back how many lines the program had said were in.
  private static long round(Victim victim, Path folder, long afterMillis) throws IOException {
    try (GoodfaithProcess program = GoodfaithProcess.start(words(folder, "cards", cards))) {
      boolean ended = program.endsWithin(afterMillis);
      if (!ended && victim != Victim.PROGRAM) {
        killServer(folder);
      }
      if (!ended && victim != Victim.SERVER) {
        program.kill();
      }
      Outcome outcome = program.end();
      if (victim == Victim.SERVER) {
        assertThat(outcome.exit()).as(outcome.err()).isBetween(0, 1);
        assertThat(outcome.err()).doesNotContain("\tat ");
      }
      long printed = 0;
      Matcher checkpoint = CHECKPOINT.matcher(outcome.err());
      while (checkpoint.find()) {
        printed = Long.parseLong(checkpoint.group(1).replace(",", ""));
      }
      return printed;
    }
  }

  /// Kills the postmaster, where one runs already.
  private static void killServer(Path folder) throws IOException {
    Path note = folder.resolve("postgres/postmaster.pid");
    if (Files.exists(note)) {
      long pid = Long.parseLong(Files.readAllLines(note).getFirst().strip());
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }
  }

  @Test
  void a_grouped_file_enters_whole_or_not_at_all() throws IOException {
    Random random = new Random(SEED);
    Path folder = Folders.copy(empty, "killed-shop");
    Commands.run("ingest", "--data", folder.toString(), "--mapping", "conduct", conduct()).ended(0);
    Object before = stats(folder).get("entries");
    for (int i = 0; i < KILLS; i++) {
      try (GoodfaithProcess program = GoodfaithProcess.start(words(folder, "shop", shop))) {
        if (!program.endsWithin(random.nextLong(wholeMillis))) {
          if (random.nextBoolean()) {
            killServer(folder);
          }
          program.kill();
        }
      }
      List<Object> counts = counts(folder, shop);
      if (counts.isEmpty()) {
        assertThat(stats(folder)).as("seed %d", SEED).containsEntry("entries", before);
      } else if (i == 0) {
        assertThat(counts).as("seed %d", SEED).isEqualTo(shopCounts);
      }
    }
    boolean entered = !counts(folder, shop).isEmpty();
    Commands.run(words(folder, "shop", shop)).ended(0);
    if (!entered) {
      assertThat(counts(folder, shop)).as("seed %d", SEED).isEqualTo(shopCounts);
    }
    verified(folder);
    Folders.delete(folder);
  }

  private static String conduct() {
    return SmallRegistry.DEMO_DATA.resolve("conduct/rail.jsonl").toString();
  }

  private static void verified(Path folder) {
    Outcome outcome = Commands.run("verify", "--json", "--data", folder.toString()).ended(0);
    assertThat(outcome.json()).as("seed %d", SEED).containsEntry("clean", true);
  }

  private static Map<String, Object> stats(Path folder) {
    return Commands.run("stats", "--json", "--data", folder.toString()).ended(0).json();
  }

  /// The counts of the last reading of a file, or nothing where none of it is in.
  private static List<Object> counts(Path folder, Path file) {
    List<Object> counts = List.of();
    for (Map<String, Object> ingest : Outcome.list(stats(folder), "ingests")) {
      if (file.getFileName().toString().equals(ingest.get("file"))) {
        counts =
            List.of(
                ingest.get("read"),
                ingest.get("accepted"),
                ingest.get("refused"),
                ingest.get("duplicate"),
                ingest.get("records"));
      }
    }
    return counts;
  }
}
