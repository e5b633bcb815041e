package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Finds, starts and stops the server of one cluster. Call only while holding the start lock.
final class Postmaster {
  private static final int START_TRIES = 5;
  private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(4);
  private static final long NOTE_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long ORPHAN_NANOS = TimeUnit.SECONDS.toNanos(5);
  private static final long STOP_NANOS = TimeUnit.SECONDS.toNanos(120);

  private final Path dataFolder;
  private final Path cluster;
  private final Path programs;
  private final RunAs runAs;
  private final ServerLog log;

  Postmaster(Path dataFolder, Path cluster, Path programs, RunAs runAs) {
    this.dataFolder = dataFolder;
    this.cluster = cluster;
    this.programs = programs;
    this.runAs = runAs;
    this.log = new ServerLog(dataFolder.resolve("log/postgres.log"));
  }

  /// The live server of this cluster that accepts connections, attached to or started now.
  PidFile ensure(Consumer<String> notes) throws IOException {
    Optional<PidFile> found = live();
    if (found.isPresent()) {
      return found.get().isReady() ? found.get() : settle(notes);
    }
    clearRemains(notes);
    return start(notes);
  }

  /// The note of a running server, whatever its status.
  Optional<PidFile> live() throws IOException {
    return PidFile.read(cluster).filter(note -> Processes.runsIn(note.pid(), cluster));
  }

  boolean runs(long pid) {
    return pid > 0 && Processes.runsIn(pid, cluster);
  }

  /// A server that starts or stops on somebody else's word: waits for the end of it.
  private PidFile settle(Consumer<String> notes) throws IOException {
    Wait wait = new Wait("Waiting for the database server to come up", notes);
    while (true) {
      Optional<PidFile> now = live();
      if (now.isEmpty()) {
        clearRemains(notes);
        return start(notes);
      }
      if (now.get().isReady()) {
        return now.get();
      }
      wait.pause();
    }
  }

  /// After a killed postmaster its children may still write: nothing starts before they are gone.
  private void clearRemains(Consumer<String> notes) throws IOException {
    long begun = System.nanoTime();
    Wait wait = new Wait("Waiting for processes of a killed database server to end", notes);
    List<Long> orphans = Processes.runningIn(cluster);
    while (!orphans.isEmpty()) {
      if (System.nanoTime() - begun > ORPHAN_NANOS) {
        for (long orphan : orphans) {
          ProcessHandle.of(orphan).ifPresent(ProcessHandle::destroyForcibly);
        }
      }
      wait.pause();
      orphans = Processes.runningIn(cluster);
    }
    // Its process is dead, a zombie or a stranger with the same number: the note is stale.
    Files.deleteIfExists(PidFile.in(cluster));
  }

  private PidFile start(Consumer<String> notes) throws IOException {
    log.rotate();
    long from = log.length();
    String output = "";
    for (int i = 0; i < START_TRIES; i++) {
      int port = Settings.choosePort(dataFolder.resolve("port"));
      Settings.write(cluster, port, runAs);
      from = log.length();
      Process control = Command.start(dataFolder, runAs.prefix(), startWords());
      control.getOutputStream().close();
      Optional<PidFile> ready = awaitReady(control, notes);
      if (ready.isPresent()) {
        return ready.get();
      }
      output = new String(control.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String said = log.tail(from);
      if (!said.contains("Address already in use") && !wasKilled(said)) {
        break;
      }
      clearRemains(notes);
    }
    throw log.trouble("The database server does not start.", from, output);
  }

  /// A server that ended without a word of complaint was killed from outside, maybe before its
  /// first word.
  private static boolean wasKilled(String said) {
    return !said.contains("FATAL") && !said.contains("PANIC");
  }

  private List<String> startWords() {
    return List.of(
        programs.resolve("bin/pg_ctl").toString(),
        "start",
        "--wait",
        "--timeout=86400",
        "--silent",
        "--pgdata=" + dataFolder.relativize(cluster),
        "--log=" + dataFolder.relativize(log.file()));
  }

  private Optional<PidFile> awaitReady(Process control, Consumer<String> notes) throws IOException {
    Wait wait = new Wait("Waiting for the database server; it may be recovering", notes);
    while (true) {
      boolean controlEnded = !control.isAlive();
      Optional<PidFile> now = live().filter(PidFile::isReady);
      if (now.isPresent() || controlEnded) {
        return now;
      }
      wait.pause();
    }
  }

  /// Stops the server in order: sessions end, everything is written down.
  void stop() throws IOException {
    Optional<PidFile> running = live();
    if (running.isEmpty()) {
      return;
    }
    long pid = running.get().pid();
    signal("INT", pid);
    long begun = System.nanoTime();
    while (Processes.runsIn(pid, cluster)) {
      if (System.nanoTime() - begun > STOP_NANOS) {
        throw log.trouble(
            "The database server (process " + pid + ") does not stop.", log.length() / 2, "");
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }

  private void signal(String name, long pid) throws IOException {
    Command.Outcome outcome =
        Command.run(
            dataFolder,
            runAs.prefix(),
            List.of(programs.resolve("bin/pg_ctl").toString(), "kill", name, Long.toString(pid)));
    if (!outcome.succeeded() && Processes.runsIn(pid, cluster)) {
      throw new ServerTrouble(
          "The database server (process " + pid + ") can not be told to stop: " + outcome.output(),
          "Stop it by hand with `kill -INT " + pid + "`.");
    }
  }

  /// Waiting that says so now and then.
  private static final class Wait {
    private final String what;
    private final Consumer<String> notes;
    private long nextNote = System.nanoTime() + NOTE_NANOS;

    Wait(String what, Consumer<String> notes) {
      this.what = what;
      this.notes = notes;
    }

    void pause() {
      if (System.nanoTime() > nextNote) {
        notes.accept(what + " ...");
        nextNote += NOTE_NANOS;
      }
      LockSupport.parkNanos(POLL_NANOS);
    }
  }
}
