package org.goodfaith.core.intake;

import org.goodfaith.core.base.Place;
import org.goodfaith.core.record.Act;
import org.goodfaith.core.subject.Identifier;
import org.goodfaith.core.subject.SubjectKind;

/// An admitted act on its way to the ledger.
///
/// @param place where it came from
/// @param group drafts of one group enter whole or not at all; rising within one append
/// @param claim about whom
/// @param act what
/// @param source code of who submits it
/// @param reference the source's own reference, never empty
/// @param target the source's reference of the entry it concerns, empty where none
/// @param enteredBy who entered it at the source
public record Draft(
    Place place,
    int group,
    Claim claim,
    Act act,
    String source,
    String reference,
    String target,
    String enteredBy) {
  /// Whom a draft is about.
  ///
  /// @param identifier what names the subject
  /// @param kind what the subject is
  /// @param name its name for the identity vault, empty where none was sent
  public record Claim(Identifier identifier, SubjectKind kind, String name) {
    /// @return scheme and kind only
    @Override
    public String toString() {
      return "Claim[" + identifier + ", " + kind + "]";
    }
  }
}
