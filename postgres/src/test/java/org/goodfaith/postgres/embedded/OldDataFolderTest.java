package org.goodfaith.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.UnmaskedIdentity;
import org.goodfaith.postgres.PostgresRegistry;
import org.goodfaith.postgres.RowCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.XZInputStream;

/// Data folders of every format there ever was open, and say what they said.
class OldDataFolderTest {
  private static final Hash ROOT =
      Hash.ofHex("f31a276602b93a4d6d43f42424aa159b68b43ced54812d1c2b04dc23c0dd721c");

  @TempDir Path folder;

  @Test
  void data_folder_of_the_first_format_opens_and_verifies() throws IOException {
    Path data = unpacked("data-folder-1.tar.xz");
    try (PostgresRegistry registry =
        PostgresRegistry.open(
            PostgresRegistry.Location.of(data), InstantSource.system(), note -> {})) {
      TreeHead head = registry.ledger().head();
      assertThat(head.size()).isEqualTo(424);
      assertThat(head.root()).isEqualTo(ROOT);
      assertThat(RowCheck.of(registry)).isEmpty();
      SubjectKey third = registry.vault().find(new Identifier("card", "3")).orElseThrow();
      List<SealedEntry> entries = registry.ledger().entriesOf(third);
      assertThat(entries).hasSize(8);
      assertThat(entries.get(3).body()).isNull();
      SubjectKey bakery = registry.vault().find(new Identifier("licence", "17")).orElseThrow();
      assertThat(
              registry.vault().nameOf(bakery, new UnmaskedIdentity("a test")).orElseThrow().names())
          .containsExactly("Corner Bakery");
      assertThat(registry.ledger().enactments()).hasSize(1);
      assertThat(registry.accounts().list()).hasSize(1);
    }
  }

  private Path unpacked(String name) throws IOException {
    Path data = folder.toRealPath().resolve("data");
    try (InputStream packed = OldDataFolderTest.class.getResourceAsStream(name)) {
      Tar.unpack(new XZInputStream(packed), data, member -> true);
    }
    Files.setPosixFilePermissions(
        data.resolve("postgres"), PosixFilePermissions.fromString("rwx------"));
    return data;
  }
}
