package org.goodfaith.web.access;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.goodfaith.core.base.Hash;
import org.goodfaith.core.subject.SubjectKey;
import org.goodfaith.web.Account;
import org.goodfaith.web.Wiring;
import org.jspecify.annotations.Nullable;

/// Who is signed in to the pages. Kept in memory only: a restart signs everybody out. The cookie
/// carries a random token; only its hash is kept here.
@Singleton
final class Sessions {
  private static final int TOKEN_BYTES = 32;
  private static final int SESSIONS_MAX = 100_000;
  private static final Duration IDLE_AT_MOST = Duration.ofMinutes(30);
  private static final Duration LASTS_AT_MOST = Duration.ofHours(10);

  private final Wiring wiring;
  private final SecureRandom random = new SecureRandom();
  private final Map<Hash, Session> sessions = new ConcurrentHashMap<>();

  Sessions(Wiring wiring) {
    this.wiring = wiring;
  }

  /// Who is signed in.
  ///
  /// @param account the account
  /// @param actingFor for whom it acts just now; null for itself
  record Signed(Account account, @Nullable SubjectKey actingFor) {}

  private record Session(
      Account account, @Nullable SubjectKey actingFor, Instant began, Instant seen) {
    boolean liveAt(Instant now) {
      return now.isBefore(seen.plus(IDLE_AT_MOST)) && now.isBefore(began.plus(LASTS_AT_MOST));
    }
  }

  /// @return the token of a new session
  String begin(Account account) {
    Instant now = wiring.clock().instant();
    sessions.values().removeIf(session -> !session.liveAt(now));
    if (sessions.size() >= SESSIONS_MAX) {
      throw new IllegalStateException("too many people are signed in at once");
    }
    byte[] bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    sessions.put(keyOf(token), new Session(account, null, now, now));
    return token;
  }

  /// @return who began the session, or empty where it is over
  Optional<Signed> find(String token) {
    Instant now = wiring.clock().instant();
    Session live =
        sessions.computeIfPresent(
            keyOf(token),
            (_, session) ->
                session.liveAt(now)
                    ? new Session(session.account(), session.actingFor(), session.began(), now)
                    : null);
    return Optional.ofNullable(live).map(one -> new Signed(one.account(), one.actingFor()));
  }

  /// From now on the session acts for somebody, or for its own account again where that is null.
  void act(String token, @Nullable SubjectKey actingFor) {
    sessions.computeIfPresent(
        keyOf(token),
        (_, session) -> new Session(session.account(), actingFor, session.began(), session.seen()));
  }

  /// Ends a session.
  void end(String token) {
    sessions.remove(keyOf(token));
  }

  private static Hash keyOf(String token) {
    return Hash.of(token.getBytes(StandardCharsets.UTF_8));
  }
}
