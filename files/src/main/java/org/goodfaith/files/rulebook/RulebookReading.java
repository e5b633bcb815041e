package org.goodfaith.files.rulebook;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.goodfaith.core.rulebook.RulebookFault;
import org.goodfaith.core.rulebook.RulebookText;

/// A rulebook folder as read: its texts, its files, and what could not be read.
///
/// @param text articles and blocks; whatever has a fault is left out
/// @param files content of each file by name, as it is stored by digest
/// @param faults empty where all could be read
public record RulebookReading(
    RulebookText text, SortedMap<String, byte[]> files, List<RulebookFault> faults) {
  /// Copies the collections.
  public RulebookReading {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    faults = List.copyOf(faults);
  }
}
