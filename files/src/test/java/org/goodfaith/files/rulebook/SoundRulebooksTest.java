package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.RulebookFault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Small laws that use one part of the grammar each; their own cases say what follows from them.
class SoundRulebooksTest {
  private static final Path RULEBOOKS = Path.of("src/test/resources/rulebooks");

  static List<String> sound() throws IOException {
    try (Stream<Path> files = Files.list(RULEBOOKS.resolve("sound"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sound")
  void law_is_proved_and_all_its_cases_hold(String name) throws IOException {
    Map<String, byte[]> files =
        Map.of(
            "base.md",
            Files.readAllBytes(RULEBOOKS.resolve("base.md")),
            name,
            Files.readAllBytes(RULEBOOKS.resolve("sound").resolve(name)));
    String faults =
        switch (LoadRulebook.load(files).proved()) {
          case Proved.Holds _ -> "";
          case Proved.Faulty faulty ->
              faulty.faults().stream().map(RulebookFault::text).collect(Collectors.joining("\n"));
        };
    assertThat(faults).isEmpty();
  }
}
