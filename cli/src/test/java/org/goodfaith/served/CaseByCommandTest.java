package org.goodfaith.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A whole case by commands of the packaged program, from the record to what is made good; and what
/// is said of a file as a whole. What a page refuses is refused here, with the reason.
final class CaseByCommandTest {
  private static final String WHO = "resident:MADE-UP-900";
  private static final String OTHER = "resident:MADE-UP-901";
  private static final LocalDate FIRST = LocalDate.now(ZoneOffset.UTC).minusDays(40);
  private static Path folder = Path.of("");
  private static LocalDate today = FIRST;

  @BeforeAll
  static void begin() throws IOException {
    folder = SmallRegistry.copy("case-by-command");
    List<String> rows = new ArrayList<>();
    for (String number : List.of("900", "901", "902")) {
      rows.add(
          "{\"act\":\"record\",\"about\":\"person\",\"scheme\":\"resident\",\"subject\":\"MADE-UP-"
              + number
              + "\",\"day\":\""
              + FIRST.minusDays(1)
              + "\",\"reference\":\"case-"
              + number
              + "\",\"kind\":\"rail.smoking\",\"entered-by\":\"clerk\",\"evidence\":\"staff-file\","
              + "\"evidence-digest\":\""
              + "9".repeat(64)
              + "\"}");
    }
    Path file = Files.write(folder.resolve("case.jsonl"), rows);
    run("ingest", "--mapping", "conduct", file.toString()).ended(0);
    SmallRegistry.account(folder, "traveller", "subject", "--subject", WHO);
    SmallRegistry.account(folder, "other", "subject", "--subject", OTHER);
    SmallRegistry.account(folder, "railway", "source", "--source", "railway");
    for (String officer : List.of("anna", "bert", "carl")) {
      SmallRegistry.account(folder, officer, "officer");
    }
  }

  @AfterAll
  static void delete() {
    Folders.delete(folder);
  }

  private static Outcome run(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--today", today.toString(), "--data", folder.toString()));
    return GoodfaithProcess.run(all.toArray(String[]::new));
  }

  private static Outcome quick(String... words) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--today", today.toString(), "--data", folder.toString()));
    return Commands.run(all.toArray(String[]::new));
  }

  private static void checkIs(String outcome) {
    Outcome check = quick("check", WHO, "rail.ticket", "--purpose", "rail-sale", "--json");
    assertThat(check.json()).containsEntry("outcome", outcome);
  }

  private static String record(String who) {
    Outcome shown = quick("disputes", "show", who, "--account", "anna", "--json").ended(0);
    return Outcome.list(shown.json(), "records").getFirst().get("record").toString();
  }

  private static Outcome decide(String step, String name, String officer, String outcome) {
    return run(
        "disputes",
        step,
        name,
        "--officer",
        officer,
        "--outcome",
        outcome,
        "--text",
        "As the papers show.");
  }

  private static Path paper(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new AssertionError(name, e);
    }
  }

  @Test
  void a_whole_case_from_the_second_officer_to_what_was_harmed() {
    String name = record(WHO);
    listed(name);
    objected(name);
    decided(name);
    assertThat(quick("disputes", "show", name, "--account", "traveller").ended(0).out())
        .contains("the record is no more");
    checkIs("clear");
    assertThat(quick("remedies", "list", WHO).ended(0).out()).contains("check", "rail.ticket");
    run("verify").ended(0);
  }

  private static void listed(String name) {
    Outcome bySource = quick("listings", "approve", name, "--officer", "railway");
    assertThat(bySource.ended(1).err()).contains("[act.not-yours]", "allowed: answer");
    assertThat(run("listings", "approve", name, "--officer", "anna").ended(0).out())
        .contains("Entered: approval", "rail-no-sale approved: the subject has not been told yet");
    assertThat(quick("listings", "approve", name, "--officer", "bert").ended(1).err())
        .contains("no listing waits for a second officer", "[act.nothing-open]");
    quick("notices", "contact", WHO, "--letter", "A; B; C").ended(0);
    run("notices", "send").ended(0);
    assertThat(run("notices", "posted").ended(0).out()).contains("served on");
    checkIs("clear");
    today = FIRST.plusDays(20);
    checkIs("refused");
  }

  private static void objected(String name) {
    String[] object = {"disputes", "object", name, "--ground", "facts-disputed", "--account"};
    assertThat(quick(with(object, "other")).ended(1).err()).contains("acts for it by no right");
    assertThat(quick(with(object, "bert")).ended(1).err()).contains("[act.not-yours]");
    String work = paper("work.txt", "a note of my employer").toString();
    assertThat(
            run(with(object, "traveller", "--text", "I was at work.", "--document", work))
                .ended(0)
                .out())
        .contains("Entered: objection", "rail-no-sale suspended", "waits for decision by");
    checkIs("suspended");
    assertThat(quick("disputes", "list").ended(0).out()).contains(name);
    String[] answer = {"disputes", "answer", name, "--text", "The conductor saw the card."};
    String card = paper("card.txt", "the protocol").toString();
    run(with(answer, "--account", "railway", "--document", card)).ended(0);
    assertThat(quick(with(answer, "--account", "railway", "--document", card)).ended(1).err())
        .contains("no objection waits for an answer");
  }

  private static void decided(String name) {
    assertThat(decide("decide", name, "anna", "rejected").ended(1).err())
        .contains("you approved the listing", "[act.own-entry]", "allowed: an officer who did not");
    run("disputes", "extend", name, "--officer", "bert", "--text", "A witness is away.").ended(0);
    assertThat(decide("decide", name, "bert", "perhaps").ended(1).err()).contains("rejected");
    decide("decide", name, "bert", "rejected").ended(0);
    checkIs("refused");
    run("disputes", "state", name, "--account", "traveller", "--text", "It was not me.").ended(0);
    run("disputes", "appeal", name, "--account", "traveller", "--text", "Stolen card.").ended(0);
    checkIs("suspended");
    assertThat(decide("decide-appeal", name, "bert", "upheld").ended(1).err())
        .contains("an appeal goes to somebody else (C15)");
    assertThat(decide("decide-appeal", name, "carl", "upheld").ended(0).out())
        .contains("the record is no more");
  }

  private static String[] with(String[] words, String... more) {
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  @Test
  void what_is_said_of_a_file_as_a_whole() {
    String name = record(OTHER);
    String[] ask = {"repairs", "ask", name, "--account", "other", "--text", "All is paid."};
    assertThat(quick(ask).ended(1).err()).contains("there is no listing to repair");
    assertThat(quick("consents", "list", OTHER, "--account", "other").ended(0).out())
        .contains("Nothing was said yes to.");
    quick("consents", "give", OTHER, "conduct", "--account", "other").ended(0);
    quick("consents", "withdraw", OTHER, "conduct", "--account", "other").ended(0);
    String listed = quick("consents", "list", OTHER, "--account", "other").ended(0).out();
    assertThat(listed).contains("withdrawn", "(conduct)");
    String number = listed.replaceFirst("(?s)^([0-9]+) .*", "$1");
    assertThat(
            quick("consents", "list", OTHER, "--account", "other", "--receipt", number)
                .ended(0)
                .json())
        .containsEntry("act", "consent-withdrawal")
        .containsKey("tree_head");
    assertThat(quick("freeze", OTHER, "--account", "anna").ended(1).err()).contains("role officer");
    quick("freeze", OTHER, "--account", "other").ended(0);
    quick("thaw", OTHER, "--account", "other").ended(0);
    kin(name);
    assertThat(quick("death", OTHER, "--day", "2099-01-01", "--account", "anna").ended(1).err())
        .contains("the day lies in the future");
    quick("death", OTHER, "--day", FIRST.toString(), "--account", "anna").ended(0);
    assertThat(quick("death", OTHER, "--day", FIRST.toString(), "--account", "anna").ended(1).err())
        .contains("a death is entered in this file already");
    quick("death", OTHER, "--withdraw", "--account", "anna").ended(0);
    assertThat(quick("death", OTHER, "--withdraw", "--account", "anna").ended(1).err())
        .contains("no death is entered");
  }

  /// The subject's word bars nobody by itself; another officer's does, and for what was before.
  private static void kin(String name) {
    quick("disputes", "object", name, "--ground", "not-me", "--account", "other").ended(0);
    assertThat(quick("kin", OTHER, "--officer", "bert", "--account", "other").ended(0).out())
        .contains("it counts once an officer says the same");
    decide("decide", name, "bert", "rejected").ended(0);
    assertThat(quick("kin", OTHER, "--officer", "nobody", "--account", "anna").ended(1).err())
        .contains("[kinship.no-officer]");
    quick("kin", OTHER, "--officer", "bert", "--account", "anna").ended(0);
    assertThat(decide("decide", name, "bert", "rejected").ended(1).err()).contains("[act.kin]");
    decide("decide", name, "carl", "supplemented").ended(0);
  }

  @Test
  void an_officer_looks_at_a_result_that_its_subject_asks_about() {
    String who = "resident:MADE-UP-902";
    SmallRegistry.account(folder, "second-traveller", "subject", "--subject", who);
    String[] ask = {
      "reviews", "ask", who, "list:rail-no-sale", "--ground", "wrong", "--text", "It is not so."
    };
    assertThat(quick(with(ask, "--account", "anna")).ended(1).err()).contains("[");
    String asked = quick(with(ask, "--account", "second-traveller")).ended(0).out();
    String name = asked.replaceFirst("(?s)Asked: ([^,]+),.*", "$1");
    assertThat(quick("reviews", "list").ended(0).out()).contains(name, "list:rail-no-sale");
    quick("reviews", "extend", name, "--officer", "bert", "--text", "A list is asked for.")
        .ended(0);
    String[] decide = {
      "reviews", "decide", name, "--outcome", "rejected", "--text", "It is right."
    };
    quick(with(decide, "--officer", "bert")).ended(0);
    String[] appeal = {"reviews", "appeal", name, "--text", "Look again."};
    quick(with(appeal, "--account", "second-traveller")).ended(0);
    assertThat(quick(with(decide, "--officer", "bert")).ended(1).err()).contains("act.own-entry");
  }
}
