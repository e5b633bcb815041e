package org.goodfaith.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.goodfaith.core.answer.EraseWhole;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.EntryBody.Entered;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Record;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.rulebook.Proved;
import org.goodfaith.core.rulebook.ReadRulebook;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.Language;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.core.subject.SubjectKind;
import org.goodfaith.files.rulebook.ReadRulebookFolder;
import org.goodfaith.testkit.MemoryRegistry;
import org.junit.jupiter.api.Test;

/// The text of every notice there is, in each language, without a server.
class NoticeTextTest {
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final SubjectKey WHO = new SubjectKey(1);
  private static final SubjectKey OTHER = new SubjectKey(2);
  private static final SubjectKey THIRD = new SubjectKey(3);
  private static final String PAPER = "ab".repeat(32);
  private static final Rulebook LAW = law();

  private final MemoryRegistry registry =
      new MemoryRegistry(() -> DAY.atTime(12, 0).toInstant(ZoneOffset.UTC));
  private final Set<Matter> seen = EnumSet.noneOf(Matter.class);

  private static Rulebook law() {
    Path folder = Path.of(System.getProperty("goodfaith.root", ".."), "rulebook");
    return ((Proved.Holds) ReadRulebook.read(ReadRulebookFolder.read(folder).text())).rulebook();
  }

  NoticeTextTest() {
    registry.append(SubjectKey.REGISTRY, new EntryBody.Enacted(LAW.digest(), DAY.minusYears(5)));
    for (SubjectKey key : List.of(WHO, OTHER, THIRD)) {
      registry.append(
          key,
          new EntryBody.Registered(
              SubjectKind.PERSON, org.goodfaith.core.base.Hash.of(new byte[] {1})));
    }
  }

  private int enter(Act act, int target) {
    String by =
        switch (act) {
          case Act.Thaw _ -> "for:lex";
          case Act.Statement _ -> "by:rail.one";
          case Act _ -> "clerk";
        };
    int seq = registry.entriesOf(WHO).size() + 1;
    registry.append(WHO, new Entered(act, "railway", "r-" + seq, by, target, ""));
    return seq;
  }

  private int smoked() {
    Record record =
        new Record("rail.smoking", LocalDate.of(2026, 3, 2), new TreeMap<>(), "staff-file", PAPER);
    int seq = enter(new Act.Recorded(record), 0);
    enter(new Act.Approval(LocalDate.of(2026, 3, 30), "anna"), seq);
    return seq;
  }

  private Question now(LocalDate day) {
    return Question.asked(registry, _ -> LAW, day, registry.head()).orElseThrow();
  }

  private Map<Matter, String> texts(Language language, LocalDate day) {
    Question now = now(day);
    Map<Matter, String> texts = new TreeMap<>();
    for (Notice notice : NoticeQueue.of(registry, now, WHO)) {
      seen.add(notice.matter());
      texts.put(notice.matter(), Tongue.in(language, () -> NoticeText.of(notice, now)).text());
    }
    return texts;
  }

  private static Act claim(Representation.As as, LocalDate day) {
    return new RepresentationClaim(
        day, as, "gus", Representation.Scope.READ, DAY.plusYears(1), "I am\nthat.", PAPER);
  }

  private void everything() {
    int corrected = smoked();
    Record right = new Record("rail.disorder", DAY, new TreeMap<>(), "police-decision", PAPER);
    enter(new Act.Correction(right, DAY, "mistaken"), corrected);
    enter(new Act.Annulment(DAY, "court", PAPER), smoked());
    enter(new Act.Withdrawal(DAY, "mistaken"), smoked());
    int objected = smoked();
    enter(new Act.Objection(DAY, "facts-disputed", ""), objected);
    enter(new Act.Decision(DAY, Outcome.REJECTED, "bert", "It was\n## so."), objected);
    enter(new Act.Statement(DAY, "So it was."), objected);
    int lapses = smoked();
    enter(new Act.Objection(DAY.minusDays(20), "facts-disputed", ""), lapses);
    int repaired = smoked();
    enter(new Act.Notice(LocalDate.of(2026, 3, 30), "letter"), repaired);
    enter(new Act.RepairRequest(DAY, "sorry"), repaired);
    enter(new Act.RepairDecision(DAY, true, "bert", "Paid."), repaired);
    enter(
        new Representation(
            DAY,
            Representation.As.LAWYER,
            "lex",
            Representation.Scope.ALL,
            DAY.plusYears(1),
            "anna",
            PAPER),
        0);
    enter(new Act.Freeze(DAY), 0);
    enter(new Act.Thaw(DAY), 0);
    enter(new RepresentationEnd(DAY, "ended", "anna"), registry.entriesOf(WHO).size() - 2);
    int claim = enter(claim(Representation.As.LAWYER, DAY), 0);
    enter(claim(Representation.As.GUARDIAN, DAY), 0);
    enter(claim(Representation.As.HEIR, DAY.minusDays(30)), 0);
    enter(new Act.Decision(DAY, Outcome.REJECTED, "carl", "No seal."), claim);
    Result result = Result.of("list:rail-no-sale").orElseThrow();
    int review = enter(new ReviewRequest(DAY, result, "wrong", "not me", ""), 0);
    enter(new Act.Decision(DAY, Outcome.UPHELD, "carl", "It was somebody else."), review);
    enter(new ReviewRequest(DAY.minusDays(30), result, "wrong", "not me", ""), 0);
    int remedy = enter(new RemedyRequest(DAY, "check:1", "a ticket", ""), 0);
    enter(new RemedyAnswer(DAY, "counter", "You get it."), remedy);
    enter(new Act.Decision(DAY, Outcome.UPHELD, "carl", "Good."), remedy);
    enter(new Act.Withdrawal(DAY, "lives"), enter(new Act.Death(DAY), 0));
    enter(new Act.Death(DAY), 0);
    registry.append(WHO, new EntryBody.Readdressed("letter", "subject", DAY));
    registry.link(WHO, OTHER, true, "anna", DAY);
    registry.link(WHO, OTHER, false, "anna", DAY);
    registry.link(WHO, THIRD, true, "anna", DAY);
  }

  @Test
  void what_stands_in_a_file_that_was_linked_is_told_with_what_to_do_if_it_is_not_ones_own() {
    smoked();
    registry.link(WHO, OTHER, true, "anna", DAY);
    Question now = now(DAY);
    Notice told =
        NoticeQueue.of(registry, now, OTHER).stream()
            .filter(notice -> notice.matter() == Matter.LISTING)
            .findFirst()
            .orElseThrow();
    assertThat(told.to()).isEqualTo(OTHER);
    assertThat(Tongue.in(Language.ENGLISH, () -> NoticeText.of(told, now)).text())
        .contains("found to be yours as well (1 April 2026)", "(Article 48)")
        .contains("ask on the page of your results");
    assertThat(Tongue.in(Language.CHINESE, () -> NoticeText.of(told, now)).text())
        .contains("工作人员认定该档案也属于您");
  }

  @Test
  void that_a_link_fell_away_because_its_officer_is_kin_is_said_so() {
    registry.link(WHO, OTHER, true, "anna", DAY);
    registry.append(
        OTHER, new Entered(new Act.Kinship(DAY, "anna"), "consent-desk", "kin", "bert", 0, ""));
    assertThat(texts(Language.ENGLISH, DAY).get(Matter.UNLINK))
        .contains("may not decide about them: being kin", "1 April 2026")
        .doesNotContain("anna");
    assertThat(texts(Language.CHINESE, DAY).get(Matter.UNLINK)).contains("是亲属", "2026年4月1日");
  }

  @Test
  void that_silence_granted_a_repair_is_said_so() {
    LocalDate then = LocalDate.of(2025, 1, 6);
    Record violence = new Record("court.violence", then, new TreeMap<>(), "court-decision", PAPER);
    int seq = enter(new Act.Recorded(violence), 0);
    enter(new Act.Approval(then, "anna"), seq);
    enter(new Act.Notice(then, "letter"), seq);
    enter(new Act.RepairRequest(LocalDate.of(2026, 3, 2), "I learnt."), seq);
    assertThat(texts(Language.ENGLISH, LocalDate.of(2026, 3, 16))).doesNotContainKey(Matter.REPAIR);
    assertThat(texts(Language.ENGLISH, DAY).get(Matter.REPAIR))
        .contains("Nobody decided in time on your request for repair", "(17 March 2026)");
    assertThat(texts(Language.CHINESE, DAY).get(Matter.REPAIR)).contains("视为同意（2026年3月17日）");
  }

  @Test
  void every_notice_says_what_happened_and_what_can_be_done_in_each_language() {
    smoked();
    assertThat(texts(Language.ENGLISH, DAY).get(Matter.LISTING))
        .contains("You have 7 working days", "(Article 48)", "You can object at any time");
    assertThat(texts(Language.CHINESE, DAY).get(Matter.LISTING))
        .contains("您有7个工作日", "（第48条）", "您可以随时免费提出异议");
    everything();
    Map<Matter, String> english = texts(Language.ENGLISH, DAY);
    Map<Matter, String> chinese = texts(Language.CHINESE, DAY);
    Set<Matter> all = EnumSet.allOf(Matter.class);
    all.remove(Matter.ERASURE); // told once, below
    assertThat(seen).isEqualTo(all);
    english.forEach((matter, text) -> {
      assertThat(text).as("%s", matter).doesNotContain("{", " null", "NOT_FOUND");
      assertThat(text.lines().count()).as(text).isGreaterThan(4);
    });
    assertThat(english.get(Matter.DECISION)).contains("The reasons: It was ## so.");
    assertThat(english.get(Matter.THAW)).contains("It was lex who did it", "1 April 2026");
    assertThat(english.get(Matter.REVIEW_DECIDED)).contains("set aside", "It was somebody else.");
    assertThat(english.get(Matter.REMEDY_OFFERED)).contains("counter says: You get it.");
    assertThat(english.get(Matter.REPRESENTATION_CLAIMED))
        .contains("gus asks to act for this file, as lawyer.", "They say: I am that.")
        .contains("If you never asked for it, refuse it");
    assertThat(english.get(Matter.CLAIM_REFUSED))
        .contains("They may not act for you (1 April 2026).")
        .doesNotContain("No seal.");
    assertThat(english.get(Matter.CORRECTION)).contains("What was wrong counts on no day.");
    assertThat(english.get(Matter.LINK))
        .contains("about the same person", "restricted by nothing of the other file")
        .contains("If the other file is not yours, say so");
    assertThat(english.get(Matter.DEATH_WITHDRAWN))
        .contains("was entered wrongly", "nobody acts as your heir");
    assertThat(english.values())
        .anyMatch(text -> text.contains("List 'No rail tickets for offences on trains': "));
    assertThat(String.join("", chinese.values()))
        .contains("名单“No rail tickets for offences on trains”：")
        .doesNotContain("in-force", "revoked", "none，");
    assertThat(chinese.get(Matter.THAW)).contains("此事由lex代您办理", "2026年4月1日");
    chinese.forEach((matter, text) -> {
      assertThat(text).as("%s", matter).doesNotContain("{", " null", "NOT_FOUND");
      assertThat(text.lines().filter(line -> line.startsWith("#") && line.matches("[# A-Za-z]+")))
          .as("headings of %s", matter)
          .isEmpty();
      assertThat(text.lines().findFirst().orElse("")).matches(".*\\p{IsHan}.*");
    });
  }

  @Test
  void remedy_for_a_decision_that_was_named_by_no_day_is_told_all_the_same() {
    enter(new RemedyRequest(DAY, "check:a:b:c", "a ticket", ""), 0);
    assertThat(texts(Language.ENGLISH, DAY).get(Matter.REMEDY_ASKED)).contains("check:a:b:c");
  }

  @Test
  void last_word_says_that_the_file_goes_in_the_language_of_its_subject() {
    enter(new Act.Consent(DAY, "loyalty"), 0);
    StringBuilder said = new StringBuilder();
    LastWord lastWord =
        notice -> {
          said.append(Tongue.in(Language.CHINESE, () -> NoticeText.of(notice, now(DAY))).text());
          return new LastWord.Word() {
            @Override
            public LastWord.Left send() {
              return new LastWord.Left(List.of("e-mail"), List.of());
            }

            @Override
            public void retract() {
              said.append(Tongue.in(Language.CHINESE, () -> MailWords.erasedNot("PAGE")).text());
            }
          };
        };
    assertThat(new EraseWhole(registry, registry, lastWord).erase(LAW, DAY, "anna", WHO))
        .isInstanceOf(EraseWhole.Result.Erased.class);
    assertThat(said.toString()).contains("您的档案已删除", "2026年4月1日").doesNotContain("您的档案一切如前");
    lastWord.prepare(NoticeQueue.of(registry, now(DAY), WHO).getFirst()).retract();
    assertThat(said.toString()).contains("您的档案一切如前", "PAGE");
  }
}
