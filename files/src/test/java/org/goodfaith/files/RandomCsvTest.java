package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Random files with random damage, against a slow and plain parser.
class RandomCsvTest {
  private static final String PAGE =
      """
      mapping: random
      title: Anything
      format: csv
      source: anybody
      rows: native
      """;
  private static final String HEADER = "subject,facts.a,facts.b\n";
  private static final int FIELDS = 3;
  private static final String[] PIECES = {
    "a", "b1", "é", "日本", "😀", "\"\"", ",", "\n", "\r\n", " ", "'", "x".repeat(300)
  };
  private static final String[] DAMAGE = {
    "\"", "\n", "\r", "\0", "\u00ff", ",", "\"\"", "\"\n\"", "\"x", "\r\n", "\n\n"
  };

  @TempDir private Path folder;

  static LongStream seeds() {
    long fixed = Long.getLong("seed", -1L);
    return fixed >= 0 ? LongStream.of(fixed) : LongStream.range(0, 200);
  }

  /// @return a file of rows, some quoted, then damaged at random places
  private static byte[] file(Random random) {
    StringBuilder out = new StringBuilder();
    int rows = 1 + random.nextInt(30);
    for (int row = 0; row < rows; row++) {
      for (int field = 0; field < FIELDS; field++) {
        out.append(field == 0 ? "" : ",").append(field(random));
      }
      out.append(random.nextInt(4) == 0 ? "\r\n" : "\n");
    }
    byte[] bytes = Try.bytes(out.toString());
    int wounds = random.nextInt(6);
    for (int i = 0; i < wounds; i++) {
      byte[] wound = DAMAGE[random.nextInt(DAMAGE.length)].getBytes(StandardCharsets.ISO_8859_1);
      int at = random.nextInt(bytes.length + 1);
      int after = Math.min(bytes.length, at + random.nextInt(3));
      bytes =
          Try.join(
              java.util.Arrays.copyOf(bytes, at),
              wound,
              java.util.Arrays.copyOfRange(bytes, after, bytes.length));
    }
    return random.nextInt(5) == 0
        ? java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length) + 1)
        : bytes;
  }

  private static String field(Random random) {
    StringBuilder out = new StringBuilder();
    int pieces = random.nextInt(4);
    for (int i = 0; i < pieces; i++) {
      out.append(PIECES[random.nextInt(PIECES.length)]);
    }
    String text = out.toString();
    boolean plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain && random.nextBoolean() ? text : "\"" + text + "\"";
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void framing_agrees_with_a_naive_parser(long seed) throws IOException {
    byte[] content = file(new Random(seed));
    List<NaiveCsv.Row> naive = NaiveCsv.rows(content, FIELDS);
    InputStream drops = new Drops(content, new Random(seed));
    RowFrames frames = new RowFrames(drops, ',', true);
    frames.expectFields(FIELDS);
    List<String> framed = new ArrayList<>();
    RowFrames.Found found = frames.find();
    while (found != RowFrames.Found.END) {
      if (found == RowFrames.Found.MORE) {
        frames.fill();
      } else {
        framed.add(frames.line() + " " + found);
      }
      found = frames.find();
    }
    assertThat(framed)
        .as("seed " + seed)
        .isEqualTo(
            naive.stream()
                .map(row -> row.line() + (row.fields().isPresent() ? " ROW" : " FAULT"))
                .toList());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void every_line_is_in_one_item_with_the_fields_a_naive_parser_sees(long seed) {
    byte[] body = file(new Random(seed));
    List<String> expected = new ArrayList<>();
    for (NaiveCsv.Row row : NaiveCsv.rows(body, FIELDS)) {
      expected.add(row.fields().map(RandomCsvTest::texts).orElse("refused"));
    }
    byte[] content = Try.join(Try.bytes(HEADER), body);
    boolean packed = seed % 2 == 0;
    byte[] file = packed ? Try.gzip(content) : content;
    String page = PAGE;
    try (SourceReader reader = Try.open(folder, page, file, ReadOptions.plain())) {
      List<String> items = Try.items(reader).stream().map(RandomCsvTest::texts).toList();
      assertThat(items).as("seed " + seed).isEqualTo(expected);
      assertThat(reader.linesRead()).isEqualTo(expected.size());
      assertThat(reader.fileFault()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void resuming_after_any_line_gives_the_rest_of_the_whole(long seed) {
    byte[] content = Try.join(Try.bytes(HEADER), file(new Random(seed)));
    List<SourceItem> whole;
    try (SourceReader reader = Try.open(folder, PAGE, content, ReadOptions.plain())) {
      whole = Try.items(reader);
    }
    int after = new Random(seed).nextInt(whole.size() + 1);
    try (SourceReader reader = Try.open(folder, PAGE, content, new ReadOptions(0, after))) {
      assertThat(reader.linesRead()).isEqualTo(after);
      assertThat(Try.items(reader)).isEqualTo(whole.subList(after, whole.size()));
      assertThat(reader.linesRead()).isEqualTo(whole.size());
    }
  }

  /// The naive parser sees bytes as characters; the rest of this test sees text.
  private static String texts(List<String> fields) {
    if (fields.getFirst().isBlank()) {
      return "refused"; // A row without a subject is nobody's.
    }
    List<String> texts = new ArrayList<>();
    for (String field : fields) {
      texts.add(new String(field.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
    }
    return texts.toString();
  }

  private static String texts(SourceItem item) {
    return switch (item) {
      case SourceItem.Unreadable _ -> "refused";
      case SourceItem.Group group -> {
        SourceRow row = group.rows().getFirst();
        yield List.of(
                row.text(RowField.SUBJECT),
                row.facts().getOrDefault("a", ""),
                row.facts().getOrDefault("b", ""))
            .toString();
      }
    };
  }

  /// A stream that gives a few bytes at a time.
  private static final class Drops extends ByteArrayInputStream {
    private final Random random;

    Drops(byte[] bytes, Random random) {
      super(bytes);
      this.random = random;
    }

    @Override
    public synchronized int read(byte[] buffer, int offset, int length) {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(20)));
    }
  }
}
