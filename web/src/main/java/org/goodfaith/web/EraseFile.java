package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.ledger.Forgetting;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.access.Visitor;

/// Erases a person's file for the officer signed in, whole, where nothing needs it any more.
@Singleton
public final class EraseFile {
  private static final int TRIES = 5;
  private static final int CONFLICT = 409;
  private static final int UNCONFIRMED = 422;

  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;

  EraseFile(Wiring wiring, Ask ask, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// @param subject whose file
  /// @return whether it may be erased, and what needs it
  public Erasure look(SubjectKey subject) {
    return Erasure.of(
        ask.now().rulebook(),
        ask.today(),
        visitor.signedIn().name(),
        subject,
        wiring.ledger()::entriesOf);
  }

  /// @param handle opaque name of a subject
  /// @return whose it is
  public SubjectKey subject(String handle) {
    return ask.byHandle(handle)
        .orElseThrow(() ->
            new Problem(
                    404,
                    "erasure.no-file",
                    "handle",
                    "the registry holds no such file",
                    "the handle of a file",
                    "Open the file and follow it from there.")
                .exception());
  }

  /// @param meant whether the officer said that it cannot be taken back
  /// @param allowed how to say so
  public void confirmed(boolean meant, String allowed) {
    if (!meant) {
      throw new Problem(
              UNCONFIRMED,
              "erasure.unconfirmed",
              "confirm",
              "nobody said that it is meant",
              allowed,
              "Say in 'confirm' that it cannot be taken back.")
          .exception();
    }
  }

  /// Erases it; what entered while it was looked at is looked at again.
  ///
  /// @param subject whose file
  public void erase(SubjectKey subject) {
    for (int left = TRIES; left > 0; left--) {
      if (!(look(subject) instanceof Erasure.Free(Forgetting forgetting))) {
        throw new Problem(
                CONFLICT,
                "erasure.needed",
                "subject",
                "the file is still needed",
                "a person's file that no listing and no duty to keep needs",
                "Look at what needs it and until when, and ask again after that day.")
            .exception();
      }
      if (wiring.store().forget(List.of(forgetting), ask.today()).isEmpty()) {
        return;
      }
    }
    throw new Problem(
            CONFLICT,
            "erasure.grew",
            "subject",
            "the file kept growing while it was looked at; nothing was erased",
            "",
            "Try again.")
        .exception();
  }
}
