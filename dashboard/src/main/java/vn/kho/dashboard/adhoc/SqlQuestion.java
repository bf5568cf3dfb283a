package vn.kho.dashboard.adhoc;

import java.time.Duration;
import java.util.Map;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Query;

/**
 * A statement and how much of an answer is wanted.
 *
 * @param sql as typed
 * @param parameters values of {@code :name}
 * @param shape rows, a Parquet file or the plan
 * @param limits of the result
 * @param timeLimit by the wall clock
 */
public record SqlQuestion(
    String sql,
    Map<String, String> parameters,
    Query.Shape shape,
    Limits limits,
    Duration timeLimit) {

  /** What a page shows. */
  public static final Limits PAGE = new Limits(5_000, 16L << 20, 500, 20_000);

  /** What a download or a command line gets. */
  public static final Limits FILE = new Limits(1_000_000, 512L << 20, 1_000, 4_000_000);

  public SqlQuestion {
    parameters = Map.copyOf(parameters);
  }

  Query query() {
    return new Query(sql, parameters, shape, limits);
  }
}
