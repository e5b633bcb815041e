package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.goodfaith.core.intake.SourceItem;
import org.goodfaith.core.intake.SourceReader;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the guide shows works, and what the demo's made-up files hold.
class GuideTest {
  private static final Path ROOT = Path.of(System.getProperty("goodfaith.root", ".."));

  @TempDir private Path folder;

  private static String block(String page, String language) {
    Matcher found = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  @Test
  void mapping_of_the_guide_reads_the_file_of_the_guide() throws IOException {
    String page = Files.readString(ROOT.resolve("docs/guides/bring-your-own-file.md"));
    String out = Try.read(folder, block(page, "yaml"), Try.bytes(block(page, "")));
    assertThat(out)
        .isEqualTo(
            """
            1 line: in.csv:2 {ABOUT=organisation, SCHEME=licence, SUBJECT=4711, \
            KIND=food.inspection, DAY=2026-03-02, REFERENCE=2026-0001} {critical=0, minor=2, \
            result=pass, serious=0}
            1 line: in.csv:3 {ABOUT=organisation, SCHEME=licence, SUBJECT=4712, \
            KIND=food.inspection, DAY=2026-03-03, REFERENCE=2026-0002} {critical=0, minor=4, \
            result=fail, serious=1}
            """);
  }

  @Test
  void made_up_consents_follow_their_rule() {
    Path file = ROOT.resolve("demo-data/consents/loyalty.jsonl");
    Mapping mapping = RealFilesTest.mapping("consents");
    try (SourceReader reader = ReadSourceFile.open(file, mapping, ReadOptions.plain())) {
      List<SourceItem> items = Try.items(reader);
      assertThat(items).hasSize(3526).allMatch(item -> item instanceof SourceItem.Group);
      List<SourceRow> rows =
          items.stream().map(item -> ((SourceItem.Group) item).rows().getFirst()).toList();
      assertThat(rows)
          .allMatch(row -> Integer.parseInt(row.text(RowField.SUBJECT)) % 5 != 0)
          .allMatch(row -> row.text(RowField.SCHEME).equals("shop-customer"));
      assertThat(rows.stream().filter(row -> row.text(RowField.ACT).equals("consent")))
          .hasSize(3493);
      assertThat(rows.stream().filter(row -> row.text(RowField.ACT).equals("consent-withdrawal")))
          .hasSize(33)
          .allMatch(row -> Integer.parseInt(row.text(RowField.SUBJECT)) % 97 == 0);
    }
  }
}
