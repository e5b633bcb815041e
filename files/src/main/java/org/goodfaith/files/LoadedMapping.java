package org.goodfaith.files;

import java.util.List;
import org.goodfaith.core.base.Fault;

/// What reading a mapping page gives.
public sealed interface LoadedMapping {
  /// The page is right.
  ///
  /// @param mapping what it says
  record Read(Mapping mapping) implements LoadedMapping {}

  /// The page is wrong.
  ///
  /// @param faults all that was found, at least one, in the page's order
  record Refused(List<Fault> faults) implements LoadedMapping {
    /// Copies the list.
    public Refused {
      faults = List.copyOf(faults);
    }
  }
}
