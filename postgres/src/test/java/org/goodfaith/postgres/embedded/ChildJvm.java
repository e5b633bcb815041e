package org.goodfaith.postgres.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A JVM started by a test; killed with it.
final class ChildJvm implements AutoCloseable {
  private final Process process;
  private final BufferedReader said;

  private ChildJvm(Process process) {
    this.process = process;
    this.said =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  static ChildJvm opener(Path data) throws IOException {
    return start(List.of(), System.getProperty("java.class.path"), data);
  }

  static ChildJvm start(List<String> prefix, String classPath, Path data) throws IOException {
    List<String> words = new ArrayList<>(prefix);
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    words.addAll(List.of(Opener.class.getName(), data.toString()));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().remove("XDG_CACHE_HOME");
    return new ChildJvm(builder.redirectErrorStream(true).start());
  }

  String line() throws IOException {
    String line = said.readLine();
    return line == null ? "" : line;
  }

  String say(char word) throws IOException {
    process.getOutputStream().write(word);
    process.getOutputStream().flush();
    return line();
  }

  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int terminate() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
