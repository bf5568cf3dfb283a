package vn.kho.dashboard.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who is signed in, and who has tried too often. Ends with the program. */
public final class Sessions {
  static final Duration LENGTH = Duration.ofHours(12);

  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_TRIES = 5;
  private static final SecureRandom RANDOM = new SecureRandom();

  private record Session(String name, Instant until) {}

  private record Tries(int count, Instant last) {}

  private final Clock clock;
  private final Map<String, Session> byToken = new ConcurrentHashMap<>();
  private final Map<String, Tries> failures = new ConcurrentHashMap<>();

  public Sessions(Clock clock) {
    this.clock = clock;
  }

  String begin(String name) {
    Instant now = clock.instant();
    byToken.values().removeIf(session -> session.until().isBefore(now));
    failures.remove(name);
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    String token = HexFormat.of().formatHex(bytes);
    byToken.put(token, new Session(name, now.plus(LENGTH)));
    return token;
  }

  /** The name a token was given to. */
  Optional<String> find(String token) {
    return Optional.ofNullable(byToken.get(token))
        .filter(session -> session.until().isAfter(clock.instant()))
        .map(Session::name);
  }

  void end(String token) {
    byToken.remove(token);
  }

  void failed(String name) {
    Instant now = clock.instant();
    failures.values().removeIf(tries -> tries.last().plus(PAUSE).isBefore(now));
    failures.merge(name, new Tries(1, now), (a, b) -> new Tries(a.count() + 1, b.last()));
  }

  boolean mustWait(String name) {
    Tries tries = failures.get(name);
    return tries != null
        && tries.count() >= MOST_TRIES
        && tries.last().plus(PAUSE).isAfter(clock.instant());
  }
}
