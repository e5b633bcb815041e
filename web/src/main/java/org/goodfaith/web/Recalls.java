package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.goodfaith.core.answer.Movement;
import org.goodfaith.core.answer.Recall;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.subject.SubjectKey;

/// Answers that rested on what was wrong: those that the account signed in has read, and that it
/// knows of them.
@Singleton
public final class Recalls {
  private final Wiring wiring;
  private final Ask ask;
  private final Actor visitor;

  /// @param wiring ports of the registry
  /// @param ask makes questions
  /// @param visitor who has read
  public Recalls(Wiring wiring, Ask ask, Actor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// @return every answer the account has read and should read again, of whoever; those it has
  ///   acknowledged too
  public List<Recall> own() {
    return own(all());
  }

  /// @param all of everybody
  /// @return those that the account has read
  public List<Recall> own(List<Recall> all) {
    return all.stream().filter(this::mine).toList();
  }

  /// @return every answer to be recalled, whoever read it
  public List<Recall> all() {
    return wiring.queues().recalls(ask.now(), wiring.library());
  }

  /// @param handle whose answers
  /// @return those of one subject that the account has read
  public List<Recall> own(String handle) {
    return own(of(subject(handle), _ -> true));
  }

  /// @param subject whose answers, whoever read them
  /// @param wanted inquiries that are asked about
  /// @return those of these on the subject's chain that are recalled
  public List<Recall> of(SubjectKey subject, Predicate<EntryRef> wanted) {
    return Recall.of(
        wiring.ledger()::entriesOf,
        subject,
        wiring.library(),
        wiring.ledger().head().size(),
        ask.today(),
        wanted);
  }

  /// @param all of everybody
  /// @return how many answers each reader has not acknowledged; who has none is not there
  public static Map<String, Integer> laggards(List<Recall> all) {
    Map<String, Integer> open = new TreeMap<>();
    all.stream()
        .filter(recall -> recall.acknowledged() == null)
        .forEach(recall -> open.merge(recall.reader(), 1, Integer::sum));
    return open;
  }

  /// Enters that the account knows of a recall; again, it changes nothing.
  ///
  /// @param handle whose answer
  /// @param entry number of the inquiry's entry
  public void acknowledge(String handle, int entry) {
    List<Recall> named = own(handle).stream().filter(one -> one.inquiry().seq() == entry).toList();
    if (named.isEmpty()) {
      throw new Problem(
              404,
              "recall.unknown",
              "entry",
              "no answer of yours is recalled under this number",
              "numbers of GET /v1/recalls/" + handle,
              "Ask for the recalls of the subject first.")
          .exception();
    }
    named.forEach(this::enter);
  }

  /// Enters that the account knows of what it has read of one subject and should read again, as far
  /// as it was shown: what moved again since is shown first.
  ///
  /// @param handle whose answers
  /// @param shown entries before this position were known to the page that the account saw
  /// @param day of that page
  public void acknowledge(String handle, long shown, LocalDate day) {
    SubjectKey subject = subject(handle);
    Map<EntryRef, List<Movement>> then = new HashMap<>();
    Recall.of(wiring.ledger()::entriesOf, subject, wiring.library(), shown, day)
        .forEach(one -> then.put(one.inquiry(), one.moved()));
    own(handle).stream()
        .filter(one -> one.moved().equals(then.get(one.inquiry())))
        .forEach(this::enter);
  }

  private void enter(Recall recall) {
    EntryRef asked = recall.inquiry();
    if (recall.acknowledged() == null) {
      String name = visitor.signedIn().name();
      wiring
          .store()
          .append(asked.subject(), new EntryBody.Acknowledged(asked.seq(), name, ask.today()));
    }
  }

  private boolean mine(Recall recall) {
    return recall.reader().equals(visitor.signedIn().name());
  }

  private SubjectKey subject(String handle) {
    return ask.byHandle(handle)
        .orElseThrow(() ->
            new Problem(
                    404,
                    "recall.subject",
                    "handle",
                    "there is no such subject",
                    "a handle of this registry",
                    "Take the handle from the report that you read.")
                .exception());
  }
}
