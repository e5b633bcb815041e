package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodfaith.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Files as they should not be: each is told in words, and the rest goes on.
final class BadFilesTest {
  private static final String DIGEST = "0".repeat(64);

  private static Path folder = Path.of("");
  private static Path files = Path.of("");
  private static EmbeddedPostgres server;
  private static List<String> cards = List.of();

  @BeforeAll
  static void open() throws IOException {
    folder = SmallRegistry.copy("bad");
    server = EmbeddedPostgres.open(folder);
    files = Files.createDirectories(folder.resolve("sent"));
    cards = Files.readAllLines(SmallRegistry.cards(200, "bad-cards.csv"));
  }

  @AfterAll
  static void close() {
    server.close();
    Folders.delete(folder);
  }

  private static Outcome ingest(String mapping, Object... paths) {
    List<String> words = new ArrayList<>(List.of("ingest", "--data", folder.toString()));
    words.addAll(List.of("--mapping", mapping));
    Arrays.stream(paths).map(Object::toString).forEach(words::add);
    return Commands.run(words.toArray(String[]::new));
  }

  private static Path file(String name, List<String> lines) {
    return Folders.lines(files.resolve(name), lines);
  }

  /// What was said, without the times it took.
  private static String said(Outcome outcome) {
    return (outcome.out() + outcome.err())
        .replaceAll(" \\([0-9.]+ s, [0-9,]+ lines/s\\)", "")
        .replaceAll("(?m)^  (dropped at the door|every date moved|why lines were).*\n", "");
  }

  private static List<String> rejects() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("rejects"))) {
      Path last =
          all.filter(path -> path.toString().endsWith(".csv"))
              .max(
                  java.util.Comparator.comparingInt(
                      path -> Integer.parseInt(path.getFileName().toString().replace(".csv", ""))))
              .orElseThrow();
      return Files.readAllLines(last);
    }
  }

  @Test
  void a_packed_file_cut_in_the_middle_gives_the_lines_before_the_cut() throws IOException {
    byte[] whole =
        Files.readAllBytes(SmallRegistry.DEMO_DATA.resolve("cards/credit-card-clients.csv.gz"));
    Path cut = Files.write(files.resolve("cut.csv.gz"), Arrays.copyOf(whole, 60_000));
    Outcome outcome = ingest("cards", cut).ended(1);
    assertThat(said(outcome))
        .matches(
            """
            cut.csv.gz: read [0-9,]+ = accepted [0-9,]+ \\+ refused 0 \\+ duplicate 200;\
             [0-9,]+ new records
              cut.csv.gz: the packed file is cut off after data line [0-9]+;\
             the lines before enter \\[intake.unreadable]
                allowed: a whole gzip file
                remedy:  Fetch or copy the file again and send it once more;\
             lines already entered count as duplicates.
            """);
  }

  @Test
  void a_grouped_file_cut_in_the_middle_enters_not_at_all() throws IOException {
    byte[] whole = Files.readAllBytes(SmallRegistry.DEMO_DATA.resolve("shop/online_retail.csv.gz"));
    Path cut = Files.write(files.resolve("shop-cut.csv.gz"), Arrays.copyOf(whole, 200_000));
    Outcome outcome = ingest("shop", cut).ended(1);
    assertThat(said(outcome))
        .contains("= accepted 0 + refused ", "none of its lines enters")
        .containsPattern(
            "read ([0-9,]+) = accepted 0 \\+ refused \\1 \\+ duplicate 0; 0 new records");
  }

  @Test
  void files_that_are_none_are_told_and_the_good_ones_enter() throws IOException {
    Path empty = Files.write(files.resolve("empty.csv"), new byte[0]);
    Path header = file("header.csv", cards.subList(0, 1));
    Path wide = files.resolve("wide.csv");
    Files.write(wide, String.join("\n", cards).getBytes(StandardCharsets.UTF_16));
    Path narrow =
        file("narrow.csv", cards.stream().map(line -> line.replaceFirst(",[^,]*$", "")).toList());
    Path good = file("good.csv", cards);
    Path none = files.resolve("none.csv");
    Outcome outcome = ingest("cards", none, empty, header, wide, narrow, good).ended(1);
    assertThat(said(outcome).replace(files + "/", ""))
        .isEqualTo(
            """
            empty.csv: read 0 = accepted 0 + refused 0 + duplicate 0; 0 new records
              empty.csv: the file is empty [intake.unreadable]
                allowed: a header and data lines
                remedy:  Export the file again.
            header.csv: read 0 = accepted 0 + refused 0 + duplicate 0; 0 new records
              header.csv: the file has a header and no line after it [intake.unreadable]
                allowed: at least one data line
                remedy:  Export the file again; if there is nothing to send, send nothing.
            wide.csv: read 0 = accepted 0 + refused 0 + duplicate 0; 0 new records
              wide.csv: the file is UTF-16, not UTF-8 [intake.unreadable]
                allowed: text in UTF-8, or in the encoding the mapping names
                remedy:  Convert it, for example with `iconv -f UTF-16 -t UTF-8 FILE`,\
             and send it again.
            narrow.csv: read 200 = accepted 0 + refused 0 + duplicate 200; 0 new records
            good.csv: read 200 = accepted 0 + refused 0 + duplicate 200; 0 new records
            The file none.csv cannot be read.
              Check that it is there and that you may read it.
            """);
  }

  @Test
  void a_missing_column_and_one_too_many_stop_the_file() {
    Path missing =
        file("missing.csv", cards.stream().map(line -> line.replace("PAY_0", "PAY_X")).toList());
    assertThat(said(ingest("cards", missing).ended(1)))
        .contains("read 0 = accepted 0 + refused 0", "PAY_0", "remedy:  ");
  }

  @Test
  void lines_that_cannot_be_read_are_refused_and_the_others_enter() throws IOException {
    List<String> lines = new ArrayList<>(cards.subList(0, 4));
    lines.set(1, "x,1,2");
    lines.set(2, cards.get(2) + "9".repeat(2_000_000));
    Path file = file("lines.csv", lines);
    byte[] latin =
        (cards.get(4).replaceFirst(",", "\u00e9,") + "\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(file, latin, java.nio.file.StandardOpenOption.APPEND);
    assertThat(said(ingest("cards", file).ended(0)))
        .isEqualTo("lines.csv: read 4 = accepted 0 + refused 3 + duplicate 1; 0 new records\n");
    assertThat(rejects())
        .containsExactly(
            "file,line,position,column,code,problem,allowed,remedy",
            "lines.csv,2,,,intake.unreadable,\"the line has 3 fields, the header has 24\",24"
                + " fields,\"Put fields that hold a delimiter in quotes, complete the line, and"
                + " send it again.\"",
            "lines.csv,3,,,intake.unreadable,the line is longer than 1048576 bytes,lines of at"
                + " most 1048576 bytes,Look for a missing line end or a field that does not"
                + " belong here; send the line again.",
            "lines.csv,5,6,,intake.unreadable,byte 6 of the line (0xE9) is not UTF-8,\"text in"
                + " UTF-8, or in the encoding the mapping names\",\"Convert the file, for example"
                + " with `iconv -f WINDOWS-1252 -t UTF-8 FILE`, or name its `encoding:` in the"
                + " mapping.\"");
  }

  @Test
  void records_that_may_not_be_are_refused_one_by_one() throws IOException {
    Path file =
        file(
            "rail.jsonl",
            List.of(
                smoking("rail.flying", "2026-08-03", "t1", "staff-file"),
                smoking("rail.smoking", "2036-08-03", "t2", "staff-file"),
                smoking("rail.smoking", "2026-08-03", "t3", "gossip"),
                smoking("rail.smoking", "2026-08-03", "t4", "staff-file"),
                smoking("rail.smoking", "2026-08-04", "t4", "staff-file"),
                "not json at all"));
    Outcome outcome = ingest(mapping("railway").toString(), file).ended(0);
    assertThat(said(outcome))
        .isEqualTo("rail.jsonl: read 6 = accepted 1 + refused 5 + duplicate 0; 1 new records\n");
    assertThat(rejects())
        .anyMatch(
            row -> row.startsWith("rail.jsonl,1,,kind,intake.unknown-kind,kind 'rail.flying'"))
        .anyMatch(row -> row.startsWith("rail.jsonl,2,,day,intake.day,the day lies in the future"))
        .anyMatch(row -> row.startsWith("rail.jsonl,3,,evidence,intake.evidence,'gossip' is no"))
        .anyMatch(row -> row.startsWith("rail.jsonl,5,,reference,intake.conflict,other content"))
        .anyMatch(row -> row.startsWith("rail.jsonl,6,1,,intake.unreadable,the line is no JSON"))
        .noneMatch(row -> row.contains("T-1"));
  }

  private static String smoking(String kind, String day, String reference, String evidence) {
    return """
    {"act":"record","about":"person","scheme":"resident","subject":"T-1","kind":"%s",\
    "day":"%s","reference":"%s","entered-by":"c","evidence":"%s","evidence-digest":"%s"}\
    """
        .formatted(kind, day, reference, evidence, DIGEST);
  }

  private static Path mapping(String source) {
    return file(
        source + ".yaml",
        List.of(
            "mapping: sent",
            "title: Sent by hand",
            "format: jsonl",
            "source: " + source,
            "rows: native"));
  }

  @Test
  void impossible_amounts_are_refused_with_what_is_allowed() throws IOException {
    Path file =
        file(
            "amounts.jsonl",
            List.of(
                month("a1", "1", "12.345"),
                month("a2", "1", "99999999999999999999999"),
                month("a3", "99", "1"),
                month("a4", "1", "1")));
    assertThat(said(ingest(mapping("card-issuer").toString(), file).ended(0)))
        .isEqualTo("amounts.jsonl: read 4 = accepted 1 + refused 3 + duplicate 0; 1 new records\n");
    String amount =
        ",,bill,intake.fact,fact 'bill' is not what it should be,\"an amount of TWD with up to 0"
            + " digits after the point, below 10^15 smallest units\",Correct it and send the line"
            + " again.";
    assertThat(rejects())
        .containsExactly(
            "file,line,position,column,code,problem,allowed,remedy",
            "amounts.jsonl,1" + amount,
            "amounts.jsonl,2" + amount,
            "amounts.jsonl,3,,status,intake.fact,fact 'status' is not what it should be,a whole"
                + " number from -2 to 8,Correct it and send the line again.");
  }

  private static String month(String reference, String status, String bill) {
    return """
    {"act":"record","about":"person","scheme":"card","subject":"A-1","kind":"card.month",\
    "day":"2026-08-31","reference":"%s","facts":{"status":%s,"bill":"%s","payment":"1"}}\
    """
        .formatted(reference, status, bill);
  }

  @Test
  void a_wrong_mapping_is_told_with_all_its_faults_and_ends_2() throws IOException {
    Path good = file("again.csv", cards);
    String page = Files.readString(GoodfaithProcess.HOME.resolve("mappings/cards.yaml"));
    Path wrong = Files.writeString(files.resolve("wrong.yaml"), page.replace("format:", "formt:"));
    assertThat(said(ingest(wrong.toString(), good).ended(2)).replace(files + "/", ""))
        .isEqualTo(
            """
            The mapping wrong.yaml is wrong:
            wrong.yaml:3:1: 'format' is missing [mapping]
                allowed: `csv` or `jsonl`
                remedy:  Add `format:` with `csv` or `jsonl`.
            wrong.yaml:5:1: unknown key 'formt' [mapping]
                allowed: mapping, title, format, delimiter, encoding, source, ends, shift, rows,\
             fields, facts, group, unfold, drop
                remedy:  Did you mean 'format'?
            """);
    assertThat(ingest("crads", good).ended(2).err()).contains("crads", "remedy:  ");
    assertThat(ingest(mapping("butcher").toString(), good).ended(2).err())
        .contains("knows no source 'butcher'", "card-issuer");
    assertThat(ingest("cards").exit()).isEqualTo(2);
  }

  @Test
  void what_was_refused_counts_in_the_registrys_figures() {
    Map<String, Object> stats =
        Commands.run("stats", "--json", "--data", folder.toString()).ended(0).json();
    for (Map<String, Object> one : Outcome.list(stats, "ingests")) {
      assertThat(
              (Long) one.get("accepted") + (Long) one.get("refused") + (Long) one.get("duplicate"))
          .as("%s", one)
          .isEqualTo(one.get("read"));
    }
  }
}
