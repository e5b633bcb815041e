package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.goodfaith.core.answer.AdverseLetter;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Inquired;
import org.goodfaith.core.rulebook.LawOn;
import org.goodfaith.core.rulebook.PurposeRule;
import org.goodfaith.core.rulebook.ScoreRule;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.access.Visitor;

/// The letter that the lender signed in owes whom it decided against.
@Singleton
public final class WriteLetter {
  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;

  WriteLetter(Wiring wiring, Ask ask, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// An inquiry of the lender's own.
  ///
  /// @param ref where it stands
  /// @param asked for which purpose and day
  public record Own(EntryRef ref, Inquired asked) {}

  /// @param subject about whom
  /// @param inquiry number of the inquiry; 0 for the newest
  /// @param score code of the score decided by
  /// @return the letter
  public AdverseLetter write(SubjectKey subject, int inquiry, String score) {
    AdverseLetter.Request request =
        new AdverseLetter.Request(visitor.signedIn().name(), subject, inquiry, score);
    return switch (AdverseLetter.write(wiring.ledger(), wiring.library(), request)) {
      case AdverseLetter.Written written -> written.letter();
      case AdverseLetter.NotWritten not -> throw Problem.of(not.fault()).exception();
    };
  }

  /// @param subject about whom
  /// @return what the lender asked about it, the newest first
  public List<Own> asked(SubjectKey subject) {
    String reader = visitor.signedIn().name();
    return wiring.ledger().entriesOf(subject).stream()
        .flatMap(entry ->
            entry.body() instanceof Inquired one && one.reader().equals(reader)
                ? List.of(new Own(entry.ref(), one)).stream()
                : List.<Own>of().stream())
        .sorted(Comparator.comparing(Own::ref).reversed())
        .toList();
  }

  /// @return scores that a purpose of lenders opens
  public List<ScoreRule> scores() {
    LawOn law = ask.law();
    List<PurposeRule> open =
        law.purposes().stream().filter(one -> one.readers().contains(Role.LENDER.code())).toList();
    return law.scores().stream()
        .filter(
            score -> open.stream().anyMatch(one -> one.contexts().containsAll(score.contexts())))
        .toList();
  }
}
