package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// Registries kept of every format there ever was: restored, they verify and answer as they did,
/// letter by letter.
final class KeptRegistryTest {
  static final List<String> SUBJECTS =
      List.of(
          "card:3",
          "card:150",
          "shop-customer:12347",
          "shop-customer:12348",
          "licence:1475890",
          "resident:MADE-UP-001",
          "resident:MADE-UP-024");

  @Test
  void the_registry_of_the_first_format_verifies_and_answers_as_it_did() throws IOException {
    Path data = Folders.fresh("kept-registry");
    unpack("/fixtures/registry-1.zip", data);
    String folder = data.toString();
    String archive = data.resolve("backup.zip").toString();
    Commands.run("restore", archive, "--data", folder).ended(0);
    Map<String, Object> then = Outcome.json(Files.readString(data.resolve("stats.json")));
    Map<String, Object> now = Commands.run("stats", "--json", "--data", folder).ended(0).json();
    assertThat(now).containsAllEntriesOf(then);
    for (String subject : SUBJECTS) {
      String kept = Files.readString(data.resolve(WriteRegistryFixture.name(subject)));
      Map<String, Object> given = Outcome.json(kept);
      Outcome again =
          Commands.run(
              "report",
              subject,
              "--purpose",
              "audit",
              "--json",
              "--data",
              folder,
              "--as-of",
              String.valueOf(given.get("as_of")),
              "--known-at",
              String.valueOf(given.get("known_at")));
      assertThat(asTold(again.ended(0).json(), given)).as(subject).isEqualTo(given);
    }
    Outcome verified = Commands.run("verify", "--json", "--data", folder).ended(0);
    assertThat(verified.json()).containsEntry("answers", 2L * SUBJECTS.size());
    Folders.delete(data);
  }

  /// An answer may say more than it did, at any depth; what it said stays.
  private static Object asTold(Object now, Object then) {
    if (now instanceof Map<?, ?> more && then instanceof Map<?, ?> some) {
      Map<Object, Object> kept = new TreeMap<>();
      some.forEach((key, value) -> {
        if (more.containsKey(key)) {
          kept.put(key, asTold(more.get(key), value));
        }
      });
      return kept;
    }
    if (now instanceof List<?> more && then instanceof List<?> some && more.size() == some.size()) {
      return IntStream.range(0, more.size())
          .mapToObj(i -> asTold(more.get(i), some.get(i)))
          .toList();
    }
    return now;
  }

  private static void unpack(String resource, Path folder) throws IOException {
    try (InputStream in =
            Objects.requireNonNull(KeptRegistryTest.class.getResourceAsStream(resource));
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        Path path = folder.resolve(one.getName());
        if (one.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(zip, path);
        }
      }
    }
  }
}
