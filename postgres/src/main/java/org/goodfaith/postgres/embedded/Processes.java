package org.goodfaith.postgres.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What the system knows of a cluster's processes: every one of them works in the cluster folder.
final class Processes {
  private static final Path PROC = Path.of("/proc");

  private Processes() {}

  /// Whether the process runs, is not a zombie, and works in the given folder.
  static boolean runsIn(long pid, Path folder) {
    Path process = PROC.resolve(Long.toString(pid));
    if (isGone(process)) {
      return false;
    }
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(folder);
    } catch (IOException e) {
      return isNamedPostgres(process) && !isGone(process);
    }
  }

  /// Every live process that works in the folder.
  static List<Long> runningIn(Path folder) throws IOException {
    List<Long> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(PROC, "[1-9]*")) {
      for (Path process : processes) {
        if (isServerIn(process, folder)) {
          found.add(Long.parseLong(process.getFileName().toString()));
        }
      }
    }
    return found;
  }

  private static boolean isServerIn(Path process, Path folder) {
    try {
      return Files.readSymbolicLink(process.resolve("cwd")).equals(folder)
          && isNamedPostgres(process)
          && !isGone(process);
    } catch (IOException e) {
      return false; // ended meanwhile, or somebody else's: not of this cluster
    }
  }

  private static boolean isNamedPostgres(Path process) {
    try {
      return Files.readString(process.resolve("comm"), StandardCharsets.ISO_8859_1)
          .startsWith("postgres");
    } catch (IOException e) {
      return false; // ended meanwhile
    }
  }

  /// A zombie counts as gone: it has let go of files and memory.
  private static boolean isGone(Path process) {
    try {
      String stat = Files.readString(process.resolve("stat"), StandardCharsets.ISO_8859_1);
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state == 'Z' || state == 'X';
    } catch (IOException e) {
      return true;
    }
  }
}
