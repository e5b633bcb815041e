package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Harmed decisions made good, and who acts for whom, by commands of the packaged program.
final class RemediesTest {
  private static final String WHO = "resident:MADE-UP-001";
  private static final String CLAIMED = "resident:MADE-UP-004";
  private static Path folder = Path.of("");

  @BeforeAll
  static void copy() {
    folder = SmallRegistry.copy("remedies");
    SmallRegistry.account(folder, "traveller", "subject", "--subject", WHO);
    SmallRegistry.account(folder, "gate", "service");
    SmallRegistry.account(folder, "anna", "officer");
    SmallRegistry.account(folder, "bert", "officer");
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static Outcome run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--data", folder.toString()));
    return Commands.run(all.toArray(String[]::new));
  }

  private static List<String> matters() {
    Map<String, Object> listed =
        Commands.run("notices", "list", "--json", "--data", folder.toString()).json();
    return Outcome.list(listed, "waits").stream().map(one -> one.get("matter").toString()).toList();
  }

  /// The record behind a listing in force is found wrong.
  private static void deleted() {
    try (Served served = Served.start(folder)) {
      String check =
          "{\"subject\":\"" + WHO + "\",\"service\":\"rail.ticket\",\"purpose\":\"rail-sale\"}";
      assertThat(served.done("/v1/checks", "gate", check)).containsEntry("outcome", "refused");
      Map<String, Object> report =
          served.done(
              "/v1/reports", "traveller", "{\"subject\":\"" + WHO + "\",\"purpose\":\"own-file\"}");
      String entry = Outcome.list(report, "records").getFirst().get("entry").toString();
      String record = "/v1/subjects/" + entry.replace("/", "/records/");
      served.done(record + "/objection", "traveller", "{\"ground\":\"facts-disputed\"}");
      String upheld = "{\"outcome\":\"upheld\",\"text\":\"Nothing proves it.\"}";
      served.done(record + "/decision", "anna", upheld);
    }
  }

  private static Outcome decide(String name, String officer, String outcome) {
    return run(
        "remedies", "decide", name, "--officer", officer, "--outcome", outcome, "--text", "So.");
  }

  private static Outcome ask(String harm, String account) {
    return run("remedies", "ask", WHO, harm, "--account", account, "--text", "A ticket.");
  }

  @Test
  void a_harmed_decision_is_found_asked_about_and_decided() {
    assertThat(run("remedies", "list").ended(0).out()).contains("Nothing waits.");
    assertThat(run("remedies", "list", WHO).ended(0).out()).contains("No decision about it");
    deleted();
    List<Map<String, Object>> harms =
        Outcome.list(run("remedies", "list", WHO, "--json").ended(0).json(), "harms");
    assertThat(harms).extracting(one -> one.get("sort")).contains("measure", "check");
    String harm = harms.getFirst().get("harm").toString();
    assertThat(ask("no-such", "traveller").ended(1).err())
        .contains("[petition.no-harm]", "GET /v1/harms");
    assertThat(ask(harm, "gate").ended(1).err()).contains("[own-act.not-own]");
    assertThat(ask(harm, "nobody").ended(1).err()).contains("There is no account 'nobody'");
    String asked = ask(harm, "traveller").ended(0).out();
    assertThat(asked).contains("to be decided by");
    String name = asked.replaceFirst("(?s)Asked: ([^,]+),.*", "$1");
    assertThat(run("remedies", "list").ended(0).out()).contains(name, "remedy");
    assertThat(run("remedies", "list", WHO).ended(0).out()).contains("open " + name);
    lapses(name, Folders.copy(folder, "remedies-lapsed").toString());
    decided(name);
    assertThat(matters()).contains("decision", "remedy-asked", "remedy-decided");
    run("verify").ended(0);
  }

  /// What is told of a request while it waits is another letter than what is told of its silence.
  private static void lapses(String name, String data) {
    String late = LocalDate.now(ZoneOffset.UTC).plusDays(120).toString();
    Commands.run("notices", "contact", WHO, "--letter", "A; B; C", "--data", data).ended(0);
    Commands.run("notices", "send", "--data", data).ended(0);
    Commands.run("notices", "send", "--today", late, "--data", data).ended(0);
    Outcome posted = Commands.run("notices", "posted", name, "--today", late, "--data", data);
    assertThat(posted.ended(0).out())
        .contains(name + "/remedy-asked is no more", name + "/request-lapsed served on " + late);
    Outcome listed = Commands.run("notices", "list", "--json", "--today", late, "--data", data);
    assertThat(Outcome.list(listed.json(), "waits"))
        .extracting(one -> one.get("matter"))
        .doesNotContain("request-lapsed", "remedy-asked");
    Folders.delete(Path.of(data));
  }

  private static void decided(String name) {
    assertThat(decide(name, "bert", "perhaps").ended(1).err()).contains("upheld");
    assertThat(decide(name, "gate", "upheld").ended(1).err()).contains("[");
    assertThat(decide(name, "bert", "rejected").ended(0).out()).contains(name + " is rejected");
    run("remedies", "appeal", name, "--account", "traveller", "--text", "It was not.").ended(0);
    assertThat(decide(name, "bert", "upheld").ended(1).err()).contains("act.own-entry", "C15");
    assertThat(decide(name, "anna", "upheld").ended(0).out()).contains(name + " is granted");
  }

  @Test
  void a_match_set_aside_by_a_file_of_rows_is_parted() throws IOException {
    String one = "resident:MADE-UP-002";
    String other = "resident:MADE-UP-003";
    assertThat(run("link", one, other, "--officer", "zoe").ended(1).err())
        .contains("There is no account 'zoe'", "Only officers find who is one with whom");
    assertThat(run("link", one, other, "--officer", "anna").ended(0).out())
        .contains("Both are told of it", "only after that one was told of it");
    String day = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    String head =
        "{\"about\":\"person\",\"scheme\":\"resident\",\"subject\":\"MADE-UP-002\",\"day\":\""
            + day
            + "\",";
    Path rows =
        Files.write(
            folder.resolve("match.jsonl"),
            List.of(
                head
                    + "\"act\":\"review-request\",\"reference\":\"m-1\",\"entered-by\":\"subject\","
                    + "\"to\":\"match\",\"reason\":\"not-me\"}",
                head
                    + "\"act\":\"decision\",\"reference\":\"m-2\",\"entered-by\":\"bert\","
                    + "\"target\":\"m-1\",\"outcome\":\"upheld\",\"officer\":\"bert\","
                    + "\"text\":\"They are two people.\"}"));
    Path mapping =
        Files.writeString(
            folder.resolve("desk.yaml"),
            "mapping: desk\ntitle: The desk\nformat: jsonl\nsource: review-desk\nrows: native\n");
    assertThat(run("ingest", "--mapping", mapping.toString(), rows.toString()).ended(0).out())
        .contains("accepted 2 + refused 0")
        .contains("2 acts carry a day before today", "on the word of who ordered this reading");
    assertThat(matters()).filteredOn("unlink"::equals).hasSize(2);
    assertThat(matters()).doesNotContain("link");
    assertThat(records(one)).isNotEmpty().doesNotContainAnyElementsOf(records(other));
    run("verify").ended(0);
  }

  private static List<String> records(String who) {
    Map<String, Object> report = run("report", who, "--purpose", "audit", "--json").ended(0).json();
    return Outcome.list(report, "records").stream()
        .map(one -> one.get("entry").toString())
        .toList();
  }

  @Test
  void a_representative_is_accepted_with_a_proof_and_ended() throws IOException {
    Path proof = Files.writeString(folder.resolve("mandate.txt"), "I let lex act for me.");
    String[] accept = {
      "representatives",
      "accept",
      WHO,
      "--account",
      "lex",
      "--as",
      "lawyer",
      "--scope",
      "contest",
      "--until",
      "2099-12-31",
      "--document",
      proof.toString(),
      "--officer",
      "anna"
    };
    assertThat(run(accept).ended(1).err())
        .contains("no account 'lex'", "goodfaith account lex --role representative");
    SmallRegistry.account(folder, "lex", "representative");
    assertThat(run(accept).ended(0).out()).contains("lawyer", "lex", "contest", "counts");
    Map<String, Object> right =
        Outcome.list(
                run("representatives", "list", WHO, "--json").ended(0).json(), "representatives")
            .getFirst();
    assertThat(right).containsEntry("counts", true).containsEntry("officer", "anna");
    String name = right.get("right").toString();
    assertThat(run("representatives", "end", name, "--account", "gate").ended(1).err())
        .contains("ends no right");
    assertThat(run("representatives", "end", "x", "--account", "anna").ended(2).err())
        .contains("HANDLE/ENTRY");
    assertThat(run("representatives", "end", name, "--account", "traveller").ended(0).out())
        .contains("does not count");
    assertThat(matters()).contains("representative-accepted", "representative-ended");
    run("verify").ended(0);
  }

  private static Outcome claim(String whom, Path proof) {
    return run(
        "representatives",
        "claim",
        whom,
        "--account",
        "clara",
        "--as",
        "lawyer",
        "--scope",
        "read",
        "--until",
        "2099-12-31",
        "--text",
        "Hired.",
        "--document",
        proof.toString());
  }

  private static String waitingClaim() {
    Map<String, Object> waits = run("representatives", "claims", "--json").ended(0).json();
    return Outcome.list(waits, "petitions").getFirst().get("petition").toString();
  }

  @Test
  void a_claim_to_act_is_refused_appealed_accepted_and_another_is_not_wanted() throws IOException {
    Path proof = Files.writeString(folder.resolve("claim.txt"), "I let clara act for me.");
    SmallRegistry.account(folder, "clara", "representative");
    SmallRegistry.account(folder, "claimed", "subject", "--subject", CLAIMED);
    assertThat(run("representatives", "claims", "--account", "clara").ended(0).out())
        .contains("Nothing was claimed.");
    String known = claim(CLAIMED, proof).ended(0).out();
    String unknown = claim("resident:NOBODY", proof).ended(0).out();
    assertThat(unknown.substring(20)).isEqualTo(known.substring(20));
    run("representatives", "take-back", unknown.substring(0, 20), "--account", "clara").ended(0);
    String name = waitingClaim();
    String[] decide = {
      "representatives", "decide", name, "--officer", "anna", "--outcome", "rejected", "--text", "?"
    };
    assertThat(run(decide).ended(0).out()).contains(name + " is rejected");
    String number = known.substring(0, 20);
    assertThat(
            run("representatives", "appeal", number, "--account", "clara", "--text", "Page 2.")
                .ended(0)
                .out())
        .contains("open, to be decided by");
    decide[6] = "upheld";
    assertThat(run(decide).ended(1).err()).contains("act.own-entry");
    decide[4] = "bert";
    assertThat(run(decide).ended(0).out()).contains(name + " is granted");
    assertThat(run("representatives", "list", CLAIMED).ended(0).out()).contains("clara", "counts");
    claim(CLAIMED, proof).ended(0);
    String other = waitingClaim();
    run("representatives", "refuse", other, "--account", "claimed").ended(0);
    assertThat(run("representatives", "claims").ended(0).out()).contains("Nothing waits.");
    assertThat(matters()).contains("representation-claimed", "claim-refused");
    run("verify").ended(0);
  }
}
