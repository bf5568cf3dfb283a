package vn.kho.ingest.parse;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Qualifier;
import vn.kho.ingest.model.ReportState;

/**
 * What a results cell says.
 *
 * @param state whether it says a value at all
 * @param value the amount, 1 for a mark, the percentage of a share; null when only parts are said
 * @param numerator part of {@code 1.703/2.049}; null when not said
 * @param denominator whole of {@code 1.703/2.049}; null when not said
 * @param qualifier how near the printed figure is to the true one
 * @param kind how it was written
 */
public record Figure(
    ReportState state,
    @Nullable BigDecimal value,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    Qualifier qualifier,
    Kind kind) {

  /** How a figure was written. */
  public enum Kind {
    NOTHING,
    NUMBER,
    PERCENT,
    PARTS,
    MARK
  }

  /** A cell that says no value. */
  static Figure none(ReportState state) {
    return new Figure(state, null, null, null, Qualifier.EXACT, Kind.NOTHING);
  }

  static Figure amount(BigDecimal value, Qualifier qualifier, Kind kind) {
    return new Figure(ReportState.VALUE, value, null, null, qualifier, kind);
  }
}
