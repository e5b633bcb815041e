package org.goodfaith.population.snapshot;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractThrowableAssert;
import org.goodfaith.population.parquet.ColumnRows;
import org.goodfaith.population.parquet.ColumnShape;
import org.goodfaith.population.parquet.ColumnShape.Sort;
import org.goodfaith.population.parquet.WriteParquet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is not whole and sound is refused, naming the file and what is wrong with it.
final class DamagedSnapshotTest {
  private static final Town TOWN = Town.OF_TESTS;

  @TempDir private Path place;

  @BeforeEach
  void take() {
    TOWN.snapshot(folder(), TOWN.registry().head());
  }

  private Path folder() {
    return place.resolve("snapshot");
  }

  private Path subjects() {
    return folder().resolve("subjects/00001.parquet");
  }

  private AbstractThrowableAssert<?, ?> refused() {
    return assertThatThrownBy(() -> ReadSnapshot.open(folder()).population(2))
        .isInstanceOf(SnapshotTrouble.class)
        .hasMessageContaining("goodfaith snapshot");
  }

  private void describe(String was, String is) throws IOException {
    Path description = folder().resolve("snapshot.json");
    Files.writeString(description, Files.readString(description).replace(was, is));
  }

  @Test
  void an_unknown_format_is_refused() throws IOException {
    describe("\"goodfaith-snapshot\":1", "\"goodfaith-snapshot\":7");

    refused().hasMessageContaining("format 7").hasMessageContaining("reads format 1");
  }

  @Test
  void a_description_that_is_none_is_refused() throws IOException {
    describe("{", "[");

    refused().hasMessageContaining("snapshot.json");
  }

  @Test
  void a_folder_without_description_is_refused() throws IOException {
    Files.delete(folder().resolve("snapshot.json"));

    refused().hasMessageContaining("no snapshot");
  }

  @Test
  void a_truncated_file_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(subjects());
    Files.write(subjects(), java.util.Arrays.copyOf(bytes, bytes.length - 100));

    refused().hasMessageContaining("subjects/00001.parquet").hasMessageContaining("should have");
  }

  @Test
  void a_missing_file_is_refused() throws IOException {
    Files.delete(subjects());

    refused().hasMessageContaining("lacks its file subjects/00001.parquet");
  }

  @Test
  void a_changed_byte_of_the_data_is_refused() throws IOException {
    byte[] bytes = Files.readAllBytes(subjects());
    bytes[34] ^= 1;
    Files.write(subjects(), bytes);

    refused().hasMessageContaining("subjects/00001.parquet");
  }

  @Test
  void a_column_of_another_type_is_refused() throws IOException {
    long was = Files.size(subjects());
    try (OutputStream out = Files.newOutputStream(subjects())) {
      WriteParquet file =
          new WriteParquet(out, List.of(ColumnShape.of("subject", Sort.TEXT)), "somebody");
      file.group(List.of(new ColumnRows.Same("Ann")), 3);
      file.finish(Map.of());
    }
    describe("\"bytes\":" + was, "\"bytes\":" + Files.size(subjects()));

    refused()
        .hasMessageContaining("column 1 is 'subject BYTE_ARRAY text', and not 'subject INT64'");
  }

  @Test
  void a_part_with_other_counts_is_refused() throws IOException {
    describe("\"part\":1,", "\"part\":1,\"was\":0,");
    describe("\"records\":", "\"records\":1");

    refused().hasMessageContaining("should hold");
  }
}
