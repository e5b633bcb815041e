package org.goodfaith.tidy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Every package says what it is for, what it reads and gives, and what it must never know.
final class PackagesTest {
  @Test
  void every_package_has_its_four_lines_and_is_null_marked() {
    for (Path folder : packages()) {
      Path info = folder.resolve("package-info.java");
      String name = Repository.ROOT.relativize(info).toString();
      assertThat(Files.exists(info)).as(name + " exists").isTrue();
      String text = Repository.read(info);
      assertThat(text.lines().findFirst().orElse("")).as(name).matches("/// [A-Z].*[.,:;\\w]");
      assertThat(text).as(name).contains("Reads: ", "Gives: ", "Must never know: ");
      assertThat(text).as(name).contains("@NullMarked");
    }
  }

  private static List<Path> packages() {
    return Repository.mainSources().stream()
        .map(source -> source.file().getParent())
        .filter(folder -> !folder.endsWith("java"))
        .distinct()
        .toList();
  }
}
