package org.goodfaith.population;

import java.util.List;
import org.goodfaith.core.listing.Listing;

/// Listings of a part, one after the other. The arrays may not be changed.
///
/// @param lists codes of the lists meant
/// @param subjects place of each one's subject in the columns, rising
/// @param list place of its list in `lists`
/// @param states its place in `Listing.State`
/// @param conduct day of conduct
/// @param from first day in force, `Days.never()` while unknown
/// @param through last day in force as far as known, `Days.never()` while unknown
public record ListingRows(
    List<String> lists,
    int[] subjects,
    short[] list,
    byte[] states,
    int[] conduct,
    int[] from,
    int[] through) {
  private static final Listing.State[] STATES = Listing.State.values();

  /// Copies the list.
  public ListingRows {
    lists = List.copyOf(lists);
  }

  /// @return how many
  public int size() {
    return subjects.length;
  }

  /// @return the state of one
  public Listing.State state(int row) {
    return STATES[states[row]];
  }
}
