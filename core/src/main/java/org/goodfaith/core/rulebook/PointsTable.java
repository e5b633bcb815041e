package org.goodfaith.core.rulebook;

import java.util.List;
import org.goodfaith.core.base.Decimal;
import org.goodfaith.core.base.Points;
import org.goodfaith.core.base.RegistryBug;
import org.goodfaith.core.base.Span;

/// How a characteristic's value becomes points.
public sealed interface PointsTable {
  /// @return the fewest points it can give
  Points least();

  /// @return the most points it can give
  Points most();

  /// Bins without gaps or overlaps.
  ///
  /// @param bins in rising order, the first without lower, the last without upper bound
  /// @param missing points where there is no record to read; for persons never below 0 (C12)
  record Bins(List<Bin> bins, Points missing) implements PointsTable {
    /// Copies the list.
    public Bins {
      bins = List.copyOf(bins);
    }

    /// @return the one bin that holds the value
    public Bin holding(Decimal value) {
      for (Bin bin : bins) {
        if (bin.holds(value)) {
          return bin;
        }
      }
      throw new RegistryBug("these bins have a gap: " + bins);
    }

    @Override
    public Points least() {
      return bins.stream().map(Bin::points).reduce(missing, (a, b) -> a.compareTo(b) < 0 ? a : b);
    }

    @Override
    public Points most() {
      return bins.stream().map(Bin::points).reduce(missing, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
  }

  /// Values from `from` to below `below`.
  ///
  /// @param from first value inside; meaningless where `open` below
  /// @param below first value beyond; meaningless where open above
  /// @param openBelow no lower bound
  /// @param openAbove no upper bound
  /// @param points given
  record Bin(Decimal from, Decimal below, boolean openBelow, boolean openAbove, Points points) {
    /// @return whether the value lies inside
    public boolean holds(Decimal value) {
      return (openBelow || value.compareTo(from) >= 0) && (openAbove || value.compareTo(below) < 0);
    }

    /// @return as people write it
    public String words() {
      if (openBelow && openAbove) {
        return "any value";
      }
      if (openBelow) {
        return "below " + below;
      }
      return openAbove ? from + " or more" : from + " to below " + below;
    }
  }

  /// So many points for each unit of the value, within a cap and a floor. For `COUNT` and `SUM`,
  /// each record's units are worth what its age step says (decay); without steps all are alike.
  ///
  /// @param steps by age of the record, in rising order, contiguous from age zero
  /// @param floor fewest points in total
  /// @param cap most points in total
  record PerUnit(List<AgeStep> steps, Points floor, Points cap) implements PointsTable {
    /// Copies the list.
    public PerUnit {
      steps = List.copyOf(steps);
    }

    @Override
    public Points least() {
      return floor;
    }

    @Override
    public Points most() {
      return cap;
    }
  }

  /// Points a unit within an age.
  ///
  /// @param within youngest records first: age up to and including this; `Span.NONE` for any age
  /// @param each points for each unit
  record AgeStep(Span within, Points each) {}
}
