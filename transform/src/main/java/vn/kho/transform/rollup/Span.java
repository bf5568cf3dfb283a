package vn.kho.transform.rollup;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days from one to another, both included; null is open. */
record Span(@Nullable LocalDate from, @Nullable LocalDate to) implements Serializable {

  private static final long serialVersionUID = 1L;

  boolean contains(LocalDate day) {
    return (from == null || !from.isAfter(day)) && (to == null || !to.isBefore(day));
  }

  /** The days in both; null when there are none. */
  @Nullable Span and(Span other) {
    LocalDate first =
        from == null ? other.from : other.from == null ? from : later(from, other.from);
    LocalDate last = to == null ? other.to : other.to == null ? to : earlier(to, other.to);
    return first != null && last != null && first.isAfter(last) ? null : new Span(first, last);
  }

  /** Whether the other begins on the day after this one ends, or before. */
  boolean reaches(Span other) {
    return to == null || other.from == null || !other.from.isAfter(to.plusDays(1));
  }

  Span through(Span other) {
    return new Span(from, to == null || other.to == null ? null : later(to, other.to));
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
