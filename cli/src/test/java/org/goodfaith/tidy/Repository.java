package org.goodfaith.tidy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// The files of this repository, as its tests see them.
final class Repository {
  static final Path ROOT = Path.of(System.getProperty("goodfaith.root", "..")).toAbsolutePath();

  static final List<String> MODULES =
      List.of(
          "core",
          "files",
          "population",
          "learn",
          "lab",
          "spark",
          "postgres",
          "web",
          "cli",
          "testkit",
          "bench");

  private static final List<String> NOT_OURS = List.of("target", ".git", ".idea", "node_modules");

  private static final Map<Path, JavaSource> READ = new ConcurrentHashMap<>();

  private Repository() {}

  /// Java sources of the main code of the named modules, or of all when none is named.
  static List<JavaSource> mainSources(String... modules) {
    return sources("src/main/java", modules);
  }

  static List<JavaSource> testSources() {
    return sources("src/test/java");
  }

  static List<JavaSource> allSources() {
    return Stream.concat(mainSources().stream(), testSources().stream()).toList();
  }

  private static List<JavaSource> sources(String below, String... modules) {
    var wanted = modules.length == 0 ? MODULES : List.of(modules);
    return wanted.stream()
        .map(module -> ROOT.resolve(module).resolve(below))
        .flatMap(folder -> files(folder, name -> name.endsWith(".java")).stream())
        .map(file -> READ.computeIfAbsent(file, JavaSource::read))
        .toList();
  }

  /// Every file below a folder whose name fits, in order of path; none when there is no folder.
  static List<Path> files(Path folder, Predicate<String> name) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> isOurs(folder.relativize(file)))
          .filter(file -> name.test(file.getFileName().toString()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOurs(Path relative) {
    for (Path part : relative) {
      if (NOT_OURS.contains(part.toString())) {
        return false;
      }
    }
    return true;
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
