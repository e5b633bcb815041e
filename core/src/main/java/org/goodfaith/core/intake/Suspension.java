package org.goodfaith.core.intake;

import java.time.LocalDate;
import org.goodfaith.core.intake.IntakeFault.Reason;
import org.goodfaith.core.record.RowField;
import org.goodfaith.core.record.SourceRow;
import org.goodfaith.core.rulebook.SourceRule;

/// Why a source may enter no new records: a share of what it did was under the floor of the law.
///
/// @param article of the rating
/// @param share in words, `disputes answered`
/// @param foundPercent what was found, rounded down
/// @param floorPercent what the law asks for
/// @param monthEnd day of the rating
/// @param through last day of the suspension; the next rating says how it goes on
public record Suspension(
    String article,
    String share,
    long foundPercent,
    int floorPercent,
    LocalDate monthEnd,
    LocalDate through) {
  /// @return the refusal of a row that would enter a new record
  Refusal refusal(SourceRow row, SourceRule source) {
    return new Refusal(
        Reason.SUSPENDED,
        row,
        RowField.ACT.code(),
        "source '"
            + source.code()
            + "' is suspended through "
            + through
            + ": at "
            + monthEnd
            + " its share of "
            + share
            + " was "
            + foundPercent
            + " %, and Article "
            + article
            + " asks for "
            + floorPercent
            + " %",
        "corrections, withdrawals, fulfilments, answers and notices of what it entered before",
        "Answer and correct what is open, and send new records after "
            + through
            + " when the share is at the floor again.");
  }
}
