package org.goodfaith.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.ledger.EnterLawStep;
import org.goodfaith.core.ledger.EntryBody;
import org.goodfaith.core.ledger.LawFault;
import org.goodfaith.core.ledger.Lawmaking;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.access.Visitor;

/// Approvals of drafts by the officer signed in, over the API and on the page alike.
@Singleton
public final class Approvals {
  private static final int CONFLICT = 409;
  private static final int NONE = 404;

  private final Wiring wiring;
  private final Ask ask;
  private final Visitor visitor;

  Approvals(Wiring wiring, Ask ask, Visitor visitor) {
    this.wiring = wiring;
    this.ask = ask;
    this.visitor = visitor;
  }

  /// Approves the draft of this digest.
  public void approve(String digest) {
    Hash draft = digest(digest);
    Optional<LawFault> fault =
        EnterLawStep.enter(
            wiring.ledger(), wiring.store(), approval(draft), () -> wiring.prove(draft));
    if (fault.isPresent()) {
      int status = fault.get().reason() == LawFault.Reason.NO_DRAFT ? NONE : CONFLICT;
      throw Problem.of(status, fault.get()).exception();
    }
  }

  /// @return why the account signed in may not approve the draft, or empty where it may
  public Optional<LawFault> refuse(Hash draft) {
    return Lawmaking.of(wiring.ledger().entriesOf(SubjectKey.REGISTRY)).refuse(approval(draft));
  }

  private EntryBody approval(Hash draft) {
    return new EntryBody.Approved(draft, visitor.signedIn().name(), ask.today());
  }

  /// @return the digest as a request names it
  public static Hash digest(String text) {
    if (text.matches("[0-9a-f]{64}")) {
      return Hash.ofHex(text);
    }
    throw noRulebook().exception();
  }

  /// @return the registry has no such rulebook
  public static Problem noRulebook() {
    return new Problem(
        NONE,
        "law.no-draft",
        "digest",
        "this is no digest of a rulebook",
        "64 hexadecimal digits",
        "Take it from GET /v1/rulebooks.");
  }
}
