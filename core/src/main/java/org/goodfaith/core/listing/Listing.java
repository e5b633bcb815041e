package org.goodfaith.core.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodfaith.core.explain.EntryRef;
import org.goodfaith.core.explain.Sentence;
import org.goodfaith.core.rulebook.Context;
import org.goodfaith.core.rulebook.ListRule;
import org.jspecify.annotations.Nullable;

/// One subject's time on a list, or its way there.
///
/// @param list code of the list
/// @param title of the list
/// @param article of the list
/// @param colour of the list
/// @param context of the record that leads to it
/// @param conduct the day of conduct
/// @param state where it is on its way
/// @param evidence entries that lead to it, in ledger order, the record first
/// @param noticed day of notice, null while there is none
/// @param objectionEnds last day of the objection window, null while unknown
/// @param from first day in force, null while unknown
/// @param through last day in force as far as known, null while unknown
/// @param repairFrom first day on which its end may be asked for, if what repair needs were there
///   by then; null where there is no such right
/// @param repairNeeds kind of record that repair needs and that is not there yet; empty where none
/// @param released whether a fulfilled duty set the end
/// @param because why it is in this state
public record Listing(
    String list,
    String title,
    String article,
    ListRule.Colour colour,
    Context context,
    LocalDate conduct,
    State state,
    List<EntryRef> evidence,
    @Nullable LocalDate noticed,
    @Nullable LocalDate objectionEnds,
    @Nullable LocalDate from,
    @Nullable LocalDate through,
    @Nullable LocalDate repairFrom,
    String repairNeeds,
    boolean released,
    Sentence because) {
  /// Copies the list.
  public Listing {
    evidence = List.copyOf(evidence);
  }

  /// @param other of the same record, that ended on the same day
  /// @return this listing, ended by what ended the other one
  Listing overAs(Listing other) {
    return new Listing(
        list,
        title,
        article,
        colour,
        context,
        conduct,
        other.state,
        evidence,
        noticed,
        objectionEnds,
        from,
        through,
        repairFrom,
        repairNeeds,
        other.released,
        other.because);
  }

  /// States, in the order in which they are passed.
  public enum State {
    /// No second officer has approved: no effect.
    PROPOSED,
    /// Nobody told the subject: no effect.
    APPROVED,
    /// Told; the objection window is open, or begins to count: no effect.
    ANNOUNCED,
    /// The law does not say enough to know: no answer can rest on it.
    UNDETERMINED,
    /// An objection is open: effect suspended.
    SUSPENDED,
    /// In force.
    IN_FORCE,
    /// Ended by decision or by death.
    REVOKED,
    /// Ended by fulfilment or repair.
    RELEASED,
    /// Ended by time.
    LAPSED;

    /// @return whether nothing follows from it any more
    public boolean over() {
      return switch (this) {
        case REVOKED, RELEASED, LAPSED -> true;
        case PROPOSED, APPROVED, ANNOUNCED, UNDETERMINED, SUSPENDED, IN_FORCE -> false;
      };
    }

    /// @return the lower-case code
    public String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// @return the state of this code, or empty
    public static Optional<State> ofCode(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }
}
