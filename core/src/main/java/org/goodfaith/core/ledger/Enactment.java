package org.goodfaith.core.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.goodfaith.core.base.Hash;

/// A law enacted.
///
/// @param position of its entry in the tree
/// @param rulebook its digest
/// @param from first day in force; a founding law is in force for every day asked about
public record Enactment(long position, Hash rulebook, LocalDate from) {
  /// @param chain the registry's own entries, in order
  /// @return every law enacted or published, oldest first; what no lawful step made law is none
  public static List<Enactment> of(List<SealedEntry> chain) {
    return Lawmaking.of(chain).enactments();
  }

  /// @param enactments oldest first
  /// @param day the day asked about
  /// @param treeSize entries before this position are known
  /// @return the law of that day as known then: of all in force on it, the one made known last
  public static Optional<Hash> inForce(List<Enactment> enactments, LocalDate day, long treeSize) {
    return enactments.stream()
        .filter(one -> one.position() < treeSize && !one.from().isAfter(day))
        .reduce((_, later) -> later)
        .map(Enactment::rulebook);
  }
}
