package org.goodfaith.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Fact;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTextTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final String ZERO = "0".repeat(64);

  private static Record smoking() {
    TreeMap<String, Fact> facts = new TreeMap<>();
    facts.put("fine", new Fact.Money(new Decimal(-1250, 2), "CNY"));
    facts.put("times", new Fact.Count(3));
    facts.put("level", new Fact.Status(-2));
    facts.put("due", new Fact.Day(DAY));
    facts.put("train", new Fact.Code("G7"));
    facts.put("file", new Fact.Digest(Hash.zero()));
    return new Record("rail.smoking", DAY, facts, "staff-file", ZERO);
  }

  private static EntryBody entered(Act act, int target) {
    String concerns = target == 0 ? "" : "r1";
    return new EntryBody.Entered(act, "railway", "r2", "clerk-1", target, concerns);
  }

  /// The spelling of format 1. A stored registry hashes exactly these texts: they never change.
  static Stream<Arguments> golden() {
    return Stream.concat(ownBodies(), acts());
  }

  private static Stream<Arguments> ownBodies() {
    return Stream.of(
        Arguments.of(
            new EntryBody.Registered(SubjectKind.PUBLIC_BODY, Hash.zero()),
            "{\"about\":\"public-body\",\"entry\":\"registered\",\"identifier\":\"" + ZERO + "\"}"),
        Arguments.of(
            new EntryBody.Enacted(Hash.zero(), DAY),
            "{\"day\":\"2026-03-02\",\"entry\":\"enacted\",\"rulebook\":\"" + ZERO + "\"}"),
        Arguments.of(
            new EntryBody.Drafted(Hash.zero(), "officer-1", DAY),
            "{\"day\":\"2026-03-02\",\"entry\":\"drafted\",\"officer\":\"officer-1\","
                + "\"rulebook\":\""
                + ZERO
                + "\"}"),
        Arguments.of(
            new EntryBody.Approved(Hash.zero(), "officer-2", DAY),
            "{\"day\":\"2026-03-02\",\"entry\":\"approved\",\"officer\":\"officer-2\","
                + "\"rulebook\":\""
                + ZERO
                + "\"}"),
        Arguments.of(
            new EntryBody.Published(Hash.zero(), "officer-2", DAY, DAY.plusDays(14)),
            "{\"day\":\"2026-03-02\",\"entry\":\"published\",\"from\":\"2026-03-16\","
                + "\"officer\":\"officer-2\",\"rulebook\":\""
                + ZERO
                + "\"}"),
        Arguments.of(
            new EntryBody.Inquired("bank", "lender", "credit", DAY, 9, Hash.zero(), Hash.zero()),
            "{\"as-of\":\"2026-03-02\",\"assessment\":\""
                + ZERO
                + "\",\"entry\":\"inquired\",\"purpose\":\"credit\",\"reader\":\"bank\",\"role\":"
                + "\"lender\",\"rulebook\":\""
                + ZERO
                + "\",\"tree-size\":9}"),
        Arguments.of(
            new EntryBody.Linked(new SubjectKey(4), "officer-1", DAY),
            "{\"day\":\"2026-03-02\",\"entry\":\"linked\",\"officer\":\"officer-1\",\"other\":4}"),
        Arguments.of(
            new EntryBody.Unlinked(new SubjectKey(4), "officer-1", DAY),
            "{\"day\":\"2026-03-02\",\"entry\":\"unlinked\",\"officer\":\"officer-1\","
                + "\"other\":4}"),
        Arguments.of(
            new EntryBody.Readdressed("e-mail", "for:lex", DAY),
            "{\"by\":\"for:lex\",\"channel\":\"e-mail\",\"day\":\"2026-03-02\","
                + "\"entry\":\"readdressed\"}"),
        Arguments.of(
            new EntryBody.Forgotten(3, "expired", DAY),
            "{\"day\":\"2026-03-02\",\"entry\":\"forgotten\",\"reason\":\"expired\","
                + "\"target\":3}"));
  }

  private static Stream<Arguments> acts() {
    String tail = ",\"reference\":\"r2\",\"source\":\"railway\"";
    String facts =
        "\"evidence\":\"staff-file\",\"evidence-digest\":\""
            + ZERO
            + "\",\"facts\":{\"due\":\"day 2026-03-02\",\"file\":\"digest "
            + ZERO
            + "\",\"fine\":\"money CNY -12.50\",\"level\":\"status -2\",\"times\":\"count 3\","
            + "\"train\":\"code G7\"},\"kind\":\"rail.smoking\"";
    return Stream.of(
        Arguments.of(
            entered(new Act.Recorded(smoking()), 0),
            "{\"day\":\"2026-03-02\",\"entered-by\":\"clerk-1\",\"entry\":\"record\","
                + facts
                + tail
                + "}"),
        Arguments.of(
            entered(new Act.Correction(smoking(), DAY.plusDays(1), "wrong-train"), 3),
            "{\"concerns\":\"r1\",\"conduct\":\"2026-03-02\",\"day\":\"2026-03-03\",\"entered-by\":"
                + "\"clerk-1\",\"entry\":\"correction\","
                + facts
                + ",\"reason\":\"wrong-train\""
                + tail
                + ",\"target\":3}"),
        targeted(new Act.Withdrawal(DAY, "wrong-person"), "", "\"reason\":\"wrong-person\","),
        targeted(new Act.Approval(DAY, "officer-1"), "\"officer\":\"officer-1\",", ""),
        targeted(new Act.Notice(DAY, "letter"), "", ""),
        targeted(new Act.Objection(DAY, "not-me", ""), "", "\"reason\":\"not-me\","),
        targeted(
            new Act.Decision(DAY, Act.Outcome.UPHELD, "officer-1", ""),
            "\"officer\":\"officer-1\",\"outcome\":\"upheld\",",
            ""),
        targeted(
            new Act.Decision(DAY, Act.Outcome.REJECTED, "officer-1", ""),
            "\"officer\":\"officer-1\",\"outcome\":\"rejected\",",
            ""),
        Arguments.of(
            entered(new Act.Objection(DAY, "not-me", "d1"), 3),
            "{\"concerns\":\"r1\",\"day\":\"2026-03-02\",\"document\":\"d1\",\"entered-by\":"
                + "\"clerk-1\",\"entry\":\"objection\",\"reason\":\"not-me\""
                + tail
                + ",\"target\":3}"),
        Arguments.of(
            entered(new Act.Consent(DAY, "loyalty"), 0),
            "{\"day\":\"2026-03-02\",\"entered-by\":\"clerk-1\",\"entry\":\"consent\""
                + tail
                + ",\"to\":\"loyalty\"}"),
        Arguments.of(
            entered(new Act.ConsentWithdrawal(DAY, "loyalty"), 0),
            "{\"day\":\"2026-03-02\",\"entered-by\":\"clerk-1\",\"entry\":\"consent-withdrawal\""
                + tail
                + ",\"to\":\"loyalty\"}"));
  }

  private static Arguments targeted(Act act, String before, String after) {
    String channel = act instanceof Act.Notice ? "\"channel\":\"letter\"," : "";
    return Arguments.of(
        entered(act, 3),
        "{"
            + channel
            + "\"concerns\":\"r1\",\"day\":\"2026-03-02\",\"entered-by\":\"clerk-1\",\"entry\":\""
            + act.code()
            + "\","
            + before
            + after
            + "\"reference\":\"r2\",\"source\":\"railway\",\"target\":3}");
  }

  @ParameterizedTest
  @MethodSource("golden")
  void a_body_keeps_its_spelling_for_ever(EntryBody body, String text) {
    assertThat(new String(BodyText.write(body), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(BodyText.read(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void random_bodies_are_read_as_they_were_written(long seed) {
    RandomBodies random = new RandomBodies(seed);
    for (int i = 0; i < 1000; i++) {
      EntryBody body = random.body();
      byte[] text = BodyText.write(body);
      assertThat(BodyText.read(text)).isEqualTo(body);
      assertThat(BodyText.write(BodyText.read(text))).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {6, 7})
  void different_acts_have_different_contents(long seed) {
    RandomBodies random = new RandomBodies(seed);
    Map<String, Act> seen = new TreeMap<>();
    for (int i = 0; i < 1000; i++) {
      Act act = random.act();
      Act known = seen.put(act.code() + BodyText.contentOf(act, ""), act);
      assertThat(known == null || sameContent(known, act)).isTrue();
      assertThat(BodyText.contentOf(act, "x")).isNotEqualTo(BodyText.contentOf(act, "y"));
    }
  }

  private static boolean sameContent(Act one, Act other) {
    return one instanceof Act.Correction a && other instanceof Act.Correction b
        ? a.record().equals(b.record()) && a.reason().equals(b.reason())
        : one.equals(other);
  }

  @Test
  void a_correction_sent_again_on_a_later_day_has_the_same_content() {
    Act first = new Act.Correction(smoking(), DAY, "wrong-train");
    Act again = new Act.Correction(smoking(), DAY.plusDays(40), "wrong-train");
    assertThat(BodyText.contentOf(again, "r1")).isEqualTo(BodyText.contentOf(first, "r1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"entry\":\"dance\",\"day\":\"2026-03-02\"}",
        "{\"entry\":\"forgotten\",\"target\":3,\"reason\":\"x\"}",
        "{\"entry\":\"forgotten\",\"target\":\"3\",\"reason\":\"x\",\"day\":\"2026-03-02\"}",
        "{\"entry\":\"forgotten\",\"target\":99999999999,\"reason\":\"x\",\"day\":\"2026-03-02\"}",
        "{\"entry\":\"enacted\",\"rulebook\":\"00\",\"day\":\"2026-03-02\"}",
        "{\"entry\":\"enacted\",\"rulebook\":\"00\",\"day\":\"2026-02-30\"}",
        "{\"entry\":\"record\",\"day\":\"2026-03-02\",\"kind\":\"k\",\"facts\":{\"a\":1}}",
        "{\"entry\":\"record\",\"day\":\"2026-03-02\",\"kind\":\"k\",\"facts\":{\"a\":\"word x\"}}",
        "{\"entry\":\"record\",\"day\":\"2026-03-02\",\"kind\":\"k\",\"facts\":{\"a\":\"count\"}}",
        "{\"entry\":\"record\",\"day\":\"2026-03-02\",\"kind\":\"k\",\"facts\":[]}"
      })
  void what_spells_no_body_is_refused(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> BodyText.readOwn(bytes)).isInstanceOf(RegistryBug.class);
  }
}
