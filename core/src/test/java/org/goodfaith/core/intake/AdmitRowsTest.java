package org.goodfaith.core.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.Place;
import org.goodfaith.core.given.Law;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.FactField;
import org.goodfaith.core.rulebook.FactType;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.rulebook.Tier;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdmitRowsTest {
  private static final Place PLACE = Place.ofLine("rail.csv", 7);
  private static final String DIGEST = "AB".repeat(32);
  private static final List<String> SECRETS =
      List.of("4711-8899", "Ann Lee", "0815", "anns own words", "Lee, Ann");
  private static final Rulebook LAW =
      new Law()
          .kind("smoking", Context.RAIL, Tier.GENERAL, "5 years")
          .kind("month", Context.FINANCE, Tier.NEUTRAL, "2 years", fields())
          .kind("tax", Context.TAX, Tier.NEUTRAL, "2 years")
          .score("loyalty", 100, true, 0)
          .source(
              "railway",
              List.of("smoking", "month"),
              List.of("resident", "card"),
              List.of(
                  "correction",
                  "withdrawal",
                  "approval",
                  "notice",
                  "objection",
                  "decision",
                  "consent-withdrawal",
                  "answer",
                  "extension",
                  "appeal",
                  "appeal-decision",
                  "statement",
                  "certification",
                  "repair-request",
                  "freeze",
                  "thaw",
                  "death",
                  "kinship",
                  "remedy-request",
                  "representation"))
          .rulebook();

  private static FactField[] fields() {
    return new FactField[] {
      new FactField("bill", new FactType.Money("CNY", 2), true),
      new FactField("orders", new FactType.Count("orders", 0, 99), false),
      new FactField("status", new FactType.Status(-2, 9), false),
      new FactField("due", new FactType.Day(), false),
      new FactField("colour", new FactType.Code(List.of("red", "blue")), false),
      new FactField("file", new FactType.Digest(), false)
    };
  }

  private static Admission admit(SourceRow row) {
    var today = day("2026-03-31");
    return new AdmitRows(LAW, today, LAW.on(today).source("railway").orElseThrow()).admit(row, 3);
  }

  /// A row as texts: `field=value` for fields, `fact.name=value` for facts.
  private static SourceRow row(String... changes) {
    Map<String, String> texts = new TreeMap<>();
    for (String given :
        List.of(
            "about=person",
            "scheme=resident",
            "subject=4711-8899",
            "name=Ann Lee",
            "day=2026-03-02",
            "reference=r1",
            "kind=smoking",
            "evidence=staff-file",
            "evidence-digest=" + DIGEST)) {
      put(texts, given);
    }
    for (String change : changes) {
      put(texts, change);
    }
    Map<RowField, String> fields = new EnumMap<>(RowField.class);
    Map<String, String> facts = new TreeMap<>();
    texts.forEach((name, text) -> {
      if (name.startsWith("fact.")) {
        facts.put(name.substring(5), text);
      } else if (!text.isEmpty()) {
        fields.put(RowField.ofCode(name).orElseThrow(), text);
      }
    });
    return new SourceRow(PLACE, fields, facts);
  }

  private static void put(Map<String, String> texts, String given) {
    int equal = given.indexOf('=');
    texts.put(given.substring(0, equal), given.substring(equal + 1));
  }

  private static SourceRow month(String... changes) {
    List<String> all =
        new ArrayList<>(List.of("kind=month", "evidence=", "evidence-digest=", "fact.bill=12.50"));
    Collections.addAll(all, changes);
    return row(all.toArray(new String[0]));
  }

  private static IntakeFault fault(SourceRow row) {
    assertThat(admit(row)).isInstanceOf(Admission.Refused.class);
    return ((Admission.Refused) admit(row)).fault();
  }

  static Draft draft(SourceRow row) {
    assertThat(admit(row)).isInstanceOf(Admission.Admitted.class);
    return ((Admission.Admitted) admit(row)).draft();
  }

  @Test
  void a_row_without_fault_becomes_a_draft() {
    Record record =
        new Record("smoking", day("2026-03-02"), new TreeMap<>(), "staff-file", "ab".repeat(32));
    Draft.Claim claim =
        new Draft.Claim(new Identifier("resident", "4711-8899"), SubjectKind.PERSON, "Ann Lee");
    assertThat(draft(row("entered-by=clerk-1")))
        .isEqualTo(
            new Draft(PLACE, 3, claim, new Act.Recorded(record), "railway", "r1", "", "clerk-1"));
    assertThat(draft(row()).enteredBy()).isEqualTo("railway");
  }

  @Test
  void facts_are_read_by_their_types() {
    SourceRow row =
        month(
            "fact.bill=-12.5",
            "fact.orders=3",
            "fact.status=-2",
            "fact.due=2027-01-31",
            "fact.colour=red",
            "fact.file=" + DIGEST);
    assertThat(draft(row).act().recordOf().orElseThrow().facts())
        .containsEntry("bill", new Fact.Money(new Decimal(-1250, 2), "CNY"))
        .containsEntry("orders", new Fact.Count(3))
        .containsEntry("status", new Fact.Status(-2))
        .containsEntry("due", new Fact.Day(day("2027-01-31")))
        .containsEntry("colour", new Fact.Code("red"))
        .containsEntry("file", new Fact.Digest(Hash.ofHex(DIGEST)));
  }

  static Stream<Arguments> acts() {
    var conduct = day("2026-03-02");
    return Stream.of(
        Arguments.of("withdrawal", new Act.Withdrawal(conduct, "wrong-person")),
        Arguments.of("approval", new Act.Approval(conduct, "officer-2")),
        Arguments.of("notice", new Act.Notice(conduct, "letter", "ab".repeat(32))),
        Arguments.of("objection", new Act.Objection(conduct, "wrong-person", "ab".repeat(32))),
        Arguments.of("answer", new Act.Answer(conduct, "We saw it.", "ab".repeat(32))),
        Arguments.of("extension", new Act.Extension(conduct, "officer-2", "We saw it.")),
        Arguments.of(
            "decision", new Act.Decision(conduct, Act.Outcome.UPHELD, "officer-2", "We saw it.")),
        Arguments.of("appeal", new Act.Appeal(conduct, "We saw it.")),
        Arguments.of(
            "appeal-decision",
            new Act.AppealDecision(conduct, Act.Outcome.UPHELD, "officer-2", "We saw it.")),
        Arguments.of("statement", new Act.Statement(conduct, "We saw it.")),
        Arguments.of("certification", new Act.Certification(conduct, "officer-2", "ab".repeat(32))),
        Arguments.of("repair-request", new Act.RepairRequest(conduct, "We saw it.")),
        Arguments.of("freeze", new Act.Freeze(conduct)),
        Arguments.of("thaw", new Act.Thaw(conduct)),
        Arguments.of("death", new Act.Death(conduct)),
        Arguments.of("kinship", new Act.Kinship(conduct, "officer-2")),
        Arguments.of("consent-withdrawal", new Act.ConsentWithdrawal(conduct, "loyalty")));
  }

  static SourceRow act(String code, String... changes) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "act=" + code,
                "target=r0",
                "reason=wrong-person",
                "officer=officer-2",
                "channel=letter",
                "outcome=upheld",
                "text=We saw it.",
                "evidence-digest=" + "ab".repeat(32),
                "to=loyalty"));
    Collections.addAll(all, changes);
    return row(all.toArray(new String[0]));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void an_act_is_read_by_its_code(String code, Act act) {
    assertThat(draft(act(code)).act()).isEqualTo(act);
    assertThat(draft(act(code)).target()).isEqualTo("r0");
  }

  @Test
  void a_correction_carries_its_record_and_the_day_it_came() {
    assertThat(draft(act("correction")).act())
        .isInstanceOfSatisfying(
            Act.Correction.class,
            correction -> {
              assertThat(correction.day()).isEqualTo(day("2026-03-31"));
              assertThat(correction.record().day()).isEqualTo(day("2026-03-02"));
            });
  }

  /// What the door says, word for word, each beside the row it says it of.
  static Stream<Arguments> faults() throws IOException {
    var stream =
        Objects.requireNonNull(AdmitRowsTest.class.getResourceAsStream("/intake/faults.txt"));
    try (stream) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.split("\n\n"))
          .map(block -> {
            String[] parts = block.strip().split("\n", 2);
            return Arguments.of(parts[0], parts[1]);
          });
    }
  }

  private static SourceRow described(String row) {
    String[] words = row.replace("\\n", "\n").split(" ", 2);
    String[] changes = words[1].split(" ; ", -1);
    return switch (words[0]) {
      case "row" -> row(changes);
      case "month" -> month(changes);
      default -> act(changes[0], Arrays.copyOfRange(changes, 1, changes.length));
    };
  }

  @ParameterizedTest
  @MethodSource("faults")
  void a_row_is_refused_with_reason_place_and_remedy(String row, String golden) {
    IntakeFault fault = fault(described(row));
    assertThat(
            """
              %s at %s
              %s
              allowed: %s
              remedy: %s\
            """
                .formatted(
                    fault.code(), fault.culprit(), fault.message(), fault.allowed(), fault.remedy())
                .stripTrailing())
        .isEqualTo(golden);
    assertThat(fault.place()).isEqualTo(PLACE);
    assertShowsNobody(described(row));
  }

  private static void assertShowsNobody(SourceRow row) {
    assertThat(admit(row).toString() + row).doesNotContain(SECRETS.toArray(new String[0]));
  }

  private static final List<String> BREAKS =
      List.of(
          "reference=",
          "subject=",
          "kind=",
          "day=",
          "about=",
          "fact.bill=",
          "scheme=passport",
          "subject=4711 8899",
          "kind=nothing",
          "kind=tax",
          "about=organisation",
          "about=Ann Lee",
          "day=tomorrow",
          "day=2026-04-01",
          "day=2010-01-01",
          "evidence=staff-file",
          "evidence-digest=" + DIGEST,
          "fact.orders=0815",
          "fact.Ann Lee=1",
          "fact.colour=Ann Lee",
          "reference=x\u0000",
          "name=Ann Lee\ud800",
          "entered-by=Lee, Ann",
          "act=Ann Lee",
          "act=correction",
          "act=consent",
          "act=decision",
          "outcome=Ann Lee",
          "target=r0",
          "reason=anns own words",
          "scheme=4711-8899");

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void of_two_faults_in_one_row_the_earlier_reason_is_told_and_never_a_secret(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 1500; i++) {
      String one = BREAKS.get(random.nextInt(BREAKS.size()));
      String two = BREAKS.get(random.nextInt(BREAKS.size()));
      boolean sameField = one.split("=")[0].equals(two.split("=")[0]);
      boolean dependent = (one + two).contains("act=") || (one + two).contains("kind=");
      SourceRow both = random.nextBoolean() ? row(one, two) : month(one, two);
      assertShowsNobody(both);
      if (!sameField && !dependent) {
        boolean month = "month".equals(both.text(RowField.KIND));
        Reason first = reason(month ? month(one) : row(one));
        Reason second = reason(month ? month(two) : row(two));
        if (first != null && second != null) {
          assertThat(reason(both))
              .as("%s and %s", one, two)
              .isEqualTo(first.compareTo(second) <= 0 ? first : second);
        }
      }
    }
  }

  static Reason reason(SourceRow row) {
    return admit(row) instanceof Admission.Refused refused ? refused.fault().reason() : null;
  }

  @Test
  void a_missing_text_is_told_before_an_unknown_act_and_that_before_a_foreign_scheme() {
    assertThat(reason(row("act=dance", "day=", "scheme=passport"))).isEqualTo(Reason.MISSING);
    assertThat(reason(row("act=dance", "day=x", "scheme=passport"))).isEqualTo(Reason.UNKNOWN_ACT);
    assertThat(reason(row("day=x", "kind=nothing", "scheme=passport"))).isEqualTo(Reason.NOT_YOURS);
    assertThat(reason(row("day=x", "kind=nothing", "about=x"))).isEqualTo(Reason.UNKNOWN_KIND);
    assertThat(reason(act("decision", "officer=", "day=x"))).isEqualTo(Reason.MISSING);
    assertThat(reason(month("fact.bill=", "day=x", "fact.orders=x"))).isEqualTo(Reason.MISSING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"０", "g", "²"})
  void digits_of_other_scripts_make_no_digest(String digit) {
    assertThat(reason(row("evidence-digest=" + digit.repeat(64)))).isEqualTo(Reason.EVIDENCE);
    assertThat(reason(month("fact.file=" + digit.repeat(64)))).isEqualTo(Reason.FACT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "12.505", "1,000", "1000000000000000", "٣", "0x10", " 1"})
  void what_is_no_amount_is_refused(String amount) {
    assertThat(reason(month("fact.bill=" + amount))).isEqualTo(Reason.FACT);
  }

  @Test
  void the_last_day_of_keeping_is_still_taken_in() {
    assertThat(admit(row("day=2021-03-31"))).isInstanceOf(Admission.Admitted.class);
    assertThat(admit(row("day=2026-03-31"))).isInstanceOf(Admission.Admitted.class);
  }

  @Test
  void a_text_that_is_no_code_is_counted_and_not_shown() {
    assertThat(fault(row("kind=4711-8899")).message())
        .isEqualTo("kind '…' (9 characters) is not in the catalogue of 2026-03-02");
  }
}
