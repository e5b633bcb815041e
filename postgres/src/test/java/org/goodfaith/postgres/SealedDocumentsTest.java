package org.goodfaith.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.IngestProgress;
import org.goodfaith.core.ledger.LedgerReader.SentLines;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Documents end with the key of their subject, wherever a copy of their rows is left; those of
/// earlier versions, and backups of earlier versions, are still read.
class SealedDocumentsTest {
  private static final SubjectKey OWNER = new SubjectKey(1);
  private static final SubjectKey OTHER = new SubjectKey(2);
  private static final Document PAPER = paper("I was elsewhere, and here is who saw me.");

  @TempDir Path folder;
  private PostgresRegistry.Location location;
  private PostgresRegistry registry;

  @BeforeEach
  void open() {
    location = TestServer.newDatabase(folder.resolve("first"));
    registry = PostgresRegistry.open(location, InstantSource.system(), _ -> {});
    registry.store().append(Samples.cards(1, 3));
  }

  @AfterEach
  void close() {
    registry.close();
  }

  private static Document paper(String text) {
    return Document.of(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  private int behindTheBack(String sql) throws SQLException {
    try (Connection admin = TestServer.admin(location);
        Statement statement = admin.createStatement()) {
      return statement.executeUpdate(sql);
    }
  }

  private void plain(Document document) throws SQLException {
    try (Connection admin = TestServer.admin(location);
        PreparedStatement insert =
            admin.prepareStatement(
                "insert into document (subject, digest, media_type, size, bytes)"
                    + " values (?, ?, 'text/plain', ?, ?)")) {
      insert.setLong(1, OWNER.number());
      insert.setBytes(2, document.digest().bytes());
      insert.setInt(3, document.bytes().length);
      insert.setBytes(4, document.bytes());
      insert.executeUpdate();
    }
  }

  @Test
  void document_lies_sealed_and_is_no_more_once_the_key_is_destroyed() throws SQLException {
    registry.documents().keep(OWNER, PAPER);
    assertThat(registry.documents().find(OWNER, PAPER.digest()))
        .hasValueSatisfying(found -> assertThat(found.bytes()).isEqualTo(PAPER.bytes()));
    String legible = " where position('elsewhere'::bytea in bytes) > 0";
    assertThat(behindTheBack("update document set size = size" + legible)).isZero();

    behindTheBack("delete from vault_key where subject = " + OWNER.number());
    assertThat(registry.documents().find(OWNER, PAPER.digest())).isEmpty();
    assertThat(registry.documents().holds(OWNER, PAPER.digest())).isFalse();
    assertThatThrownBy(() -> registry.documents().keep(OWNER, paper("Once more.")))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("no key any more");
  }

  @Test
  void document_moved_to_another_subject_or_changed_is_called_damaged() throws SQLException {
    registry.documents().keep(OWNER, PAPER);
    behindTheBack(
        "insert into document select "
            + OTHER.number()
            + ", digest, media_type, size, bytes, sealed from document");
    assertThatThrownBy(() -> registry.documents().find(OTHER, PAPER.digest()))
        .isInstanceOf(StoreTrouble.class)
        .hasMessageContaining("document " + PAPER.digest().hex());
    behindTheBack("update document set bytes = set_byte(bytes, 20, 0) where subject = 1");
    assertThatThrownBy(() -> registry.documents().find(OWNER, PAPER.digest()))
        .isInstanceOf(StoreTrouble.class);
  }

  @Test
  void document_of_an_earlier_version_is_read_as_it_lies() throws SQLException {
    plain(PAPER);
    assertThat(registry.documents().find(OWNER, PAPER.digest())).isPresent();
    assertThat(registry.documents().holds(OWNER, PAPER.digest())).isTrue();
    behindTheBack("update document set bytes = set_byte(bytes, 3, 0)");
    assertThatThrownBy(() -> registry.documents().find(OWNER, PAPER.digest()))
        .isInstanceOf(StoreTrouble.class);
  }

  @Test
  void documents_of_an_earlier_version_are_sealed_when_the_registry_is_opened()
      throws SQLException {
    int many = 150;
    for (int i = 0; i < many; i++) {
      plain(paper("elsewhere " + i));
    }
    Document damaged = paper("It was damaged on its way here.");
    plain(damaged);
    behindTheBack(
        "update document set bytes = set_byte(bytes, 3, 0) where size = " + damaged.bytes().length);
    registry.close();
    List<String> notes = new ArrayList<>();
    registry = PostgresRegistry.open(location, InstantSource.system(), notes::add);
    assertThat(notes)
        .contains("Sealing 151 documents that an earlier version kept unsealed")
        .anyMatch(line -> line.matches("Sealed (99|100) of 151 documents"))
        .anyMatch(line -> line.startsWith("1 documents stay unsealed"));
    String legible = " where position('elsewhere'::bytea in bytes) > 0";
    assertThat(behindTheBack("update document set size = size" + legible)).isZero();
    for (int i = 0; i < many; i++) {
      Document paper = paper("elsewhere " + i);
      assertThat(registry.documents().find(OWNER, paper.digest()))
          .hasValueSatisfying(found -> assertThat(found.bytes()).isEqualTo(paper.bytes()));
    }
    behindTheBack("delete from vault_key where subject = " + OWNER.number());
    assertThat(registry.documents().find(OWNER, paper("elsewhere 7").digest())).isEmpty();
  }

  @Test
  void large_documents_of_an_earlier_version_are_sealed_a_few_at_a_time() throws SQLException {
    String large = "a paper of many pages ".repeat(140_000); // 3 MB
    for (int i = 0; i < 7; i++) {
      plain(paper(large + i));
    }
    registry.close();
    List<String> notes = new ArrayList<>();
    registry = PostgresRegistry.open(location, InstantSource.system(), notes::add);
    assertThat(notes)
        .containsExactly(
            "Sealing 7 documents that an earlier version kept unsealed",
            "Sealed 5 of 7 documents",
            "Sealed 7 of 7 documents");
    assertThat(registry.documents().find(OWNER, paper(large + 6).digest())).isPresent();
  }

  private void read(LocalDate day, boolean suspended) {
    IngestProgress progress =
        new IngestProgress(
            registry.store().nextRun(),
            "cards.csv",
            "0".repeat(64),
            "bank@1",
            "bank",
            12,
            10,
            2,
            0,
            10,
            true,
            List.of(),
            "",
            new IngestProgress.When(day, suspended));
    registry
        .store()
        .append(
            registry.store().key(Samples.cards(suspended ? 50 : 60, 1)),
            _ -> Optional.of(progress));
  }

  @Test
  void backup_holds_sealed_documents_and_when_sources_were_read() throws IOException {
    registry.documents().keep(OWNER, PAPER);
    read(Samples.DAY, false);
    read(Samples.DAY, true);
    byte[] archive = backup();
    SubjectKey gone = registry.vault().find(new Identifier("card", "2")).orElseThrow();
    registry.documents().keep(gone, PAPER);
    byte[] before = backup();
    registry.store().forget(new EntryRef(gone, 1), "erased", Samples.DAY);

    try (PostgresRegistry restored = restore("second", archive)) {
      assertThat(restored.documents().find(OWNER, PAPER.digest())).isPresent();
      Map<String, SentLines> sent = restored.ledger().linesSent(Samples.DAY, Samples.DAY);
      assertThat(sent).containsOnly(Map.entry("bank", new SentLines(12, 2)));
      assertThat(RowCheck.of(restored)).isEmpty();
    }
    try (PostgresRegistry restored = restore("third", before)) {
      assertThat(restored.documents().holds(gone, PAPER.digest())).isFalse();
      assertThat(restored.documents().find(gone, PAPER.digest())).isEmpty();
    }
  }

  @Test
  void backup_of_an_earlier_version_restores_with_what_it_holds() throws Exception {
    plain(PAPER);
    read(Samples.DAY, false);
    try (PostgresRegistry restored = restore("second", asEarlier(backup()))) {
      assertThat(restored.documents().find(OWNER, PAPER.digest())).isPresent();
      assertThat(restored.ledger().linesSent(Samples.DAY, Samples.DAY)).isEmpty();
      assertThat(restored.ledger().head()).isEqualTo(registry.ledger().head());
    }
  }

  private byte[] backup() {
    ByteArrayOutputStream archive = new ByteArrayOutputStream();
    registry.backup(archive, _ -> {});
    return archive.toByteArray();
  }

  private PostgresRegistry restore(String name, byte[] archive) throws IOException {
    PostgresRegistry.Location to = TestServer.newDatabase(folder.resolve(name));
    try (var paths = Files.walk(location.folder())) {
      for (Path path : (Iterable<Path>) paths::iterator) {
        Path target = to.folder().resolve(location.folder().relativize(path).toString());
        if (Files.isDirectory(path)) {
          Files.createDirectories(target);
        } else {
          Files.write(target, Files.readAllBytes(path));
        }
      }
    }
    return PostgresRegistry.restore(
        to, InstantSource.system(), new ByteArrayInputStream(archive), _ -> {});
  }

  /// The same backup as the version before wrote it: fewer columns in two files.
  private static byte[] asEarlier(byte[] archive) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
        files.put(one.getName(), zip.readAllBytes());
      }
    }
    String manifest = text(files.remove("MANIFEST"));
    ByteArrayOutputStream earlier = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(earlier)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        int fewer = file.getKey().startsWith("ingest") ? 2 : 1;
        boolean older = file.getKey().endsWith("-2.copy");
        byte[] bytes = older ? without(file.getValue(), fewer) : file.getValue();
        manifest =
            manifest.replace(Hash.of(file.getValue()).hex() + " ", Hash.of(bytes).hex() + " ");
        write(zip, file.getKey().replace("-2", ""), bytes);
      }
      write(zip, "MANIFEST", manifest.getBytes(StandardCharsets.UTF_8));
    }
    return earlier.toByteArray();
  }

  private static void write(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(bytes);
    zip.closeEntry();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static byte[] without(byte[] rows, int columns) {
    return text(rows)
        .lines()
        .map(line -> line.replaceFirst("(\t[^\t]*){" + columns + "}$", "") + "\n")
        .collect(Collectors.joining())
        .getBytes(StandardCharsets.UTF_8);
  }
}
