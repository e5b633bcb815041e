package org.goodfaith.cli;

import java.util.SortedMap;
import java.util.TreeMap;
import org.goodfaith.core.answer.ExpiredEntries.Due;
import org.goodfaith.core.answer.ExpiredEntries.Share;
import org.goodfaith.core.ledger.Forgetting;

/// Counts what a retention run forgets.
final class ForgetTally {
  private long subjects;
  private long left;
  private final SortedMap<String, Long> reasons = new TreeMap<>();
  private final SortedMap<String, Share> kinds = new TreeMap<>();
  private final SortedMap<String, Long> undetermined = new TreeMap<>();

  void due(Due due) {
    subjects++;
    for (Forgetting forgetting : due.forgetting().stream().toList()) {
      forgetting
          .chains()
          .forEach(chain ->
              chain.targets().forEach(target -> reasons.merge(target.reason(), 1L, Long::sum)));
    }
    due.kinds().forEach((kind, share) -> kinds.merge(kind, share, Share::plus));
  }

  void undetermined(Due due) {
    due.undetermined().forEach(kind -> undetermined.merge(kind, 1L, Long::sum));
  }

  void left(int more) {
    left += more;
  }

  /// @return how many files lost something
  long subjects() {
    return subjects;
  }

  long entries() {
    return reasons.values().stream().mapToLong(Long::longValue).sum();
  }

  SortedMap<String, Long> reasons() {
    return reasons;
  }

  SortedMap<String, Share> kinds() {
    return kinds;
  }

  /// @return records of which no law says how long they are kept, by kind
  SortedMap<String, Long> undetermined() {
    return undetermined;
  }

  /// @return how many files kept growing while they were looked at
  long left() {
    return left;
  }
}
