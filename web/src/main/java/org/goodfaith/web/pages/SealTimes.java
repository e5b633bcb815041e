package org.goodfaith.web.pages;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.web.Wiring;

/// When an entry was recorded: the moment of the seal that made it known. It never changes, so that
/// it is found once.
@Singleton
final class SealTimes {
  private static final int KEPT_MAX = 50_000;

  private final Wiring wiring;
  private final Map<Long, Instant> known = new ConcurrentHashMap<>();

  SealTimes(Wiring wiring) {
    this.wiring = wiring;
  }

  /// @return the moment of the first head that holds the position
  Instant of(long position) {
    Instant found = known.get(position);
    if (found != null) {
      return found;
    }
    Instant time = wiring.ledger().sealedAt(position);
    if (known.size() < KEPT_MAX) {
      known.put(position, time);
    }
    return time;
  }
}
