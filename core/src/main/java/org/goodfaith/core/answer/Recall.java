package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.LedgerReader;
import org.goodfaith.core.ledger.SealedEntry;
import org.goodfaith.core.rulebook.RulebookLibrary;
import org.goodfaith.core.subject.SubjectKey;
import org.jspecify.annotations.Nullable;

/// An answer that was given to somebody and would be another one, had it been known then what is
/// known now: a fact was corrected, withdrawn or deleted, subjects were parted, or nobody proved in
/// time what was in doubt. Its reader is to be told, and the subject to see who was.
///
/// @param inquiry entry of the inquiry
/// @param reader account that asked
/// @param role its role
/// @param purpose why it asked
/// @param asOf the day it asked about
/// @param moved what of the answer is another now, as far as the purpose opened it: what became of
///   what was known then, and nothing that was recorded since
/// @param closed whether the file is closed to the purpose by now: then its reader is told no more
///   than that it is another answer
/// @param acknowledged when the reader said that it knows of all that moved, or decided it itself;
///   null while it has not
public record Recall(
    EntryRef inquiry,
    String reader,
    String role,
    String purpose,
    LocalDate asOf,
    List<Movement> moved,
    boolean closed,
    @Nullable LocalDate acknowledged) {
  /// Every chain whose answers may be recalled holds one of these, or says that it was linked.
  private static final Set<String> BEGINNINGS =
      Set.of(
          "correction",
          "withdrawal",
          "annulment",
          "objection",
          "review-request",
          "decision",
          "appeal-decision",
          "kinship");

  /// Copies the list.
  public Recall {
    moved = List.copyOf(moved);
  }

  /// Every answer to be recalled, of everybody.
  ///
  /// @param ledger where to read
  /// @param library every law that answers rest on
  /// @param today the registry's day: what silence ended until then is recalled too
  /// @param progress told now and then how far it is
  public static List<Recall> all(
      LedgerReader ledger, RulebookLibrary library, LocalDate today, Impact.Progress progress) {
    long size = ledger.head().size();
    List<Recall> recalls = new ArrayList<>();
    EverySubject.those(
        ledger,
        subjects(ledger),
        progress,
        (key, read) -> recalls.addAll(of(read, key, library, size, today)));
    return recalls;
  }

  /// @return of whose answers some may be recalled
  static List<SubjectKey> subjects(LedgerReader ledger) {
    return Stream.concat(ledger.subjectsWith(BEGINNINGS).stream(), ledger.joined().stream())
        .distinct()
        .sorted()
        .toList();
  }

  /// @param ledger gives the entries of one chain
  /// @param subject whose answers
  /// @param library every law that answers rest on
  /// @param treeSize entries before this position are known now
  /// @param today the registry's day: what silence ended until then is recalled too
  /// @return every answer to be recalled, oldest first; none where nothing moved. What was
  ///   forgotten since is no reason: what rested on it is not compared
  public static List<Recall> of(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      RulebookLibrary library,
      long treeSize,
      LocalDate today) {
    return of(ledger, subject, library, treeSize, today, _ -> true);
  }

  /// @param ledger gives the entries of one chain
  /// @param subject whose answers
  /// @param library every law that answers rest on
  /// @param treeSize entries before this position are known now
  /// @param today the registry's day: what silence ended until then is recalled too
  /// @param wanted inquiries that are asked about
  /// @return those of these whose answers are to be recalled, oldest first
  public static List<Recall> of(
      Function<SubjectKey, List<SealedEntry>> ledger,
      SubjectKey subject,
      RulebookLibrary library,
      long treeSize,
      LocalDate today,
      Predicate<EntryRef> wanted) {
    return new FindRecalls(ledger, subject, library, treeSize, today).all(wanted);
  }
}
