package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.List;
import org.goodfaith.core.answer.EraseWhole;
import org.goodfaith.core.answer.EraseWhole.Result;
import org.goodfaith.core.answer.Erasure;
import org.goodfaith.core.answer.LastWord;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.access.Visitor;

/// Erases a person's file for the officer signed in, whole, where nothing needs it any more.
@Singleton
public final class EraseFile {
  private static final int CONFLICT = 409;
  private static final int UNCONFIRMED = 422;
  private static final int UNTOLD = 503;

  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;
  private final RecordAccess access;

  EraseFile(Wiring wiring, Ask ask, Visitor visitor, RecordAccess access) {
    this.access = access;
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// The look of the officer is entered: what needs a file tells what is in it.
  ///
  /// @param subject whose file
  /// @return whether it may be erased, and what needs it
  public Erasure look(SubjectKey subject) {
    access.looked(subject);
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

  /// Tells its subject, and erases it; what entered while it was looked at is looked at again.
  ///
  /// @param subject whose file
  /// @return what went, and by which channels its subject was told; none where no address is kept
  public Result.Erased erase(SubjectKey subject) {
    String officer = visitor.signedIn().name();
    Result result;
    try (LastWord lastWord = wiring.lastWord()) {
      EraseWhole erase = new EraseWhole(wiring.ledger(), wiring.store(), lastWord);
      result = erase.erase(ask.now().rulebook(), ask.today(), officer, subject);
    }
    return switch (result) {
      case Result.Erased erased -> erased;
      case Result.Kept _ ->
          throw problem(
              CONFLICT,
              "erasure.needed",
              "the file is still needed",
              "a person's file that no listing and no duty to keep needs",
              "Look at what needs it and until when, and ask again after that day.");
      case Result.Grew _ ->
          throw problem(
              CONFLICT,
              "erasure.grew",
              "the file kept growing while it was looked at; nothing was erased",
              "",
              "Try again.");
      case Result.Untold(List<String> channels) ->
          throw problem(
              UNTOLD,
              "erasure.untold",
              "its subject could not be told by "
                  + String.join(", ", channels)
                  + "; nothing was erased",
              "an address that takes the message, or none",
              "Try again later, or take the address away once its subject knows.");
    };
  }

  private static Problem.ProblemException problem(
      int status, String code, String message, String allowed, String remedy) {
    return new Problem(status, code, "subject", message, allowed, remedy).exception();
  }
}
