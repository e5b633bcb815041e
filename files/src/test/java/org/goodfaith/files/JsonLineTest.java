package org.goodfaith.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.goodfaith.core.intake.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// JSON lines under the registry's own field names.
class JsonLineTest {
  @TempDir private Path folder;

  private String read(String lines) {
    return Try.read(folder, Try.JSONL, Try.bytes(lines));
  }

  @Test
  void flat_object_with_facts_becomes_a_row() {
    assertThat(
            read(
                """
                {"act":"record","scheme":"resident","subject":"1","kind":"rail.smoking",\
                "day":"2026-03-02","reference":"a/1","carriage":"7","reason":null,\
                "facts":{"fare":12.50,"count":3,"staff":true,"code":"x y"}}
                """))
        .isEqualTo(
            """
            1 line: in.csv:1 {ACT=record, ABOUT=person, SCHEME=resident, SUBJECT=1, \
            KIND=rail.smoking, DAY=2026-03-02, REFERENCE=a/1} {code=x y, count=3, fare=12.50, \
            staff=true}
            """);
  }

  @Test
  void wrong_lines_are_refused_one_by_one() {
    assertThat(
            read(
                """
                {"subject":"1"
                {"subject":"1","subject":"2"}
                {"facts":{"a":1,"a":2}}
                {"subject":["1"]}
                {"facts":{"a":{"b":1}}}
                {"facts":7}
                ["subject"]
                {"subject":"1"} {"subject":"2"}
                {"subjct":"1"}
                {"facts":{},"day":"02.03.2026"}

                {"subject":"1"}
                """))
        .isEqualTo(
            """
            1 refused: in.csv:1:15 [intake.unreadable] the line is no JSON from byte 15 on \
            | allowed: one JSON object in each line | Correct it and send it again.
            1 refused: in.csv:2:25 [intake.unreadable] a key stands twice, the second time before \
            byte 25 | allowed: each key once | Keep one of them and send the line again.
            1 refused: in.csv:3:20 [intake.unreadable] a key stands twice, the second time before \
            byte 20 | allowed: each key once | Keep one of them and send the line again.
            1 refused: in.csv:4 [intake.unreadable subject] 'subject' holds a list or an object \
            | allowed: texts, numbers and truth values; only `facts` is an object \
            | Correct the line and send it again.
            1 refused: in.csv:5 [intake.unreadable facts.a] 'facts.a' holds a list or an object \
            | allowed: texts, numbers and truth values; only `facts` is an object \
            | Correct the line and send it again.
            1 refused: in.csv:6 [intake.unreadable facts] 'facts' is no object \
            | allowed: an object of facts | Correct the line and send it again.
            1 refused: in.csv:7 [intake.unreadable] the line is no JSON object \
            | allowed: one object in each line | Correct the line and send it again.
            1 refused: in.csv:8 [intake.unreadable] text follows the object \
            | allowed: one object in each line | Correct the line and send it again.
            1 refused: in.csv:9 [intake.unreadable subjct] unknown key 'subjct' \
            | allowed: act, about, scheme, subject, name, kind, day, reference, target, evidence, \
            evidence-digest, entered-by, officer, reason, channel, text, outcome, to, \
            representative, scope, until, facts \
            | Correct the line and send it again. Did you mean 'subject'?
            1 refused: in.csv:10 [intake.day day] column 'day' is no date of the form yyyy-MM-dd \
            | allowed: a day of the calendar, written yyyy-MM-dd \
            | Write the date as yyyy-MM-dd and send the line again.
            1 refused: in.csv:11 [intake.unreadable] the line is empty \
            | allowed: one row in each line | Take the empty line out, or put in what is missing.
            1 line: in.csv:12 {ABOUT=person, SUBJECT=1} {}
            """);
  }

  @Test
  void characters_no_store_can_hold_are_refused() {
    assertThat(
            read(
                """
                {"subject":"1","name":"a\\u0000b"}
                {"subject":"1","facts":{"code":"\\ud83d"}}
                """))
        .isEqualTo(
            """
            1 refused: in.csv:1 [intake.unreadable name] 'name' holds NUL or half a surrogate pair \
            | allowed: whole characters | Correct the line and send it again.
            1 refused: in.csv:2 [intake.unreadable facts.code] 'facts.code' holds NUL or half a \
            surrogate pair | allowed: whole characters | Correct the line and send it again.
            """);
  }

  @Test
  void dropped_keys_are_named_as_dropped() {
    byte[] content = Try.bytes("{\"subject\":\"1\",\"carriage\":\"7\"}\n");
    try (SourceReader reader = Try.open(folder, Try.JSONL, content, ReadOptions.plain())) {
      Try.items(reader);
      assertThat(reader.droppedColumns()).containsExactly("carriage");
    }
  }

  @Test
  void native_csv_reads_columns_by_their_codes() {
    String page =
        """
        mapping: native
        title: Own names
        format: csv
        source: railway
        rows: native
        """;
    byte[] content = Try.bytes("subject,reference,day,facts.fare\n1,a,2026-03-02,12.50\n");
    assertThat(Try.read(folder, page, content))
        .isEqualTo("1 line: in.csv:2 {SUBJECT=1, DAY=2026-03-02, REFERENCE=a} {fare=12.50}\n");
  }
}
