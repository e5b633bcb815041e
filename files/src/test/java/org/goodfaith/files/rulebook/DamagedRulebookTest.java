package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodfaith.core.rulebook.Proved;
import org.junit.jupiter.api.Test;

/// Whatever is written in a rulebook, the answer is a law or a list of faults.
class DamagedRulebookTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));
  private static final long SEED = Long.getLong("seed", 20260301L);
  private static final String ODD = "`#:-[]{}&*!|>'\"%@,0\u0000\u2028\n ";

  @Test
  void any_damage_to_a_law_is_told_and_never_thrown() throws IOException {
    String sound = Files.readString(ROOT.resolve("files/src/test/resources/rulebooks/base.md"));
    Random random = new Random(SEED);
    int faulty = 0;
    for (int round = 0; round < 800; round++) {
      String damaged = damaged(sound, random);
      Proved proved =
          LoadRulebook.load(Map.of("base.md", damaged.getBytes(StandardCharsets.UTF_8))).proved();
      if (proved instanceof Proved.Faulty found) {
        faulty++;
        assertThat(found.faults()).as("round %d of seed %d", round, SEED).isNotEmpty();
      }
    }
    assertThat(faulty).isGreaterThan(350);
  }

  private static String damaged(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      int at = random.nextInt(lines.size());
      String line = lines.get(at);
      switch (random.nextInt(5)) {
        case 0 -> lines.remove(at);
        case 1 -> lines.add(random.nextInt(lines.size()), line);
        case 2 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
        case 3 -> {
          int where = random.nextInt(line.length() + 1);
          char odd = ODD.charAt(random.nextInt(ODD.length()));
          lines.set(at, line.substring(0, where) + odd + line.substring(where));
        }
        default -> lines.set(at, line.replaceAll("[0-9]+", "99999999999"));
      }
    }
    return String.join("\n", lines);
  }
}
