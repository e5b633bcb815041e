package org.goodfaith.population.columns;

import java.util.List;
import org.goodfaith.core.ledger.SealedEntry;

/// A subject told in full: its entries, and those of subjects linked to it.
///
/// References, officers' and readers' names and texts are no part of what follows from entries, but
/// that two of them are equal or not: whoever keeps histories outside the registry may put others
/// in their place.
///
/// @param entries as `FoldStanding` reads them
/// @param known entries before this position are known
public record History(List<SealedEntry> entries, long known) {
  /// Copies the list.
  public History {
    entries = List.copyOf(entries);
  }
}
