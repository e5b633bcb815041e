package org.goodfaith.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The program as a user runs it: a process of its own.
final class Program {
  private final Path root;
  private final Path data;

  Program(Path root, Path data) {
    this.root = root;
    this.data = data;
  }

  /// What an ingest said of itself.
  ///
  /// @param lines source lines read
  /// @param records records added
  /// @param seconds of intake alone, as the program measured them
  record Ingested(long lines, long records, double seconds) {}

  /// Makes the registry first, so that only intake is measured.
  Ingested ingest(Path file, String mapping) throws IOException, InterruptedException {
    run(List.of("stats"));
    String said = run(List.of("ingest", file.toString(), "--mapping", mapping, "--json"));
    return new Ingested(
        Math.round(number(said, "read")),
        Math.round(number(said, "records")),
        number(said, "seconds"));
  }

  /// @return how long a command took, its start included
  double seconds(String command) throws IOException, InterruptedException {
    long before = System.nanoTime();
    run(List.of(command));
    return (System.nanoTime() - before) / 1e9;
  }

  /// Adds an account that may sign in.
  void account(String name, String password, String... words)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("account", name));
    arguments.addAll(List.of(words));
    run(arguments, password + "\n");
  }

  /// Starts serving, and returns when it is ready.
  ///
  /// @return the process; end it
  Process serve(int port) throws IOException {
    Process process = start(List.of("serve", "--port", Integer.toString(port)));
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      if (line.startsWith("Ready")) {
        return process;
      }
    }
    throw new IOException("serve ended before it was ready");
  }

  private Process start(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(root.resolve("goodfaith").toString()));
    command.addAll(arguments);
    command.addAll(List.of("--data", data.toString()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private String run(List<String> command) throws IOException, InterruptedException {
    return run(command, "");
  }

  private String run(List<String> command, String in) throws IOException, InterruptedException {
    Process process = start(command);
    try (BufferedWriter typed = process.outputWriter(StandardCharsets.UTF_8)) {
      typed.write(in);
    }
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code = process.waitFor();
    if (code != 0) {
      throw new IOException(command + " ended with " + code + ": " + out);
    }
    return out;
  }

  private static double number(String json, String key) throws IOException {
    Matcher matcher = Pattern.compile("\"" + key + "\"\\s*:\\s*([0-9.]+)").matcher(json);
    if (!matcher.find()) {
      throw new IOException("no " + key + " in " + json);
    }
    return Double.parseDouble(matcher.group(1));
  }
}
