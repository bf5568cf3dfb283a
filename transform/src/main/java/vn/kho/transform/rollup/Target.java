package vn.kho.transform.rollup;

import java.io.Serializable;

/**
 * A unit that a reporting unit's figures count for, and when.
 *
 * @param unit index of the unit in {@link World}
 * @param from first month boundary whose amounts count, and {@code to} the last
 * @param dueFrom first month at whose end the reporting unit is due here, {@code dueTo} after last
 * @param readUpTo where the target's levels are read at the latest: the end of its life
 */
record Target(int unit, int from, int to, int dueFrom, int dueTo, int readUpTo, Share share)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** For the days of a span, a part of its last month included. */
  static Target during(int unit, Span span, int readUpTo, Share share) {
    return new Target(
        unit,
        Months.from(span.from()),
        Months.toIncludingPartOfMonth(span.to()),
        Months.from(span.from()),
        Months.toWholeMonths(span.to()),
        readUpTo,
        share);
  }

  /** That part of it which lies in some months. */
  Target during(Stretch part) {
    return new Target(
        unit,
        Math.max(from, part.from()),
        Math.min(to, part.to()),
        Math.max(dueFrom, part.from()),
        Math.min(dueTo, part.to()),
        readUpTo,
        share);
  }

  Target with(Share other) {
    return new Target(unit, from, to, dueFrom, dueTo, readUpTo, other);
  }

  /** With the days of its last month also when they do not make up the month. */
  Target withItsLastDays() {
    return new Target(unit, from, to, dueFrom, Math.max(dueTo, to), Math.max(readUpTo, to), share);
  }
}
