package org.goodfaith.core.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodfaith.core.given.Law.day;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.goodfaith.core.answer.InquiryJournal.CheckInquiry;
import org.goodfaith.core.answer.PartMatches.Parting;
import org.goodfaith.core.answer.SourceRatings.Asked;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.given.Town;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.record.RemedyAnswer;
import org.goodfaith.core.record.RemedyRequest;
import org.goodfaith.core.record.Result;
import org.goodfaith.core.record.ReviewRequest;
import org.goodfaith.core.subject.SubjectKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Queues and figures that are kept between two looks are those that folding everybody gives.
class QueueBookTest extends Town {
  private final FiguresBook figures = book();
  private final QueueBook queues = new QueueBook(registry, figures);
  private final Map<String, Integer> asked = new TreeMap<>();

  private FiguresBook book() {
    return new FiguresBook(registry, registry, new Refused(), ZoneOffset.UTC);
  }

  /// A month of refused checks.
  private static final class Refused implements InquiryJournal {
    @Override
    public void keep(CheckInquiry inquiry, Optional<YearMonth> refused) {
      throw new AssertionError("nobody asks a check here");
    }

    @Override
    public Map<YearMonth, Long> refused() {
      return Map.of(YearMonth.of(2026, 4), 37L);
    }

    @Override
    public List<CheckInquiry> of(SubjectKey subject) {
      return List.of();
    }
  }

  private Question on(LocalDate day) {
    return Question.asked(registry, registry, day, registry.head()).orElseThrow();
  }

  private void enter(int who, Act act, String reference) {
    registry.append(List.of(draft(0, who, act, reference, "r" + who)));
  }

  private void read(int who, LocalDate today) {
    SubjectKey subject = registry.find(person(who));
    desk.report(new Desk.ReportQuestion(OFFICER, Optional.of(subject), "care", today, today, null));
  }

  /// What was read and is another now, found by looking at everybody.
  private List<Recall> recalls(Question now) {
    List<Recall> all = new ArrayList<>();
    for (int number = 1; number <= registry.figures().subjects(); number++) {
      SubjectKey subject = new SubjectKey(number);
      all.addAll(Recall.of(registry::entriesOf, subject, registry, now.head().size(), now.asOf()));
    }
    return all;
  }

  /// Somebody asks that a result be looked at, or harm be made good, or something becomes of what
  /// was asked before.
  private void ask(Random random, LocalDate on, String reference) {
    if (asked.isEmpty() || random.nextInt(3) == 0) {
      int who = random.nextInt(60);
      List<String> results = List.of("list:no-sale", "measure:no-ticket", "score:conduct", "match");
      Result of = Result.of(results.get(random.nextInt(results.size()))).orElseThrow();
      Act act =
          random.nextInt(4) == 0
              ? new RemedyRequest(on, "report:4", "make it good", "")
              : new ReviewRequest(on, of, "wrong", "look", "");
      registry.append(List.of(draft(0, who, act, reference, "")));
      asked.put(reference, who);
      return;
    }
    List<String> all = List.copyOf(asked.keySet());
    String target = all.get(random.nextInt(all.size()));
    Act act =
        switch (random.nextInt(6)) {
          case 0 -> new Act.Extension(on, "judge", "papers");
          case 1 -> new Act.Decision(on, Act.Outcome.UPHELD, "judge", "so");
          case 2 -> new Act.Decision(on, Act.Outcome.REJECTED, "judge", "so");
          case 3 -> new Act.Appeal(on, "no");
          case 4 -> new Act.AppealDecision(on, Act.Outcome.UPHELD, "higher", "so");
          default -> new RemedyAnswer(on, "lender", "so");
        };
    int who = asked.getOrDefault(target, 0);
    registry.append(List.of(draft(0, who, act, reference, target)));
  }

  private static Act act(Random random, LocalDate on) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> new Act.Objection(on, random.nextBoolean() ? "not-me" : "facts-disputed", "");
      case 2 -> new Act.Withdrawal(on, "wrong-person");
      case 3 -> new Act.Decision(on, Act.Outcome.REJECTED, "judge", "so");
      case 4 -> new Act.Decision(on, Act.Outcome.UPHELD, "judge", "so");
      case 5 -> new Act.Appeal(on, "no");
      case 6 -> new Act.RepairRequest(on, "paid");
      default -> new Act.Annulment(on, "court", "");
    };
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_enters_the_kept_queues_are_those_made_anew(long seed) {
    Random random = new Random(seed);
    LocalDate today = day("2026-04-01");
    int waited = 0;
    int recalled = 0;
    for (int who = 0; who < 60; who++) {
      read(who, today);
    }
    for (int round = 0; round < 40; round++) {
      int who = random.nextInt(60);
      switch (random.nextInt(10)) {
        case 9 -> read(who, today);
        case 0 -> today = today.plusDays(random.nextInt(9));
        case 1 ->
            registry.link(
                registry.find(person(who)),
                registry.find(person((who + 1) % 60)),
                random.nextInt(3) > 0,
                "officer",
                today);
        case 2 -> registry.forget(new EntryRef(registry.find(person(who)), 4), "expired", today);
        case 3, 4, 5 -> ask(random, today, "q" + round);
        default -> enter(who, act(random, today), "x" + round);
      }
      Question now = on(today);
      assertThat(queues.work(now)).isEqualTo(WorkQueue.of(registry, now, book().proposed(now)));
      assertThat(queues.notices(now)).isEqualTo(NoticeQueue.waiting(registry, now, (_, _) -> {}));
      assertThat(queues.petitions(now)).isEqualTo(PetitionCase.waiting(registry, now));
      List<Parting> left = new PartMatches(registry, registry).left(now);
      assertThat(queues.partings(now)).isEqualTo(left);
      waited += queues.petitions(now).size();
      recalled += queues.recalls(now, registry).size();
      assertThat(queues.recalls(now, registry)).isEqualTo(recalls(now));
      assertThat(figures.figures(now)).isEqualTo(book().figures(now));
    }
    assertThat(waited).as("reviews and remedies that waited").isPositive();
    assertThat(recalled).as("answers recalled").isPositive();
  }

  @Test
  void second_look_folds_only_whose_file_has_grown() {
    LocalDate today = day("2026-04-10");
    for (int who = 0; who < 20; who++) {
      enter(who, new Act.Objection(today, "facts-disputed", ""), "o" + who);
    }
    queues.work(on(today));
    queues.notices(on(today));
    long first = queues.folded();
    queues.work(on(today));
    queues.notices(on(today));
    assertThat(queues.folded()).isEqualTo(first);
    enter(7, new Act.Decision(today, Act.Outcome.UPHELD, "judge", "so"), "d7");
    assertThat(queues.work(on(today))).hasSizeGreaterThan(30);
    queues.notices(on(today));
    assertThat(queues.folded() - first).isEqualTo(2);
  }

  @Test
  void second_look_at_reviews_folds_only_whose_file_has_grown() {
    LocalDate today = day("2026-04-10");
    Result list = Result.of("list:no-sale").orElseThrow();
    for (int who = 0; who < 20; who++) {
      Act act = new ReviewRequest(today, list, "wrong", "look", "");
      registry.append(List.of(draft(0, who, act, "q" + who, "")));
    }
    assertThat(queues.petitions(on(today))).hasSize(20);
    long first = queues.folded();
    assertThat(queues.petitions(on(today))).hasSize(20);
    assertThat(queues.folded()).isEqualTo(first);
    Act decision = new Act.Decision(today, Act.Outcome.UPHELD, "judge", "so");
    registry.append(List.of(draft(0, 7, decision, "d7", "q7")));
    assertThat(queues.petitions(on(today))).hasSize(19);
    assertThat(queues.folded() - first).isOne();
  }

  @Test
  void refused_checks_are_counted_by_month_and_rounded() {
    Figures board = figures.figures(on(day("2026-05-01")));
    assertThat(board.months().get(10).refused()).isEqualTo(new Figures.Shown(35, false));
    assertThat(board.months().getLast().refused().none()).isTrue();
  }

  @Test
  void book_goes_on_where_another_run_ended_and_leaves_another_history_alone() {
    LocalDate today = day("2026-04-10");
    enter(3, new Act.Objection(today, "facts-disputed", ""), "o3");
    figures.figures(on(today));
    List<String> kept = figures.begun();
    assertThat(kept).anyMatch(line -> line.startsWith("concerned "));

    enter(4, new Act.Objection(today, "facts-disputed", ""), "o4");
    FiguresBook next = book();
    next.resume(kept);
    assertThat(next.size()).isEqualTo(figures.size()).isPositive();
    Question now = on(today);
    assertThat(next.figures(now)).isEqualTo(book().figures(now));
    Asked asked = new Asked(today, now.head());
    assertThat(next.ratings(asked)).isEqualTo(book().ratings(asked));

    FiguresBook other = book();
    String root = kept.getFirst().split(" ", -1)[3];
    other.resume(kept.stream().map(line -> line.replace(root, Hash.zero().hex())).toList());
    other.resume(List.of());
    other.resume(List.of("something else"));
    assertThat(other.size()).isZero();
    assertThat(other.begun()).isEmpty();
  }

  @Test
  void board_is_counted_at_once_where_that_is_quick() {
    assertThat(figures.board(on(day("2026-04-10")))).isPresent();
  }
}
