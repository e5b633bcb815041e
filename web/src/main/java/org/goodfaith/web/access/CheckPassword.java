package org.goodfaith.web.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.goodfaith.core.base.Hash;
import org.goodfaith.web.Account;
import org.goodfaith.web.SlowHash;
import org.goodfaith.web.Wiring;

/// Tells whether a name and a password belong to an account. An unknown name takes as long as a
/// wrong password.
@Singleton
final class CheckPassword {
  private static final int AT_ONCE = 2;
  private static final int REMEMBERED_MAX = 1_000;
  private static final int PASSWORD_MAX = 200;
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(5);

  private final Wiring wiring;
  private final FailedSignIns failed;
  private final Semaphore hashing = new Semaphore(AT_ONCE, true);
  private final byte[] rememberKey = new byte[32];
  private final String nobodysSecret;
  private final Map<Hash, Remembered> remembered = new ConcurrentHashMap<>();

  CheckPassword(Wiring wiring, FailedSignIns failed) {
    this.wiring = wiring;
    this.failed = failed;
    new SecureRandom().nextBytes(rememberKey);
    this.nobodysSecret = SlowHash.of("nobody");
  }

  /// A password seen to be right a short while ago, so that HTTP Basic stays quick.
  private record Remembered(String secret, Instant until) {}

  /// What came of a try.
  sealed interface Outcome {}

  /// The password is the account's.
  record Right(Account account) implements Outcome {}

  /// There is no such account, or its password is another.
  record Wrong() implements Outcome {}

  /// Too many failures: not even tried.
  record Wait(Duration left) implements Outcome {}

  Outcome check(String name, String password, String address) {
    Duration left = failed.waitFor(name, address);
    if (!left.isZero()) {
      return new Wait(left);
    }
    Optional<Account> account = wiring.accounts().named(name);
    if (password.length() <= PASSWORD_MAX && matches(account, name, password)) {
      failed.succeeded(name, address);
      return new Right(account.orElseThrow());
    }
    failed.failed(name, address);
    return new Wrong();
  }

  private boolean matches(Optional<Account> account, String name, String password) {
    Instant now = wiring.clock().instant();
    Hash key =
        Hash.of(
            rememberKey,
            name.getBytes(StandardCharsets.UTF_8),
            new byte[1],
            password.getBytes(StandardCharsets.UTF_8));
    Remembered known = remembered.get(key);
    String secret = account.map(Account::secret).orElse(nobodysSecret);
    if (known != null && known.until().isAfter(now) && known.secret().equals(secret)) {
      return account.isPresent();
    }
    hashing.acquireUninterruptibly();
    boolean matches;
    try {
      matches = SlowHash.matches(password, secret) && account.isPresent();
    } finally {
      hashing.release();
    }
    if (matches) {
      remember(key, new Remembered(secret, now.plus(REMEMBERED_FOR)), now);
    }
    return matches;
  }

  private void remember(Hash key, Remembered value, Instant now) {
    if (remembered.size() >= REMEMBERED_MAX) {
      remembered.values().removeIf(one -> !one.until().isAfter(now));
    }
    if (remembered.size() < REMEMBERED_MAX) {
      remembered.put(key, value);
    }
  }
}
