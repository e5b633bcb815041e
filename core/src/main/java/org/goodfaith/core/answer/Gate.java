package org.goodfaith.core.answer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.answer.CheckAnswer.Outcome;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.TreeHead;
import org.goodfaith.core.measure.Measure;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.SubjectKey;

/// What checks are answered from: the measures on everybody on a day, in memory, brought up to date
/// after each seal.
///
/// Invariant: of a day that it was made ready for it gives what the ledger would give, or nothing:
/// between a seal and the moment in which it has looked at whom the seal concerns, it gives nothing
/// about them. One thread makes it ready and refreshes it; any number look.
public final class Gate {
  /// How old knowledge may be that says no, where the law sets nothing.
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final LedgerReader ledger;
  private final RulebookLibrary library;
  private final Map<LocalDate, MeasureBoard> boards = new ConcurrentHashMap<>();
  private volatile Instant confirmed = Instant.MIN;

  Gate(LedgerReader ledger, RulebookLibrary library) {
    this.ledger = ledger;
    this.library = library;
  }

  /// @return whether it was made ready for a day, and the law of that day is still the same
  public boolean ready(LocalDate day) {
    return boards.containsKey(day);
  }

  /// Assesses everybody for a day. Does nothing while there is no law.
  ///
  /// @param day a day
  /// @param now the moment of asking
  /// @param progress told now and then how far it is
  public void prepare(LocalDate day, Instant now, Impact.Progress progress) {
    TreeHead head = ledger.head();
    Optional<Question> question = Question.asked(ledger, library, day, head);
    if (question.isPresent()) {
      boards.put(day, MeasureBoard.of(ledger, question.get(), progress));
      confirm(now);
    }
  }

  /// Forgets days that are over.
  ///
  /// @param today the first day to keep
  public void forgetBefore(LocalDate today) {
    boards.keySet().removeIf(day -> day.isBefore(today));
  }

  /// Takes note of whom all seals since concern, and looks at some of them anew. A day whose law
  /// became another is not ready any more.
  ///
  /// @param now the moment, before the newest head is read
  /// @return whether there is more to look at
  public boolean refresh(Instant now) {
    TreeHead head = ledger.head();
    boolean more = false;
    boards.values().removeIf(board -> board.note(ledger, head) && lawChanged(board, head));
    for (MeasureBoard board : boards.values()) {
      more |= board.lookAnew(ledger);
    }
    confirm(now);
    return more;
  }

  private boolean lawChanged(MeasureBoard board, TreeHead head) {
    Question known = board.known();
    return Question.asked(ledger, library, known.asOf(), head)
        .filter(now -> now.rulebook().digest().equals(known.rulebook().digest()))
        .isEmpty();
  }

  private void confirm(Instant now) {
    confirmed = now;
  }

  /// @param subject who, or nobody
  /// @param day the day of the question
  /// @return what is known of its measures, or empty where the ledger has to be asked
  Optional<Seen> look(SubjectKey subject, LocalDate day) {
    MeasureBoard board = boards.get(day);
    if (board == null) {
      return Optional.empty();
    }
    if (board.notedSize() < ledger.sizeAtLeast()) {
      return Optional.empty(); // Sealed here a moment ago and not noted yet: whom does it concern?
    }
    Question known = board.known();
    return board.measuresOf(subject).map(measures -> new Seen(known, measures, confirmed));
  }

  /// What is known of one subject.
  ///
  /// @param question day, history and law it is known from
  /// @param measures on the subject
  /// @param confirmed when it was last known that nothing had changed
  record Seen(Question question, List<Measure> measures, Instant confirmed) {
    /// Knowledge that is too old refuses nothing: then nobody can say.
    CheckAnswer answer(String service, String need, Instant now) {
      CheckAnswer answer = AnswerCheck.answer(measures, question.asOf(), service, need);
      Duration limit = limit();
      boolean old = now.isAfter(confirmed.plus(limit));
      return old && answer.outcome() == Outcome.REFUSED
          ? answer.undetermined(Sentence.of(Sentence.Code.NOT_READ, limit.toSeconds()))
          : answer;
    }

    private Duration limit() {
      return question.rulebook().on(question.asOf()).clocksOf("check-knowledge").stream()
          .findFirst()
          .map(clock -> Duration.ofSeconds(clock.within().seconds()))
          .orElse(LIMIT);
    }
  }
}
