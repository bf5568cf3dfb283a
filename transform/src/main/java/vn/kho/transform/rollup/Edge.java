package vn.kho.transform.rollup;

import java.util.Comparator;

/**
 * A figure over time: what happened between two month boundaries.
 *
 * @param flags of {@link Flags}
 * @param toDate 0 for a figure of its own period, 1 for one counted from the start of year or term,
 *     or cut by a unit's first or last day
 * @param resultId the fact it comes from
 */
record Edge(int from, int to, Amount amount, int flags, int toDate, String resultId) {

  /** The finest first, so that coarser figures become checks of the finer. */
  static final Comparator<Edge> FINEST_FIRST =
      Comparator.<Edge>comparingInt(edge -> edge.to - edge.from)
          .thenComparingInt(edge -> edge.toDate)
          .thenComparingInt(edge -> edge.from)
          .thenComparing(edge -> edge.resultId);

  Edge with(Amount other) {
    return new Edge(from, to, other, flags, toDate, resultId);
  }

  /**
   * The part of the edge inside a life: outside it nothing happened. What is cut speaks after a
   * figure of just that part.
   */
  Edge clip(int first, int end) {
    boolean isWhole = from >= first && to <= end;
    int last = isWhole ? toDate : 1;
    return new Edge(Math.max(from, first), Math.min(to, end), amount, flags, last, resultId);
  }

  boolean isEmpty() {
    return from >= to;
  }
}
