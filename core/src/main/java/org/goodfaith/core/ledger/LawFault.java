package org.goodfaith.core.ledger;

import java.util.Locale;
import org.goodfaith.core.base.Fault;
import org.goodfaith.core.base.Place;

/// Why a step from draft to law is not taken.
///
/// @param reason which
/// @param culprit the part of the step
/// @param message what is wrong
/// @param allowed what would be right
/// @param remedy what to do
public record LawFault(Reason reason, String culprit, String message, String allowed, String remedy)
    implements Fault {
  @Override
  public String code() {
    return "law." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Place place() {
    return new Place("rulebook", 0, 0);
  }

  /// Reasons, in order of precedence.
  public enum Reason {
    /// The registry has its founding law: another law takes the path of drafts.
    FOUNDED,
    /// There is no law to change yet.
    NOT_FOUNDED,
    /// No officer is named.
    OFFICER,
    /// It was drafted before, and is on its way.
    DRAFTED,
    /// It is the law already, or will be.
    ALREADY_LAW,
    /// No such draft, or it has become law.
    NO_DRAFT,
    /// The day is before that of an earlier step.
    DAY,
    /// The officer drafted it (C15).
    OWN_DRAFT,
    /// The officer has approved it already: two different ones must (C15).
    SAME_OFFICER,
    /// Two approvals are needed.
    APPROVALS,
    /// The first day in force is before the end of the notice period.
    NOTICE,
    /// A law made known before begins later.
    ORDER,
    /// The proofs do not hold.
    PROOFS,
    /// The texts that were proved are not those of the step.
    TEXTS
  }
}
