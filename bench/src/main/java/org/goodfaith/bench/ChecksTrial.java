package org.goodfaith.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Measures, on the program as a user runs it and over HTTP, how long it is from filing a dispute
/// to the check that answers "suspended", while other check desks ask a steady number of checks a
/// second about everybody.
///
/// Run by `./goodfaith bench checks [CHECKS A SECOND] [DISPUTES]`.
public final class ChecksTrial {
  private static final String PASSWORD = "a password for benchmarks";
  private static final String MAPPING =
      """
      mapping: benchmark
      title: Conduct for a benchmark
      format: jsonl
      source: railway
      rows: native
      """;

  private final Path root;
  private final Path work;
  private final int disputes;

  private ChecksTrial(Path root, Path work, int disputes) {
    this.root = root;
    this.work = work;
    this.disputes = disputes;
  }

  /// @param args checks a second, then number of disputes; 1,000 and 40 by default
  /// @throws Exception where a run fails
  public static void main(String[] args) throws Exception {
    int perSecond = args.length > 0 ? Integer.parseInt(args[0]) : 1_000;
    int disputes = args.length > 1 ? Integer.parseInt(args[1]) : 40;
    Path root = Path.of(System.getProperty("goodfaith.home", ".")).toAbsolutePath();
    Path work = Files.createTempDirectory("goodfaith-bench");
    try {
      new ChecksTrial(root, work, disputes).run(perSecond);
    } finally {
      Folders.delete(work);
    }
  }

  private void run(int perSecond) throws IOException, InterruptedException {
    Program program = new Program(root, work.resolve("data"));
    program.ingest(root.resolve("demo-data/cards/credit-card-clients.csv.gz"), "cards");
    Path mapping = Files.writeString(work.resolve("benchmark.yaml"), MAPPING);
    program.ingest(conduct(), mapping.toString());
    int port = freePort();
    Process serving = program.serve(port);
    try {
      // While the server runs, its database does: no command has to start one.
      program.account("desk", PASSWORD, "--role", "service");
      for (int i = 0; i < disputes; i++) {
        program.account("p" + i, PASSWORD, "--role", "subject", "--subject", subject(i));
      }
      measure(new CheckCalls(port, PASSWORD), perSecond);
    } finally {
      serving.destroy();
      serving.waitFor();
    }
  }

  private void measure(CheckCalls calls, int perSecond) throws InterruptedException {
    List<String> records = new ArrayList<>();
    for (int i = 0; i < disputes; i++) {
      records.add(calls.recordOf("p" + i, subject(i)));
    }
    try (CheckLoad load = new CheckLoad(calls, perSecond)) {
      load.warmUp();
      List<Double> filed = new ArrayList<>();
      List<Double> suspended = new ArrayList<>();
      for (int i = 0; i < disputes; i++) {
        load.pause();
        expect("refused", calls.check(subject(i)));
        long begun = System.nanoTime();
        calls.object("p" + i, records.get(i));
        filed.add(millisSince(begun));
        while (!calls.check(subject(i)).equals("suspended")) {
          Thread.onSpinWait();
        }
        suspended.add(millisSince(begun));
      }
      System.out.println(load.figures());
      print("dispute filed, answered", filed);
      print("dispute filed to a check that answers suspended", suspended);
    }
  }

  private static void expect(String outcome, String answered) {
    if (!answered.equals(outcome)) {
      throw new IllegalStateException("answered " + answered + ", not " + outcome);
    }
  }

  private static double millisSince(long begun) {
    return (System.nanoTime() - begun) / 1e6;
  }

  private static void print(String what, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(sorted);
    System.out.printf(
        Locale.ROOT,
        "%s: median %.1f ms, 95th percentile %.1f ms, longest %.1f ms, of %d%n",
        what,
        sorted[sorted.length / 2],
        sorted[(int) (sorted.length * 0.95)],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static String subject(int number) {
    return "resident:BENCH-" + number;
  }

  /// People who smoked on a train a month ago, were told, and did not object.
  private Path conduct() throws IOException {
    LocalDate day = LocalDate.now(ZoneId.systemDefault()).minusDays(35);
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < disputes; i++) {
      String who = "\"about\":\"person\",\"scheme\":\"resident\",\"subject\":\"BENCH-" + i + "\",";
      String next = "\"day\":\"" + day.plusDays(1) + "\",";
      lines.add(
          "{\"act\":\"record\","
              + who
              + "\"day\":\""
              + day
              + "\",\"reference\":\"r"
              + i
              + "\",\"kind\":\"rail.smoking\",\"entered-by\":\"clerk-1\","
              + "\"evidence\":\"staff-file\","
              + "\"evidence-digest\":\""
              + "0".repeat(64)
              + "\"}");
      String target = "\"target\":\"r" + i + "\",";
      lines.add(
          "{\"act\":\"approval\","
              + who
              + next
              + target
              + "\"reference\":\"a"
              + i
              + "\",\"officer\":\"officer-2\"}");
      lines.add(
          "{\"act\":\"notice\","
              + who
              + next
              + target
              + "\"reference\":\"n"
              + i
              + "\",\"channel\":\"letter\"}");
    }
    return Files.write(work.resolve("conduct.jsonl"), lines);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
