package org.goodfaith.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.TreeMap;
import org.goodfaith.lab.decade.LawOfDecade;
import org.goodfaith.lab.filling.MakeUp;
import org.goodfaith.lab.filling.WriteRecords;
import org.goodfaith.lab.world.InBlocks;
import org.goodfaith.lab.world.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FillingTest {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final int MONTHS = 18;
  private static final LocalDate AS_OF = FROM.plusMonths(MONTHS);
  private static final LawOfDecade LAW = new LawOfDecade(LawForTests.shipped(), FROM, MONTHS);
  private static final Parameters MANY =
      Parameters.shipped().with("conduct.caught", 1).with("conduct.fare", 0.2);

  @TempDir private Path folder;

  @Test
  void every_row_written_is_admitted_by_a_registry_and_the_truth_stands_apart() throws IOException {
    try (WriteRecords files = new WriteRecords(folder, LAW);
        InBlocks blocks = new InBlocks(2)) {
      new MakeUp(MANY, 3, LAW).all(60, blocks, files);
      assertThat(files.rows()).containsKeys("railway", "card-issuer", "shop");
    }
    InstantSource clock = InstantSource.fixed(AS_OF.atStartOfDay().toInstant(ZoneOffset.UTC));
    TreeMap<String, String> refused = new FillRegistry(clock).fill(folder);
    assertThat(refused).isEmpty();
    assertThat(Files.readString(folder.resolve("truth.csv"))).contains(",true");
  }
}
