package vn.kho.ingest.plan;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a year cell says.
 *
 * @param value the figure, or the lower end of a range; in percent units when the share is printed
 *     with %; null for every kind but NUMBER and RANGE
 * @param max the upper end of a range, null otherwise
 * @param comparator printed in the cell itself, empty when none is
 * @param qualifier about, empty when exact
 * @param unit what stands behind the figure, "%" included; empty when nothing does
 */
record CellReading(
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal max,
    String comparator,
    String qualifier,
    String unit,
    String printed) {

  /** MARK: planned, without a figure. DASH: nothing planned. SCHEDULE: words that say when. */
  enum Kind {
    BLANK,
    MARK,
    DASH,
    NUMBER,
    RANGE,
    SCHEDULE,
    NOT_UNDERSTOOD
  }

  static final CellReading BLANK = plain(Kind.BLANK, "");

  static CellReading plain(Kind kind, String printed) {
    return new CellReading(kind, null, null, "", "", "", printed);
  }

  boolean isPercent() {
    return unit.equals("%");
  }

  boolean isFigure() {
    return kind == Kind.NUMBER || kind == Kind.RANGE;
  }

  boolean isBlank() {
    return kind == Kind.BLANK;
  }
}
