package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A number found in running text.
 *
 * @param value null when its separators allow two readings
 * @param max upper end of a range, null otherwise
 * @param comparator &gt;=, &gt;, &lt;=, &lt; or empty
 * @param qualifier about, or empty
 * @param thing what is counted, "%" for shares
 * @param perLevels levels of the units each of which owes the figure; empty when it is a total
 * @param words the few words that carry it
 * @param offset where the number begins in the text
 */
record TextFigure(
    Kind kind,
    @Nullable BigDecimal value,
    @Nullable BigDecimal max,
    String comparator,
    String qualifier,
    String thing,
    Set<String> perLevels,
    When when,
    String words,
    int offset) {

  /** FIGURE and DEADLINE may be targets; the others are numbers that belong to something else. */
  enum Kind {
    FIGURE,
    DEADLINE,
    /** An age, a span of days, a frequency: it conditions a target. */
    PARAMETER,
    YEAR,
    DATE,
    DOCUMENT,
    SCHEME,
    ORDINAL,
    NAME
  }

  /** What the sentence says about the time the figure is for. */
  enum When {
    NOT_SAID,
    YEARLY,
    TERM
  }

  boolean isPercent() {
    return thing.startsWith("%");
  }

  boolean mayBeTarget() {
    return kind == Kind.FIGURE || kind == Kind.DEADLINE;
  }

  boolean isFigure() {
    return kind == Kind.FIGURE && value != null;
  }

  boolean isPerUnit() {
    return !perLevels.isEmpty();
  }

  /** The value where there is one; for figures that {@link #isFigure}. */
  BigDecimal number() {
    if (value == null) {
      throw new IllegalStateException("a figure of two readings has no value: " + words);
    }
    return value;
  }
}
