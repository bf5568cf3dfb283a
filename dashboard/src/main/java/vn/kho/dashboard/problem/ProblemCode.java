package vn.kho.dashboard.problem;

import java.util.Locale;

/**
 * Every way to fail that a reader may meet. Its words stand in {@code problem_vi/en.properties} as
 * {@code problem.<key>.title}, {@code .what} and {@code .todo}.
 */
public enum ProblemCode {
  UNKNOWN_COMMAND(Actor.USER, 404, 2),
  UNKNOWN_OPTION(Actor.USER, 400, 2),
  MISSING_VALUE(Actor.USER, 400, 2),
  BAD_OPTION(Actor.USER, 400, 2),
  UNKNOWN_ADDRESS(Actor.USER, 404, 2),
  BAD_PARAMETER(Actor.USER, 400, 2),
  NOT_FOUND(Actor.USER, 404, 2),
  METHOD_NOT_ALLOWED(Actor.USER, 405, 2),
  WRONG_HOST(Actor.USER, 421, 2),
  TOO_LARGE(Actor.USER, 413, 2),
  BAD_REQUEST(Actor.USER, 400, 2),
  NOT_SIGNED_IN(Actor.USER, 401, 2),
  NOT_ALLOWED(Actor.USER, 403, 2),
  NO_SNAPSHOT(Actor.RESOURCE, 503, 2),
  NO_WAREHOUSE(Actor.USER, 404, 2),
  NO_PLAN(Actor.RESOURCE, 503, 2),
  UNKNOWN_SNAPSHOT(Actor.USER, 404, 2),
  OLD_SNAPSHOT(Actor.RESOURCE, 503, 2),
  BROKEN_SNAPSHOT(Actor.RESOURCE, 503, 3),
  SLOW_QUERY(Actor.RESOURCE, 503, 3),
  BUSY(Actor.RESOURCE, 503, 3),
  PORT_TAKEN(Actor.RESOURCE, 503, 2),
  REPORT_HELD(Actor.USER, 409, 2),
  INTERNAL(Actor.INTERNAL, 500, 3);

  private final Actor actor;
  private final int status;
  private final int exitCode;

  ProblemCode(Actor actor, int status, int exitCode) {
    this.actor = actor;
    this.status = status;
    this.exitCode = exitCode;
  }

  public Actor actor() {
    return actor;
  }

  /** HTTP status. */
  public int status() {
    return status;
  }

  /** Exit code of a command: 2 wrong usage or configuration, 3 our fault. */
  public int exitCode() {
    return exitCode;
  }

  /** {@code NO_SNAPSHOT} is {@code no_snapshot}: in texts, in the API, in logs. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }
}
