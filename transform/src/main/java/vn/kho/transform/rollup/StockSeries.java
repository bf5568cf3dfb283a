package vn.kho.transform.rollup;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Levels at the ends of months: the last one inside a span stands for it. */
final class StockSeries implements Series {

  private final NavigableMap<Integer, Known> byEnd;

  private StockSeries(NavigableMap<Integer, Known> byEnd) {
    this.byEnd = byEnd;
  }

  /** Of figures dated at the ends of their spans; two for one day keep the finer. */
  static StockSeries of(List<Edge> edges) {
    NavigableMap<Integer, Known> byEnd = new TreeMap<>();
    edges.stream()
        .sorted(Edge.FINEST_FIRST)
        .forEach(edge -> byEnd.putIfAbsent(edge.to(), new Known(edge.amount(), 1, edge.flags())));
    return new StockSeries(byEnd);
  }

  /** A level carried forward from before the end is an estimate. */
  @Override
  public Known over(int from, int to) {
    Map.Entry<Integer, Known> last = byEnd.floorEntry(to);
    if (last == null || last.getKey() <= from) {
      return Known.NOTHING;
    }
    Known known = last.getValue();
    return last.getKey() == to
        ? known
        : new Known(known.amount(), 1, known.flags() | Flags.ESTIMATE);
  }

  @Override
  public Known sinceOrigin(int origin, int to) {
    return over(origin, to);
  }

  @Override
  public boolean isKnown(int from, int to) {
    return byEnd.containsKey(to);
  }

  @Override
  public int start() {
    return byEnd.isEmpty() ? Months.LAST : byEnd.firstKey() - 1;
  }

  @Override
  public Series share(Share share) {
    NavigableMap<Integer, Known> shares = new TreeMap<>();
    byEnd.forEach(
        (end, known) -> shares.put(end, new Known(share.of(known.amount()), 1, known.flags())));
    return new StockSeries(shares);
  }
}
