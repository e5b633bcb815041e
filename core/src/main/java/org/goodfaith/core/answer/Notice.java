package org.goodfaith.core.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.ledger.EntryBody.Told.Result;
import org.jspecify.annotations.Nullable;

/// Something a subject is to be told, and what was done to tell it. Named by the entry that gives
/// rise to it.
///
/// @param cause that entry
/// @param matter what it is about
/// @param history of the record concerned
/// @param since the day from which on it is to be told
/// @param by last day for it, null where the law sets none
/// @param moved what of the subject's standing is another through it
/// @param told everything done to tell it, in ledger order
public record Notice(
    EntryRef cause,
    Matter matter,
    RecordHistory history,
    LocalDate since,
    @Nullable LocalDate by,
    List<Movement> moved,
    List<Telling> told) {
  /// Copies the lists.
  public Notice {
    moved = List.copyOf(moved);
    told = List.copyOf(told);
  }

  /// What a notice is about.
  public enum Matter {
    /// The record leads to a list: nothing follows before this is served.
    LISTING,
    /// An objection was decided.
    DECISION,
    /// The time to prove the record was over, and the law's consequence followed.
    LAPSE,
    /// The record was corrected.
    CORRECTION,
    /// The record was withdrawn.
    WITHDRAWAL,
    /// What the record rests on was annulled.
    ANNULMENT,
    /// A request for repair was decided.
    REPAIR;

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// One thing done to tell it.
  ///
  /// @param channel code
  /// @param result what came of it
  /// @param day when
  /// @param document SHA-256 of what was served; empty where nothing was, or the source keeps it
  public record Telling(String channel, Result result, LocalDate day, String document) {}

  /// @return how it was served, or empty while it is not
  public Optional<Telling> served() {
    return told.stream().filter(one -> one.result() == Result.SERVED).findFirst();
  }

  /// @return whether a message about it has left the house by this channel
  public boolean sentBy(String channel) {
    return told.stream()
        .anyMatch(one -> one.result() == Result.SENT && one.channel().equals(channel));
  }

  /// @return the last try that failed, where nothing has left the house by that channel since
  public Optional<Telling> failed() {
    return told.stream()
        .filter(one -> one.result() == Result.FAILED && !sentBy(one.channel()))
        .reduce((_, later) -> later);
  }

  /// @param today the registry's day
  /// @return whether it is not served, and its last day is over
  public boolean overdue(LocalDate today) {
    return by != null && today.isAfter(by) && served().isEmpty();
  }
}
