package org.goodfaith.web.access;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.goodfaith.web.Wiring;

/// Slows down who guesses passwords: after a few failures in a row the wait doubles each time, for
/// one account from one address, and later for an address as a whole.
@Singleton
final class FailedSignIns {
  private static final int FREE_FOR_ACCOUNT = 5;
  private static final int FREE_FOR_ADDRESS = 50;
  private static final int KEPT_MAX = 20_000;
  private static final int DOUBLINGS_MAX = 10;
  private static final Duration FORGIVEN_AFTER = Duration.ofHours(1);

  private final Wiring wiring;
  private final Map<String, Failures> failures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
          return size() > KEPT_MAX;
        }
      };

  FailedSignIns(Wiring wiring) {
    this.wiring = wiring;
  }

  private record Failures(int count, Instant last) {}

  /// @return how long to wait before the next try; zero where none is needed
  synchronized Duration waitFor(String name, String address) {
    Duration one = waitFor(accountKey(name, address), FREE_FOR_ACCOUNT);
    Duration all = waitFor(address, FREE_FOR_ADDRESS);
    return one.compareTo(all) > 0 ? one : all;
  }

  /// Counts a failure.
  synchronized void failed(String name, String address) {
    count(accountKey(name, address));
    count(address);
  }

  /// Forgets the failures of an account from an address.
  synchronized void succeeded(String name, String address) {
    failures.remove(accountKey(name, address));
  }

  private Duration waitFor(String key, int free) {
    Failures known = failures.get(key);
    Instant now = wiring.clock().instant();
    if (known == null || known.count() < free || over(known, now)) {
      return Duration.ZERO;
    }
    int doublings = Math.min(known.count() - free, DOUBLINGS_MAX);
    Duration left = Duration.between(now, known.last().plusSeconds(1L << doublings));
    return left.isNegative() ? Duration.ZERO : left;
  }

  private void count(String key) {
    Instant now = wiring.clock().instant();
    Failures known = failures.remove(key);
    int before = known == null || over(known, now) ? 0 : known.count();
    failures.put(key, new Failures(before + 1, now));
  }

  private static boolean over(Failures known, Instant now) {
    return now.isAfter(known.last().plus(FORGIVEN_AFTER));
  }

  private static String accountKey(String name, String address) {
    return address + " " + name;
  }
}
