package vn.kho.transform.rollup;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A current fact, as the roll-up needs it.
 *
 * @param from month boundary of the first day of the period
 * @param to month boundary after its last day
 */
record Fact(
    String resultId,
    String unitId,
    String period,
    int from,
    int to,
    Basis basis,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    State state,
    int flags) {

  /** How a figure counts. */
  enum Basis {
    IN_PERIOD,
    YEAR_TO_DATE,
    TERM_TO_DATE
  }

  /** What was reported. */
  enum State {
    VALUE,
    NOT_APPLICABLE,
    NOT_REPORTED
  }
}
