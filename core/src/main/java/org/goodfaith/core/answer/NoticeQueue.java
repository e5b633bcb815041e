package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.subject.SubjectKey;

/// What subjects are to be told, and were told: a projection of the ledger, made anew each time it
/// is looked at. Nothing is kept of it.
public final class NoticeQueue {
  /// Every chain with something to tell holds one of these.
  private static final Set<String> BEGINNINGS =
      Stream.concat(
              Stream.of(
                  "approval",
                  "objection",
                  "appeal",
                  "statement",
                  "repair-request",
                  "correction",
                  "withdrawal",
                  "annulment",
                  "decision",
                  "appeal-decision",
                  "repair-decision",
                  "certification"),
              FindFileNotices.ACTS.stream())
          .collect(Collectors.toUnmodifiableSet());

  private NoticeQueue() {}

  /// @param ledger where to read
  /// @param question day, history and law
  /// @param subject whose file; files linked to it belong to it
  /// @return all notices of the file, the newest first
  public static List<Notice> of(LedgerReader ledger, Question question, SubjectKey subject) {
    return new FindNotices(ledger::entriesOf, question, subject)
        .all(false).stream()
            .sorted(Comparator.comparing(Notice::since).thenComparing(Notice::cause).reversed())
            .toList();
  }

  /// @param ledger where to read
  /// @param question day, history and law
  /// @param progress told now and then how far it is
  /// @return everything that is not served yet, of everybody: by deadline, then by age
  public static List<Notice> waiting(
      LedgerReader ledger, Question question, Impact.Progress progress) {
    List<Notice> waiting = new ArrayList<>();
    EverySubject.those(
        ledger,
        subjects(ledger),
        progress,
        (subject, read) -> waiting.addAll(waiting(read, question, subject)));
    return inOrder(waiting);
  }

  /// @return on whose files there may be something to tell
  static List<SubjectKey> subjects(LedgerReader ledger) {
    return Stream.concat(ledger.subjectsWith(BEGINNINGS).stream(), ledger.joined().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// @param read gives the entries of any chain
  /// @param subject who is told
  /// @return what is not served yet to it
  static List<Notice> waiting(
      Function<SubjectKey, List<SealedEntry>> read, Question question, SubjectKey subject) {
    return new FindNotices(read, question, subject)
        .all(true).stream().filter(notice -> notice.to().equals(subject)).toList();
  }

  static List<Notice> inOrder(List<Notice> notices) {
    return notices.stream()
        .sorted(
            Comparator.comparing(
                    Notice::by, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
                .thenComparing(Notice::since)
                .thenComparing(Notice::cause))
        .toList();
  }
}
