package org.goodfaith.served;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/// The packaged program as a process of its own, as a user starts it; killed with the test.
public final class GoodfaithProcess implements AutoCloseable {
  /// Root of the repository.
  public static final Path HOME =
      Path.of(Objects.requireNonNull(System.getProperty("goodfaith.root")));

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Process process;
  private final Said out;
  private final Said err;

  private GoodfaithProcess(Process process) {
    this.process = process;
    this.out = new Said(process.inputReader(StandardCharsets.UTF_8));
    this.err = new Said(process.errorReader(StandardCharsets.UTF_8));
  }

  /// Starts a command.
  public static GoodfaithProcess start(String... words) {
    return start(List.of(), HOME, jar(), Map.of(), words);
  }

  /// Starts a command as somebody else or elsewhere.
  ///
  /// @param prefix words before the command, such as those of setpriv
  /// @param home folder of rulebook, mappings and demo data
  /// @param jar the program
  /// @param environment added to this process's own
  /// @param words the command and its options
  public static GoodfaithProcess start(
      List<String> prefix,
      Path home,
      String jar,
      Map<String, String> environment,
      String... words) {
    List<String> line = new ArrayList<>(prefix);
    line.addAll(java(home, jar));
    line.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.environment().putAll(environment);
    try {
      return new GoodfaithProcess(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String jar() {
    return Objects.requireNonNull(System.getProperty("goodfaith.jar"));
  }

  private static List<String> java(Path home, String jar) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1",
        "-Xshare:auto",
        "--enable-native-access=ALL-UNNAMED",
        "--sun-misc-unsafe-memory-access=allow",
        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
        "-Dgoodfaith.home=" + home,
        "-cp",
        jar,
        "org.goodfaith.cli.Main");
  }

  /// Types a line, and that it was the last.
  public GoodfaithProcess type(String line) {
    try (Writer in = process.outputWriter(StandardCharsets.UTF_8)) {
      in.write(line + "\n");
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Runs a command to its end.
  public static Outcome run(String... words) {
    try (GoodfaithProcess program = start(words)) {
      return program.end();
    }
  }

  /// @return how it ended; waits for it
  public Outcome end() {
    try {
      if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("it does not end:\n" + out.text() + err.text());
      }
      out.join();
      err.join();
      return new Outcome(process.exitValue(), out.text(), err.text());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return the first line of its output that contains the text; waits for it
  public String awaitOut(String text) {
    return out.await(line -> line.contains(text));
  }

  /// @return the first line of its error output that contains the text; waits for it
  public String awaitErr(String text) {
    return err.await(line -> line.contains(text));
  }

  /// @return whether it ended by itself before so much time was over
  boolean endsWithin(long millis) {
    try {
      return process.waitFor(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /// @return whether it still runs
  public boolean isAlive() {
    return process.isAlive();
  }

  /// Asks it to stop, as Ctrl-C does, and waits.
  public Outcome stop() {
    process.destroy();
    return end();
  }

  /// Kills it, as `kill -9` does, and waits until it is gone.
  public void kill() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /// What a stream has said so far.
  private static final class Said {
    private final List<String> lines = new ArrayList<>();
    private final Thread thread;
    private boolean ended;

    Said(BufferedReader reader) {
      this.thread = Thread.ofVirtual().start(() -> read(reader));
    }

    private void read(BufferedReader reader) {
      try (reader) {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
          add(line);
        }
      } catch (IOException e) {
        add("(no longer readable: " + e.getMessage() + ")");
      }
      end();
    }

    private synchronized void add(String line) {
      lines.add(line);
      notifyAll();
    }

    private synchronized void end() {
      ended = true;
      notifyAll();
    }

    synchronized String text() {
      return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }

    synchronized String await(Predicate<String> wanted) {
      long until = System.nanoTime() + PATIENCE.toNanos();
      int seen = 0;
      while (true) {
        for (; seen < lines.size(); seen++) {
          if (wanted.test(lines.get(seen))) {
            return lines.get(seen);
          }
        }
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (ended || left <= 0) {
          throw new AssertionError("it was never said:\n" + text());
        }
        try {
          wait(left);
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }

    void join() throws InterruptedException {
      thread.join();
    }
  }
}
