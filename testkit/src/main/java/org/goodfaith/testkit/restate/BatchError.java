package org.goodfaith.testkit.restate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodfaith.core.answer.Desk;
import org.goodfaith.core.answer.InquiryJournal;
import org.goodfaith.core.answer.Notice;
import org.goodfaith.core.answer.NoticeQueue;
import org.goodfaith.core.answer.Reader;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.assessment.Assessment;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.rulebook.Rulebook;
import org.goodfaith.core.subject.SubjectKey;

/// A card issuer reports thousands of people as three months late who were not, and corrects it.
/// Afterwards everything is as in a registry that never had the error, but what was known before;
/// everybody whose standing moved is to be told, and nobody else.
public final class BatchError {
  private static final int READ_EVERY = 25;
  private static final LocalDate MAY = LocalDate.of(2026, 5, 31);
  private static final LocalDate READ = LocalDate.of(2026, 6, 1);

  /// The error would have been two years old, the longest window that reads it, and two months.
  private static final YearMonth LAST = YearMonth.of(2028, 6);

  private final Rulebook law;
  private final Consumer<LocalDate> clock;
  private final InquiryJournal journal;
  private final int harmed;
  private final int people;

  /// @param law of the town
  /// @param clock is told which day it is
  /// @param journal keeps checks; nobody asks any here
  /// @param harmed how many lines are wrong; of every seventh person besides none is
  public BatchError(Rulebook law, Consumer<LocalDate> clock, InquiryJournal journal, int harmed) {
    this.law = law;
    this.clock = clock;
    this.journal = journal;
    this.harmed = harmed;
    this.people = harmed + harmed / 6;
  }

  /// How long it took.
  ///
  /// @param entered nanoseconds until the corrections were durable
  /// @param queued nanoseconds until it was known who is to be told what
  /// @param recalled nanoseconds until it was known who read what was wrong
  public record Took(long entered, long queued, long recalled) {
    /// @return all of it
    public long whole() {
      return entered + queued + recalled;
    }
  }

  /// Lives through it in two empty registries.
  ///
  /// @param neverHadIt in which the file is right
  /// @param hadIt in which it is wrong, and corrected
  /// @return how long restating took
  public Took live(Ports neverHadIt, Ports hadIt) {
    CardTown right = new CardTown(neverHadIt, law, clock, people);
    CardTown wrong = new CardTown(hadIt, law, clock, people);
    right.live(0);
    wrong.live(harmed);
    lendersRead(wrong, hadIt);
    TreeHead before = hadIt.ledger().head();
    Map<SubjectKey, List<SealedEntry>> then = wrong.chains();
    List<Assessment> harm = wrong.everybody(then, MAY, before);
    List<Assessment> spared = right.everybody(right.chains(), MAY, neverHadIt.ledger().head());
    long moved =
        IntStream.range(0, people)
            .filter(i -> Said.repayment(harm.get(i)) < Said.repayment(spared.get(i)))
            .count();
    assertThat(moved).as("scores that the error moved").isEqualTo(harmed);

    Set<List<Object>> waiting = names(waiting(wrong, hadIt));
    long start = System.nanoTime();
    wrong.correct(harmed);
    long entered = System.nanoTime();
    List<Notice> notices = waiting(wrong, hadIt);
    long queued = System.nanoTime();
    List<Recall> recalls = Recall.all(hadIt.ledger(), _ -> law, CardTown.FOUND, (_, _) -> {});
    long recalled = System.nanoTime();

    told(wrong, notices.stream().filter(one -> !waiting.contains(name(one))).toList(), recalls);
    Map<SubjectKey, List<SealedEntry>> now = wrong.chains();
    same(right, wrong, now, neverHadIt.ledger().head(), hadIt.ledger().head());
    assertThat(digests(wrong.everybody(now, MAY, before)))
        .as("what was known before stays known")
        .isEqualTo(digests(harm));
    IntStream.range(harmed, people)
        .mapToObj(i -> wrong.find(CardLines.card(i)))
        .forEach(
            key -> assertThat(now.get(key)).as("of whom it was right").isEqualTo(then.get(key)));
    assertThat(hadIt.ledger().head().size()).isEqualTo(before.size() + harmed);
    return new Took(entered - start, queued - entered, recalled - queued);
  }

  private void lendersRead(CardTown wrong, Ports ports) {
    clock.accept(READ);
    Desk desk = new Desk(ports.store(), ports.ledger(), _ -> law, journal);
    for (int i = 0; i < people; i += READ_EVERY) {
      SubjectKey key = wrong.find(CardLines.card(i));
      Desk.Answer<?> answer =
          desk.report(
              new Desk.ReportQuestion(
                  new Reader("lender", "lender", null),
                  Optional.of(key),
                  "credit-granting",
                  READ,
                  READ,
                  null));
      assertThat(answer).isInstanceOf(Desk.Answered.class);
    }
  }

  private static List<Notice> waiting(CardTown town, Ports ports) {
    return NoticeQueue.waiting(
        ports.ledger(), town.question(CardTown.FOUND, ports.ledger().head()), (_, _) -> {});
  }

  private static Set<List<Object>> names(List<Notice> notices) {
    return notices.stream().map(BatchError::name).collect(Collectors.toSet());
  }

  private static List<Object> name(Notice notice) {
    return List.of(notice.cause(), notice.to(), notice.matter());
  }

  private void told(CardTown wrong, List<Notice> notices, List<Recall> recalls) {
    assertThat(notices)
        .as("everybody who moved is to be told, and nobody else")
        .allMatch(
            notice -> notice.matter() == Notice.Matter.CORRECTION && !notice.moved().isEmpty())
        .extracting(notice -> notice.cause().subject())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, harmed).mapToObj(i -> wrong.find(CardLines.card(i))).toList());
    assertThat(recalls)
        .as("who read what was wrong")
        .extracting(recall -> recall.inquiry().subject())
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, harmed)
                .filter(i -> i % READ_EVERY == 0)
                .mapToObj(i -> wrong.find(CardLines.card(i)))
                .toList());
  }

  /// At every month's end until nothing reads the month any more.
  private static void same(
      CardTown right,
      CardTown wrong,
      Map<SubjectKey, List<SealedEntry>> now,
      TreeHead rightHead,
      TreeHead wrongHead) {
    Map<SubjectKey, List<SealedEntry>> never = right.chains();
    for (YearMonth month = CardTown.FILE; !month.isAfter(LAST); month = month.plusMonths(1)) {
      LocalDate asOf = month.atEndOfMonth();
      assertThat(said(wrong.everybody(now, asOf, wrongHead)))
          .as("everything said as of " + asOf)
          .isEqualTo(said(right.everybody(never, asOf, rightHead)));
    }
  }

  private static List<List<String>> said(List<Assessment> all) {
    return all.stream().map(Said::of).toList();
  }

  private static List<Hash> digests(List<Assessment> all) {
    return all.stream().map(Assessment::digest).toList();
  }
}
