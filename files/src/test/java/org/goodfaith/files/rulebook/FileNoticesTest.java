package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.EraseWhole;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.ServeNotice;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Act.Outcome;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Representation;
import org.goodfaith.core.record.RepresentationClaim;
import org.goodfaith.core.record.RepresentationEnd;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.files.given.StoryRegistry;
import org.goodfaith.testkit.MemoryDocuments;
import org.junit.jupiter.api.Test;

/// Nothing happens to a file as a whole without its subject being told: locks, death, files parted,
/// reviews and remedies, who acts for it, and that it is erased.
class FileNoticesTest {
  private static final Identifier WHO = new Identifier("resident", "R-1");
  private static final Identifier NAMESAKE = new Identifier("card", "17");
  private static final LocalDate CONDUCT = LocalDate.of(2026, 3, 2);
  private static final LocalDate DAY = LocalDate.of(2026, 4, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 4, 10);
  private static final String PAPER = "ab".repeat(32);
  private static final Document TEXT =
      Document.of("Somebody may act for you.".getBytes(StandardCharsets.UTF_8)).orElseThrow();

  private static final LastWord.Left LETTER = new LastWord.Left(List.of("letter"), List.of());

  private final StoryRegistry town = new StoryRegistry(CONDUCT);
  private final ServeNotice serve =
      new ServeNotice(
          town.registry(), new MemoryDocuments(), town.registry(), new HandleCipher(new byte[32]));
  private int acts;

  FileNoticesTest() {
    put(new Act.Recorded(StoryRegistry.record("rail.smoking", CONDUCT, Map.of())), "smoked", "");
    put(new Act.Approval(CONDUCT, "officer"), "approved", "smoked");
    put(new Act.Notice(CONDUCT, "letter"), "noticed", "smoked");
    town.on(DAY);
  }

  private void put(Act act, String reference, String target) {
    put(WHO, act, "railway", reference, target);
  }

  private void put(Identifier who, Act act, String source, String reference, String target) {
    town.put(who, act, source, reference, target);
    town.enterAll();
  }

  /// An act that concerns no record.
  private String enter(Act act) {
    String reference = "act-" + ++acts;
    put(WHO, act, "review-desk", reference, "");
    return reference;
  }

  private Question on(LocalDate day) {
    town.on(day);
    return Question.asked(town.registry(), _ -> StoryRegistry.LAW, day, town.registry().head())
        .orElseThrow();
  }

  private List<Notice> waiting(LocalDate day) {
    return NoticeQueue.waiting(town.registry(), on(day), (_, _) -> {});
  }

  private List<Matter> matters(LocalDate day) {
    return waiting(day).stream().map(Notice::matter).sorted().toList();
  }

  private Notice only(Matter matter, LocalDate day) {
    List<Notice> found = waiting(day).stream().filter(one -> one.matter() == matter).toList();
    assertThat(found).as("%s among %s", matter, matters(day)).hasSize(1);
    return found.getFirst();
  }

  private void served(Notice notice, LocalDate day) {
    assertThat(serve.serve(on(day), notice, "inbox", day, TEXT)).isTrue();
    assertThat(waiting(day)).extracting(Notice::cause).doesNotContain(notice.cause());
  }

  @Test
  void who_locks_and_opens_a_file_reads_so_and_no_clock_runs() {
    assertThat(waiting(DAY)).isEmpty();
    enter(new Act.Freeze(DAY));
    enter(new Act.Thaw(DAY));
    assertThat(matters(DAY)).containsExactly(Matter.FREEZE, Matter.THAW);
    Notice freeze = only(Matter.FREEZE, DAY);
    assertThat(freeze.by()).isNull();
    assertThat(freeze.entered().orElseThrow().act()).isEqualTo(new Act.Freeze(DAY));
    assertThat(freeze.history()).isEmpty();
    served(freeze, DAY);
    assertThat(matters(DAY.plusYears(1))).containsExactly(Matter.THAW);
    town.verified();
  }

  @Test
  void death_is_told_with_what_ended_by_it() {
    enter(new Act.Death(DAY));
    Notice death = only(Matter.DEATH, DAY);
    assertThat(death.moved().toString()).contains("rail-no-sale", "in-force");
    enter(new Act.Death(DAY.minusDays(1)));
    assertThat(matters(DAY)).as("one death").containsExactly(Matter.DEATH);
  }

  @Test
  void a_death_that_was_none_is_withdrawn_and_told_with_what_goes_on() {
    put(WHO, new Act.Death(DAY), "consent-desk", "dead", "");
    put(WHO, new Act.Withdrawal(DAY.plusDays(1), "lives"), "consent-desk", "lives", "dead");
    Notice lives = only(Matter.DEATH_WITHDRAWN, DAY.plusDays(1));
    assertThat(lives.moved().toString()).contains("rail-no-sale", "to=in-force");
    assertThat(lives.by()).isNotNull();
    assertThat(matters(DAY.plusDays(1))).doesNotContain(Matter.DEATH, Matter.WITHDRAWAL);
    town.verified();
  }

  @Test
  void both_who_were_held_to_be_one_are_told_that_they_are_not() {
    put(NAMESAKE, new Act.Freeze(CONDUCT), "card-issuer", "lock", "");
    var one = town.find(WHO);
    var other = town.find(NAMESAKE);
    town.registry().link(one, other, true, "officer", DAY);
    assertThat(waiting(DAY))
        .filteredOn(it -> it.to().equals(one))
        .extracting(Notice::matter)
        .containsExactly(Matter.LINK);
    assertThat(waiting(DAY))
        .filteredOn(it -> it.to().equals(other))
        .extracting(Notice::matter)
        .containsExactlyInAnyOrder(Matter.FREEZE, Matter.LINK, Matter.LISTING);
    town.registry().link(one, other, false, "officer", DAY);
    List<Notice> parted =
        waiting(DAY).stream().filter(notice -> notice.matter() == Matter.UNLINK).toList();
    assertThat(parted).extracting(notice -> notice.cause().subject()).containsExactly(one, other);
    assertThat(parted).extracting(Notice::by).containsOnly(LAST);
    assertThat(parted.getFirst().moved()).as("its own record stays").isEmpty();
    assertThat(parted.getLast().moved().toString())
        .contains("rail-no-sale", "from=approved, to=none");
    served(parted.getFirst(), DAY);
    town.registry().link(one, other, true, "officer", DAY);
    assertThat(waiting(DAY)).as("linked again").noneMatch(it -> it.matter() == Matter.UNLINK);
    town.verified();
  }

  @Test
  void review_is_confirmed_then_its_decision_is_told_and_that_of_the_appeal() {
    Result result = Result.of("list:rail-no-sale").orElseThrow();
    String asked = enter(new ReviewRequest(DAY, result, "wrong", "not me", ""));
    Notice arrived = only(Matter.REVIEW_ASKED, DAY);
    assertThat(arrived.by()).isNull();
    put(
        WHO,
        new Act.Decision(DAY, Outcome.REJECTED, "anna", "It was."),
        "review-desk",
        "no",
        asked);
    assertThat(only(Matter.REVIEW_DECIDED, DAY).by()).isEqualTo(LAST);
    put(WHO, new Act.Appeal(DAY, "look again"), "review-desk", "again", asked);
    put(
        WHO,
        new Act.AppealDecision(DAY, Outcome.UPHELD, "bert", "It was not."),
        "review-desk",
        "yes",
        asked);
    List<Notice> decided =
        waiting(DAY).stream().filter(one -> one.matter() == Matter.REVIEW_DECIDED).toList();
    assertThat(decided).hasSize(2);
    assertThat(decided.getLast().moved().toString()).contains("rail-no-sale", "revoked");
  }

  @Test
  void lapse_is_told_anew_to_whom_the_request_was_confirmed_to() {
    Result result = Result.of("list:rail-no-sale").orElseThrow();
    enter(new ReviewRequest(DAY, result, "wrong", "not me", ""));
    served(only(Matter.REVIEW_ASKED, DAY), DAY);
    LocalDate end = DAY.plusDays(15);
    assertThat(waiting(end)).isEmpty();
    Notice lapsed = only(Matter.REQUEST_LAPSED, end.plusDays(1));
    assertThat(lapsed.since()).isEqualTo(end.plusDays(1));
    served(lapsed, end.plusDays(1));
  }

  @Test
  void what_is_offered_and_decided_about_a_harmed_decision_is_told() {
    String asked = enter(new RemedyRequest(DAY, "check:1", "a ticket", ""));
    assertThat(matters(DAY)).containsExactly(Matter.REMEDY_ASKED);
    put(WHO, new RemedyAnswer(DAY, "counter", "You get it."), "review-desk", "answer", asked);
    put(WHO, new Act.Decision(DAY, Outcome.UPHELD, "anna", "Good."), "review-desk", "yes", asked);
    assertThat(matters(DAY))
        .containsExactly(Matter.REMEDY_ASKED, Matter.REMEDY_OFFERED, Matter.REMEDY_DECIDED);
  }

  @Test
  void who_acts_is_told_and_what_somebody_without_a_right_enters_is_not() {
    Representation said =
        new Representation(
            DAY,
            Representation.As.LAWYER,
            "lex",
            Representation.Scope.READ,
            DAY.plusYears(1),
            "officer",
            PAPER);
    String right = enter(said);
    served(only(Matter.REPRESENTATIVE_ACCEPTED, DAY), DAY);
    town.registry()
        .append(
            town.find(WHO),
            new org.goodfaith.core.ledger.EntryBody.Entered(
                new Act.Freeze(DAY), "consent-desk", "lock", "for:lex", 0, ""));
    assertThat(waiting(DAY)).as("a right to read locks nothing").isEmpty();
    put(WHO, new RepresentationEnd(DAY, "ended", "officer"), "review-desk", "end", right);
    assertThat(matters(DAY)).containsExactly(Matter.REPRESENTATIVE_ENDED);
  }

  private static Act claim() {
    return new RepresentationClaim(
        DAY,
        Representation.As.LAWYER,
        "lex",
        Representation.Scope.READ,
        DAY.plusYears(1),
        "Hired.",
        PAPER);
  }

  private void decide(Outcome outcome, String reference, String claim) {
    put(WHO, new Act.Decision(DAY, outcome, "anna", "Seen."), "mandate-desk", reference, claim);
  }

  @Test
  void who_claims_to_act_is_told_at_once_and_what_was_decided_with_it() {
    put(WHO, claim(), "mandate-desk", "claim", "");
    Notice claimed = only(Matter.REPRESENTATION_CLAIMED, DAY);
    assertThat(claimed.by()).isEqualTo(LAST);
    decide(Outcome.REJECTED, "no", "claim");
    assertThat(matters(DAY)).containsExactly(Matter.REPRESENTATION_CLAIMED, Matter.CLAIM_REFUSED);
    served(only(Matter.CLAIM_REFUSED, DAY), DAY);
    put(WHO, claim(), "mandate-desk", "claim-2", "");
    decide(Outcome.UPHELD, "yes", "claim-2");
    assertThat(matters(DAY)).contains(Matter.REPRESENTATIVE_ACCEPTED);
    put(WHO, claim(), "mandate-desk", "claim-3", "");
    assertThat(matters(DAY.plusDays(16))).contains(Matter.REQUEST_LAPSED);
    town.verified();
  }

  @Test
  void nobody_is_pressed_to_tell_who_is_known_from_a_claim_alone() {
    Identifier stranger = new Identifier("resident", "NOBODY");
    put(stranger, claim(), "mandate-desk", "claim", "");
    assertThat(only(Matter.REPRESENTATION_CLAIMED, DAY).by()).isNull();
    put(stranger, claim(), "mandate-desk", "claim-4", "");
    Act smoked = new Act.Recorded(StoryRegistry.record("rail.smoking", CONDUCT, Map.of()));
    put(stranger, smoked, "railway", "smoked-too", "");
    assertThat(waiting(DAY)).extracting(Notice::by).containsOnly(LAST);
  }

  /// What is told to somebody, and whether it was taken back.
  private static final class Said implements LastWord.Word {
    private final LastWord.Left left;
    private final Runnable meanwhile;
    private int sent;
    private int retracted;

    Said(LastWord.Left left, Runnable meanwhile) {
      this.left = left;
      this.meanwhile = meanwhile;
    }

    @Override
    public LastWord.Left send() {
      sent++;
      meanwhile.run();
      return left;
    }

    @Override
    public void retract() {
      retracted++;
    }
  }

  private SubjectKey consenting(Identifier who, String reference) {
    put(who, new Act.Consent(DAY, "loyalty"), "consent-desk", reference, "");
    return town.find(who);
  }

  private EraseWhole.Result erase(SubjectKey key, LastWord lastWord) {
    return new EraseWhole(town.registry(), town.registry(), lastWord)
        .erase(StoryRegistry.LAW, DAY, "officer", key);
  }

  @Test
  void who_was_told_of_an_erasure_that_something_entered_meanwhile_forbids_is_told_so() {
    Identifier shopper = new Identifier("shop-customer", "1");
    SubjectKey key = consenting(shopper, "yes");
    Act smoked = new Act.Recorded(StoryRegistry.record("rail.smoking", CONDUCT, Map.of()));
    Said said = new Said(LETTER, () -> put(shopper, smoked, "railway", "smoked-too", ""));
    assertThat(erase(key, _ -> said)).isInstanceOf(EraseWhole.Result.Kept.class);
    assertThat(said.sent).isEqualTo(1);
    assertThat(said.retracted).isEqualTo(1);
    assertThat(waiting(DAY)).noneMatch(notice -> notice.matter() == Matter.ERASURE);
  }

  @Test
  void nothing_leaves_before_all_is_ready_and_what_left_before_a_fault_is_taken_back() {
    Identifier shopper = new Identifier("shop-customer", "1");
    SubjectKey one = consenting(shopper, "yes");
    SubjectKey other = consenting(new Identifier("shop-customer", "2"), "yes-too");
    Said said = new Said(LETTER, () -> town.registry().link(one, other, true, "officer", DAY));
    LastWord faulty =
        notice -> {
          if (notice.cause().subject().equals(other)) {
            throw new IllegalStateException("no words");
          }
          return said;
        };
    assertThatThrownBy(() -> erase(one, faulty)).hasMessage("no words");
    assertThat(said.sent).as("they were one file only then").isEqualTo(1);
    assertThat(said.retracted).isEqualTo(1);
    assertThatThrownBy(() -> erase(one, faulty)).hasMessage("no words");
    assertThat(said.sent).as("not all was ready").isEqualTo(1);
    assertThat(town.registry().find(shopper)).isPresent();
    Said again = new Said(LETTER, () -> {});
    assertThat(erase(one, _ -> again)).isInstanceOf(EraseWhole.Result.Erased.class);
    assertThat(again.sent).isEqualTo(2);
    assertThat(again.retracted).isZero();
    town.verified();
  }

  @Test
  void who_is_erased_is_told_before_it_and_that_it_was_told_stays() {
    Identifier shopper = new Identifier("shop-customer", "1");
    put(shopper, new Act.Consent(DAY, "loyalty"), "consent-desk", "yes", "");
    var key = town.find(shopper);
    List<Notice> told = new java.util.ArrayList<>();
    EraseWhole refusing =
        new EraseWhole(
            town.registry(),
            town.registry(),
            _ -> new Said(new LastWord.Left(List.of(), List.of("e-mail")), () -> {}));
    assertThat(refusing.erase(StoryRegistry.LAW, DAY, "officer", key))
        .isEqualTo(new EraseWhole.Result.Untold(List.of("e-mail")));
    assertThat(town.registry().find(shopper)).as("nothing was erased").isPresent();

    EraseWhole erase =
        new EraseWhole(
            town.registry(),
            town.registry(),
            notice -> {
              assertThat(town.registry().find(shopper)).as("told before it goes").isPresent();
              return new Said(LETTER, () -> told.add(notice));
            });
    assertThat(erase.erase(StoryRegistry.LAW, DAY, "officer", key))
        .isInstanceOf(EraseWhole.Result.Erased.class);
    assertThat(town.registry().find(shopper)).isEmpty();
    assertThat(told).extracting(Notice::matter).containsExactly(Matter.ERASURE);
    Notice kept = NoticeQueue.of(town.registry(), on(DAY), key).getFirst();
    assertThat(kept.cause()).isEqualTo(told.getFirst().cause());
    assertThat(kept.sentBy("letter")).isTrue();
    serve.serve(on(DAY), kept, "letter", DAY, TEXT);
    assertThat(NoticeQueue.of(town.registry(), on(DAY), key).getFirst().served()).isPresent();
    town.verified();
    assertThat(erase.erase(StoryRegistry.LAW, DAY, "officer", key))
        .as("again: the proof stays")
        .isInstanceOf(EraseWhole.Result.Erased.class);
    assertThat(NoticeQueue.of(town.registry(), on(DAY), key).getFirst().served()).isPresent();
  }
}
