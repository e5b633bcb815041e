package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.postgres.PostgresRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Backup and restore: the same history again, but for what was forgotten since.
final class BackupTest {
  private static final EntryRef GONE = new EntryRef(new SubjectKey(5), 3);

  private static Path folder = Path.of("");
  private static Path archive = Path.of("");
  private static Map<String, Object> head = Map.of();

  @BeforeAll
  static void keep() throws IOException {
    folder = SmallRegistry.copy("kept");
    archive = folder.resolve("backup.zip");
    run("report", "card:3", "--purpose", "audit", "--data", folder.toString()).ended(0);
    head = head(folder);
    run("backup", archive.toString(), "--data", folder.toString()).ended(0);
    assertThat(Files.getPosixFilePermissions(archive)).hasSize(2);
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static Outcome run(String... words) {
    return Commands.run(words);
  }

  private static Map<String, Object> stats(Path data) {
    return run("stats", "--json", "--data", data.toString()).ended(0).json();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> head(Path data) {
    return (Map<String, Object>) stats(data).get("tree_head");
  }

  private static Path newFolder(String name, boolean keys) throws IOException {
    Path data = Folders.fresh(name);
    Files.createDirectories(data);
    if (keys) {
      Folders.run("cp", "-a", folder.resolve("keys").toString(), data.toString());
    }
    return data;
  }

  @Test
  void a_restored_registry_has_the_same_head_and_answers() throws IOException {
    Path data = newFolder("restored", true);
    Outcome restored = run("restore", archive.toString(), "--data", data.toString()).ended(0);
    assertThat(restored.out())
        .startsWith("Restored " + head.get("size") + " entries, tree head " + head.get("size"));
    assertThat(head(data)).isEqualTo(head);
    assertThat(stats(data)).isEqualTo(stats(folder));
    Outcome verified = run("verify", "--json", "--data", data.toString()).ended(0);
    assertThat(verified.json()).containsEntry("answers", 1L).containsEntry("clean", true);
    assertThat(check(data).out()).isEqualTo(check(folder).out());
    Path again = newFolder("restored-again", true);
    run("restore", archive.toString(), "--data", again.toString()).ended(0);
    Outcome twice = run("restore", archive.toString(), "--data", again.toString()).ended(1);
    assertThat(twice.err())
        .isEqualTo(
            """
            There is a registry in this place already.
            Remedy: Restore into a new data folder (--data) that holds nothing but\
             the folder `keys`.
            """);
    Folders.delete(data);
    Folders.delete(again);
  }

  private static Outcome check(Path data) {
    return run(
        "check",
        "resident:MADE-UP-001",
        "rail.ticket",
        "--purpose",
        "rail-sale",
        "--json",
        "--data",
        data.toString());
  }

  @Test
  void what_was_forgotten_since_the_backup_is_forgotten_again() throws IOException {
    Path forgetful = Folders.copy(folder, "forgetful");
    try (PostgresRegistry registry = open(forgetful)) {
      registry.store().forget(GONE, "expired", LocalDate.now());
    }
    Path data = newFolder("restored-forgetful", true);
    Files.copy(forgetful.resolve("forgotten.log"), data.resolve("forgotten.log"));
    Outcome restored = run("restore", archive.toString(), "--data", data.toString()).ended(0);
    assertThat(restored.out()).startsWith("Restored " + ((Long) head.get("size") + 1));
    try (PostgresRegistry registry = open(data)) {
      assertThat(registry.ledger().entriesOf(GONE.subject()).get(GONE.seq() - 1).body()).isNull();
    }
    run("verify", "--data", data.toString()).ended(0);
    Folders.delete(data);
    Folders.delete(forgetful);
  }

  private static PostgresRegistry open(Path data) {
    return PostgresRegistry.open(
        PostgresRegistry.Location.of(data), InstantSource.system(), note -> {});
  }

  @Test
  void a_restore_that_cannot_be_says_why() throws IOException {
    Path bare = newFolder("restored-bare", false);
    Outcome keyless = run("restore", archive.toString(), "--data", bare.toString()).ended(1);
    assertThat(keyless.err()).contains("key").contains("Copy it back");
    Path data = newFolder("restored-broken", true);
    byte[] whole = Files.readAllBytes(archive);
    Path cut = Files.write(folder.resolve("cut.zip"), java.util.Arrays.copyOf(whole, 100_000));
    assertThat(run("restore", cut.toString(), "--data", data.toString()).ended(1).err())
        .isNotEmpty();
    Path none = folder.resolve("none.zip");
    assertThat(run("restore", none.toString(), "--data", data.toString()).ended(1).err())
        .contains("There is no file");
    run("restore", archive.toString(), "--data", data.toString()).ended(0);
    assertThat(head(data)).isEqualTo(head);
    Folders.delete(bare);
    Folders.delete(data);
  }

  @Test
  void other_keys_open_nothing() throws IOException {
    Path data = Folders.copy(folder, "other-keys");
    Files.writeString(data.resolve("keys/master"), "0".repeat(64) + "\n");
    List<String> words = List.of("stats", "--data", data.toString());
    assertThat(run(words.toArray(String[]::new)).ended(1).err())
        .contains("are not the keys of this registry", "Copy the registry's own keys");
    Folders.delete(data);
  }
}
