package org.goodfaith.files.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.Notice.Matter;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Question;
import org.goodfaith.core.answer.ServeNotice;
import org.goodfaith.core.ledger.DocumentStore;
import org.goodfaith.core.listing.Listing;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.Document;
import org.goodfaith.core.subject.HandleCipher;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.files.given.StoryRegistry;
import org.goodfaith.testkit.MemoryDocuments;
import org.junit.jupiter.api.Test;

/// What is to be told follows from the ledger, and that it was told is an entry of it.
class NoticesTest {
  private static final Identifier WHO = new Identifier("resident", "R-1");
  private static final LocalDate CONDUCT = LocalDate.of(2026, 3, 2);
  private static final LocalDate APPROVED = LocalDate.of(2026, 3, 3);
  private static final LocalDate LAST = LocalDate.of(2026, 3, 12);
  private static final Document TEXT =
      Document.of("You are to be put on a list.".getBytes(StandardCharsets.UTF_8)).orElseThrow();

  private final StoryRegistry town = new StoryRegistry(CONDUCT);
  private final DocumentStore documents = new MemoryDocuments();
  private final ServeNotice serve =
      new ServeNotice(town.registry(), documents, town.registry(), new HandleCipher(new byte[32]));

  private void smoked() {
    put(new Act.Recorded(StoryRegistry.record("rail.smoking", CONDUCT, Map.of())), "smoked", "");
    town.on(APPROVED);
    put(new Act.Approval(APPROVED, "officer"), "yes", "smoked");
  }

  private void put(Act act, String reference, String target) {
    town.put(WHO, act, "railway", reference, target);
    town.enterAll();
  }

  private Question on(LocalDate day) {
    town.on(day);
    return Question.asked(town.registry(), _ -> StoryRegistry.LAW, day, town.registry().head())
        .orElseThrow();
  }

  private List<Notice> waiting(LocalDate day) {
    return NoticeQueue.waiting(town.registry(), on(day), (_, _) -> {});
  }

  private List<Listing.State> listed(LocalDate day) {
    return on(day).assess(town.registry(), town.registry().find(WHO)).listings().stream()
        .map(Listing::state)
        .toList();
  }

  @Test
  void approved_listing_is_told_by_its_last_day_and_served_once() {
    smoked();
    Notice notice = waiting(APPROVED).getFirst();
    assertThat(notice.matter()).isEqualTo(Matter.LISTING);
    assertThat(notice.by()).isEqualTo(LAST);
    assertThat(waiting(LAST)).noneMatch(one -> one.overdue(LAST));
    serve.sent(notice, "e-mail", true, LAST);
    assertThat(waiting(LAST).getFirst().sentBy("e-mail")).isTrue();

    assertThat(serve.serve(on(LAST), waiting(LAST).getFirst(), "inbox", LAST, TEXT)).isTrue();
    long size = town.registry().head().size();
    assertThat(serve.serve(on(LAST), notice, "inbox", LAST, TEXT)).isTrue();
    assertThat(town.registry().head().size()).as("served again").isEqualTo(size);

    assertThat(waiting(LAST)).isEmpty();
    Notice.Telling served =
        NoticeQueue.of(town.registry(), on(LAST), town.find(WHO)).getFirst().served().orElseThrow();
    assertThat(served.channel()).isEqualTo("inbox");
    assertThat(served.document()).isEqualTo(TEXT.digest().hex());
    assertThat(documents.holds(town.find(WHO), TEXT.digest())).isTrue();
    assertThat(listed(LAST)).containsExactly(Listing.State.ANNOUNCED);
    assertThat(listed(LocalDate.of(2026, 3, 25))).containsExactly(Listing.State.IN_FORCE);
    town.verified();
  }

  @Test
  void listing_that_nobody_was_told_of_has_no_effect_from_the_day_after() {
    smoked();
    assertThat(listed(LAST)).containsExactly(Listing.State.APPROVED);
    LocalDate after = LAST.plusDays(1);
    assertThat(listed(after)).containsExactly(Listing.State.REVOKED);
    put(new Act.Notice(after, "letter"), "late", "smoked");
    assertThat(listed(after.plusDays(30))).containsExactly(Listing.State.REVOKED);
    assertThat(waiting(after)).isEmpty();

    LocalDate again = LocalDate.of(2026, 3, 16);
    town.on(again);
    put(new Act.Approval(again, "officer"), "yes again", "smoked");
    assertThat(listed(again)).containsExactly(Listing.State.APPROVED);
    put(new Act.Notice(again, "letter"), "letter", "smoked");
    assertThat(listed(LocalDate.of(2026, 3, 27))).containsExactly(Listing.State.IN_FORCE);
  }

  @Test
  void what_follows_from_a_withdrawal_is_told_with_what_moved() {
    smoked();
    put(new Act.Notice(APPROVED, "letter"), "letter", "smoked");
    LocalDate day = LocalDate.of(2026, 4, 1);
    town.on(day);
    put(new Act.Withdrawal(day, "mistaken"), "sorry", "smoked");

    Notice notice = waiting(day).getFirst();
    assertThat(notice.matter()).isEqualTo(Matter.WITHDRAWAL);
    assertThat(notice.moved().toString()).contains("rail-no-sale", "in-force", "none");
    serve.serve(on(day), notice, "letter", day, TEXT);
    assertThat(waiting(day)).isEmpty();
    assertThat(town.registry().entriesOf(town.find(WHO)).getLast().body().toString())
        .contains("Told", "SERVED", TEXT.digest().hex());
    town.verified();
  }

  @Test
  void deletion_by_the_clock_alone_is_told_too() {
    smoked();
    put(new Act.Notice(APPROVED, "letter"), "letter", "smoked");
    LocalDate day = LocalDate.of(2026, 3, 5);
    town.on(day);
    put(new Act.Objection(day, "facts-disputed", ""), "no", "smoked");
    assertThat(waiting(LocalDate.of(2026, 3, 15))).isEmpty();
    Notice notice = waiting(LocalDate.of(2026, 3, 16)).getFirst();
    assertThat(notice.matter()).isEqualTo(Matter.LAPSE);
    assertThat(notice.since()).isEqualTo(LocalDate.of(2026, 3, 16));
  }

  @Test
  void queue_is_the_same_made_anew() {
    smoked();
    List<Notice> first = waiting(APPROVED);
    assertThat(waiting(APPROVED)).isEqualTo(first);
  }
}
