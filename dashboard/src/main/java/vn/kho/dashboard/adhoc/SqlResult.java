package vn.kho.dashboard.adhoc;

import java.time.Duration;
import java.util.List;
import vn.kho.dashboard.adhoc.wire.Refusal;

/**
 * How a statement ended that gave an answer.
 *
 * @param rows sent
 * @param elapsed from asking to the last row
 * @param stops limits at which the answer was cut; empty when it is whole
 */
public record SqlResult(long rows, Duration elapsed, List<Refusal> stops) {
  public SqlResult {
    stops = List.copyOf(stops);
  }
}
