package org.goodfaith.testkit.year;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lives many years, some at a time. A year that fails does not end the others: all that failed are
/// named at the end, and kept in a file as they fail. After each hundred it says how far it is, and
/// with which seed to go on.
///
/// @param folder where what fails is kept
/// @param live lives one year and gives how many answers were held against the model
public record LivedYears(Path folder, ToLongFunction<Year> live) {
  private static final int AT_ONCE = 100;
  private static final String FILE = "failing-seeds.txt";

  /// A year that can be lived again.
  ///
  /// @param seed makes it
  /// @param people how many live in the town
  /// @param profile of the law
  public record Year(long seed, int people, String profile) {
    /// @return the years of a file, one in a line; lines that begin with `#` are words
    public static List<Year> readAll(Path file) throws IOException {
      try (Stream<String> lines = Files.lines(file)) {
        return lines
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Year::read)
            .toList();
      }
    }

    private static Year read(String line) {
      String[] words = line.strip().split(" ", -1);
      if (words.length != 3) {
        throw new IllegalArgumentException(
            "'" + line + "' is no year: write seed, people and profile, as in '7 50 us'");
      }
      return new Year(Long.parseLong(words[0]), Integer.parseInt(words[1]), words[2]);
    }

    @Override
    public String toString() {
      return seed + " " + people + " " + profile;
    }
  }

  /// @return how many answers were held against the model
  /// @throws AssertionError where a year went otherwise; all of these years are named
  public long live(List<Year> years) {
    ConcurrentLinkedQueue<Failed> failed = new ConcurrentLinkedQueue<>();
    long started = System.nanoTime();
    long looked = 0;
    for (int done = 0; done < years.size(); done += AT_ONCE) {
      List<Year> some = years.subList(done, Math.min(done + AT_ONCE, years.size()));
      looked += some.parallelStream().mapToLong(year -> one(year, failed)).sum();
      progress(done + some.size(), years, failed.size(), System.nanoTime() - started);
    }
    if (!failed.isEmpty()) {
      List<String> names = failed.stream().map(one -> one.year().toString()).sorted().toList();
      List<Failed> first = new ArrayList<>(failed);
      throw new AssertionError(
          failed.size() + " years failed (seed people profile): " + names, first.getFirst().why());
    }
    return looked;
  }

  private record Failed(Year year, AssertionError why) {}

  private long one(Year year, ConcurrentLinkedQueue<Failed> failed) {
    try {
      return live.applyAsLong(year);
    } catch (AssertionError e) {
      failed.add(new Failed(year, e));
      keep(year);
      // The end may be hours away.
      System.out.println("failed: " + year + "\n" + e.getMessage() + "\n  at " + where(e));
      return 0;
    }
  }

  private static String where(AssertionError e) {
    return Arrays.stream(e.getStackTrace())
        .filter(one -> one.getClassName().startsWith("org.goodfaith."))
        .limit(4)
        .map(StackTraceElement::toString)
        .collect(Collectors.joining("\n  at "));
  }

  private synchronized void keep(Year year) {
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve(FILE), year + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void progress(int done, List<Year> years, int failed, long nanos) {
    if (years.size() <= AT_ONCE) {
      return;
    }
    int left = years.size() - done;
    long minutes = Duration.ofNanos(nanos / done * left).toMinutes();
    String next =
        left == 0 ? "" : "; to go on: -DfirstSeed=" + years.get(done).seed() + " -Dseeds=" + left;
    System.out.println(
        String.format(
            Locale.ROOT,
            "%,d of %,d years lived, %,d failed, %,d minutes left%s",
            done,
            years.size(),
            failed,
            minutes,
            next));
  }
}
