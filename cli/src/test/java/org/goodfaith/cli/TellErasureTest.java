package org.goodfaith.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.answer.EraseWhole;
import org.goodfaith.core.answer.EraseWhole.Result;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.intake.Draft;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.web.Problem.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Nobody's file goes without their being told, and nobody is told what does not happen: with the
/// settings of a registry on PostgreSQL, and its folder of letters.
class TellErasureTest {
  private static final Instant NOW = Instant.parse("2026-12-20T12:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 20);
  private static final int PEOPLE = 4;

  @TempDir private static Path shared;
  private final OpenRegistry registry = open();

  private static Path data() {
    return shared.resolve("data");
  }

  private static OpenRegistry open() {
    DataOptions options = new DataOptions();
    options.folder = data();
    return OpenRegistry.open(options);
  }

  private static void done(Object... words) {
    Ran ran = Ran.command(words);
    assertThat(ran.exit()).as("%s%n%s", ran.out(), ran.err()).isZero();
  }

  @BeforeAll
  static void fill() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= PEOPLE; i++) {
      lines.append(
          """
          {"act":"consent","subject":"%d","day":"2011-01-18","reference":"yes/%d","to":"loyalty"}
          """
              .formatted(i, i));
    }
    Path file = Files.writeString(shared.resolve("consents.jsonl"), lines);
    done("ingest", file, "--mapping", "consents", "--data", data());
    contact(1, "--e-mail", "one@example.org", "--webhook", "https://one.example.org/");
    contact(2, "--letter", "王小明; 北京");
    contact(3, "--letter", "A; B; C");
  }

  private static void contact(int person, Object... ways) {
    List<Object> words = new ArrayList<>(List.of("notices", "contact"));
    words.add("shop-customer:" + person);
    words.addAll(List.of(ways));
    words.addAll(List.of("--data", data()));
    done(words.toArray());
  }

  @AfterEach
  void stop() throws IOException {
    registry.close();
    Files.deleteIfExists(data().resolve("notices.properties"));
  }

  private SubjectKey subject(int person) {
    return registry
        .vault()
        .find(new Identifier("shop-customer", Integer.toString(person)))
        .orElseThrow();
  }

  private LastWord lastWord() {
    return new RegistryWiring(
            registry, () -> NOW, new RegistryAccounts(registry.postgres().accounts()), List.of())
        .lastWord();
  }

  private Result erase(int person) {
    try (LastWord lastWord = lastWord()) {
      return new EraseWhole(registry.ledger(), registry.store(), lastWord)
          .erase(LawSteps.inForce(registry, TODAY), TODAY, "anna", subject(person));
    }
  }

  private static List<Path> letters() throws IOException {
    Path folder = data().resolve("letters");
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void who_named_only_ways_that_the_settings_do_not_name_is_not_erased() {
    assertThat(erase(1)).isEqualTo(new Result.Untold(List.of("e-mail", "webhook")));
    assertThat(registry.ledger().entriesOf(subject(1)).getFirst().body()).isNotNull();
  }

  @Test
  void letter_whose_signs_no_font_has_is_not_taken_and_nobody_is_erased() throws IOException {
    assertThat(erase(2)).isEqualTo(new Result.Untold(List.of("letter")));
    assertThat(registry.ledger().entriesOf(subject(2)).getFirst().body()).isNotNull();
    assertThat(letters()).isEmpty();
  }

  @Test
  void settings_that_are_not_right_are_a_problem_of_the_page_before_anything_leaves()
      throws IOException {
    Files.writeString(data().resolve("notices.properties"), "smtp.host=127.0.0.1\n");
    assertThatThrownBy(() -> erase(3))
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> {
              assertThat(problem.problem().status()).isEqualTo(503);
              assertThat(problem.problem().code()).isEqualTo("erasure.untold");
              assertThat(problem.problem().remedy()).contains("notices.properties");
            });
    assertThat(letters()).isEmpty();
    assertThat(registry.ledger().entriesOf(subject(3)).getFirst().body()).isNotNull();
  }

  private LastWord.Word word(LocalDate day) {
    List<Notice> notices = new ArrayList<>();
    LastWord listening =
        notice -> {
          notices.add(notice);
          throw new IllegalStateException("only asked");
        };
    EraseWhole erase = new EraseWhole(registry.ledger(), registry.store(), listening);
    assertThatThrownBy(
            () -> erase.erase(LawSteps.inForce(registry, TODAY), day, "anna", subject(3)))
        .hasMessage("only asked");
    try (TellErasure tell = new TellErasure(registry, day)) {
      return tell.prepare(notices.getFirst());
    }
  }

  private static String text() throws IOException {
    Path text =
        letters().stream().filter(it -> it.toString().endsWith(".txt")).findFirst().orElseThrow();
    return Files.readString(text);
  }

  @Test
  void letter_of_an_erasure_that_did_not_happen_is_replaced_or_taken_away() throws IOException {
    LastWord.Word first = word(TODAY.minusDays(5));
    assertThat(first.send().channels()).containsExactly("letter");
    assertThat(text()).contains("15 December 2026");
    LastWord.Word again = word(TODAY.minusDays(4));
    assertThat(text()).as("at work still, and only prepared").contains("15 December 2026");
    first.settled();
    assertThat(text()).as("not taken back by anybody").contains("15 December 2026");
    again.send();
    assertThat(text()).contains("16 December 2026").doesNotContain("15 December 2026");
    assertThat(letters()).hasSize(2);
    again.settled();
    LastWord.Word today = word(TODAY);
    assertThat(letters()).as("taken away by the next").isEmpty();
    today.send();
    assertThat(text()).contains("20 December 2026");
    today.retract();
    today.settled();
    assertThat(letters()).isEmpty();
    assertThat(new LastWords(data()).any()).isFalse();
  }

  /// Something that the law keeps the file for.
  private void smoked(int person) {
    Record record =
        new Record("rail.smoking", TODAY, new TreeMap<>(), "staff-file", "ab".repeat(32));
    Draft.Claim who =
        new Draft.Claim(
            new Identifier("shop-customer", Integer.toString(person)), SubjectKind.PERSON, "");
    registry
        .store()
        .append(
            List.of(
                new Draft(
                    Place.ofLine("meanwhile", 1),
                    0,
                    who,
                    new Act.Recorded(record),
                    "railway",
                    "meanwhile-" + person,
                    "",
                    "clerk")));
  }

  @Test
  void what_was_told_and_did_not_happen_is_taken_back_by_mail_and_by_call() throws Exception {
    GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    List<Integer> times = new ArrayList<>();
    Listener listener =
        new Listener(() -> {
          times.add(1);
          if (times.size() == 1) {
            smoked(PEOPLE);
          }
        });
    Path secret = Files.writeString(data().resolve("secret"), "a shared secret of some length");
    Files.writeString(
        data().resolve("notices.properties"),
        "smtp.host=127.0.0.1\nsmtp.port="
            + mail.getSmtp().getPort()
            + "\nsmtp.starttls=false\nfrom=a@example.org\npage=https://r.example\n"
            + "webhook.inside=true\nwebhook.secret-file="
            + secret
            + "\n");
    contact(PEOPLE, "--e-mail", "four@example.org", "--webhook", listener.address());
    assertThat(erase(PEOPLE)).isInstanceOf(Result.Kept.class);
    assertThat(mail.getReceivedMessages()).hasSize(2);
    assertThat(mail.getReceivedMessages()[0].getSubject()).contains("erased");
    assertThat(mail.getReceivedMessages()[1].getSubject()).isEqualTo("Your file was not erased");
    List<String> called = listener.bodies();
    assertThat(called).hasSize(2);
    assertThat(called.getFirst()).contains("file-erased");
    assertThat(called.getLast()).contains("file-kept");
    assertThat(new LastWords(data()).any()).as("all is over").isFalse();
    mail.stop();
    listener.close();
  }

  @Test
  void letter_that_lies_ready_is_not_said_to_have_been_told() {
    StringWriter out = new StringWriter();
    Forgetting one = new Forgetting(List.of(new Forgetting.Chain(subject(PEOPLE), 2, List.of())));
    Result.Erased erased = new Result.Erased(one, List.of("e-mail", "letter"));
    Path folder = Path.of("some", "letters");
    new ForgetWords(new PrintWriter(out), false).erased(erased, TODAY, true, folder, _ -> "who");
    assertThat(out.toString())
        .contains("told by e-mail.", "A letter to them lies in " + folder + ", to be posted")
        .doesNotContain("told by e-mail, letter");
  }
}
