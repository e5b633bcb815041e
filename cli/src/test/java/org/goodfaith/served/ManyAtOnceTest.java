package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Several commands on one data folder, while it serves too; the last one out stops the server.
final class ManyAtOnceTest {
  private static Path folder = Path.of("");

  @BeforeAll
  static void copy() {
    folder = SmallRegistry.copy("many");
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static GoodfaithProcess start(String... words) {
    List<String> line = new ArrayList<>(List.of(words));
    line.addAll(List.of("--data", folder.toString()));
    return GoodfaithProcess.start(line.toArray(String[]::new));
  }

  @Test
  void two_ingests_at_once_lose_and_double_nothing() throws IOException {
    Path one = SmallRegistry.cards(3_000, "many-1.csv");
    Path other = SmallRegistry.cards(4_000, "many-2.csv");
    try (GoodfaithProcess first = start("ingest", "--mapping", "cards", one.toString());
        GoodfaithProcess second = start("ingest", "--mapping", "cards", other.toString());
        GoodfaithProcess third =
            start("check", "card:7", "rail.ticket", "--purpose", "rail-sale", "--json")) {
      first.end().ended(0);
      second.end().ended(0);
      assertThat(third.end().ended(0).json()).containsEntry("outcome", "clear");
    }
    Map<String, Object> stats = start("stats", "--json").end().ended(0).json();
    long accepted = 0;
    for (Map<String, Object> ingest : Outcome.list(stats, "ingests")) {
      if (ingest.get("file").toString().startsWith("many-")) {
        accepted += (Long) ingest.get("accepted");
      }
    }
    assertThat(accepted).isEqualTo(4_000 - 200);
    start("verify").end().ended(0);
    assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).isFalse();
  }

  @Test
  void commands_work_while_it_serves_and_the_backup_is_whole() throws IOException {
    Path archive = folder.resolveSibling("many-backup.zip");
    Files.deleteIfExists(archive);
    try (Served served = Served.start(folder)) {
      Outcome report = start("report", "card:7", "--purpose", "audit", "--json").end().ended(0);
      assertThat(Outcome.list(report.json(), "scores")).isNotEmpty();
      start("backup", archive.toString()).end().ended(0);
      Outcome again = start("backup", archive.toString()).end().ended(1);
      assertThat(again.err()).contains("is there already").contains("Name another");
      start("verify").end().ended(0);
      assertThat(served.get("/v1/statistics").statusCode()).isEqualTo(200);
    }
    Folders.delete(archive);
    assertThat(Files.exists(folder.resolve("postgres/postmaster.pid"))).isFalse();
  }
}
