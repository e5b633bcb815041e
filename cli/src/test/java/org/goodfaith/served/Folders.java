package org.goodfaith.served;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/// Folders and files of the tests.
public final class Folders {
  /// Where the tests of the packaged program keep their registries.
  static final Path ALL = Path.of("target", "served").toAbsolutePath();

  private Folders() {}

  /// @return a folder that is not there; one left by an earlier run is deleted
  public static Path fresh(String name) {
    Path folder = ALL.resolve(name);
    run("rm", "-rf", folder.toString());
    try {
      Files.createDirectories(ALL);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder;
  }

  /// Copies a folder whose registry is stopped, with owners, times and modes.
  ///
  /// @return the copy
  public static Path copy(Path folder, String name) {
    Path copy = fresh(name);
    run("cp", "-a", "--reflink=auto", folder.toString(), copy.toString());
    return copy;
  }

  /// Deletes a folder of a stopped registry.
  public static void delete(Path folder) {
    run("rm", "-rf", folder.toString());
  }

  /// Writes the first lines of a packed file, unpacked.
  ///
  /// @return the file written
  static Path head(Path packed, Path target, int lines) {
    try (var in =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(packed)), StandardCharsets.UTF_8));
        Writer out = Files.newBufferedWriter(target)) {
      for (int i = 0; i < lines; i++) {
        out.write(in.readLine() + "\n");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return target;
  }

  /// Writes lines into a file.
  ///
  /// @return the file
  static Path lines(Path file, List<String> lines) {
    try {
      return Files.write(file, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void run(String... words) {
    try {
      Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new IllegalStateException(List.of(words) + ": " + said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
