package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    return all().stream().filter(this::mine).toList();
  }

  /// @param handle whose answers
  /// @return those of one subject that the account has read
  public List<Recall> own(String handle) {
    return of(subject(handle)).stream().filter(this::mine).toList();
  }

  /// @param subject whose answers, whoever read them
  /// @return every answer on the subject's chain that is recalled
  public List<Recall> of(SubjectKey subject) {
    return Recall.of(
        wiring.ledger()::entriesOf,
        subject,
        wiring.library(),
        wiring.ledger().head().size(),
        ask.today());
  }

  /// @return how many answers each reader has not acknowledged; who has none is not there
  public Map<String, Integer> laggards() {
    Map<String, Integer> open = new TreeMap<>();
    all().stream()
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

  /// Enters that the account knows of everything it has read of one subject and should read again.
  ///
  /// @param handle whose answers
  public void acknowledge(String handle) {
    own(handle).forEach(this::enter);
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

  private List<Recall> all() {
    return wiring.queues().recalls(ask.now(), wiring.library());
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
