package vn.kho.transform.rollup;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Levels at the ends of months: the last one inside a span stands for it. */
final class StockSeries implements Series {

  private final NavigableMap<Integer, Edge> byEnd;

  private StockSeries(NavigableMap<Integer, Edge> byEnd) {
    this.byEnd = byEnd;
  }

  /** Of figures dated at the ends of their spans; two for one day keep the finer. */
  static StockSeries of(List<Edge> edges) {
    NavigableMap<Integer, Edge> byEnd = new TreeMap<>();
    edges.stream().sorted(Edge.FINEST_FIRST).forEach(edge -> byEnd.putIfAbsent(edge.to(), edge));
    return new StockSeries(byEnd);
  }

  /** A level carried forward from before the end is an estimate. */
  @Override
  public Known over(int from, int to) {
    Map.Entry<Integer, Edge> last = byEnd.floorEntry(to);
    if (last == null || last.getKey() <= from) {
      return Known.NOTHING;
    }
    Edge edge = last.getValue();
    return new Known(
        edge.amount(), 1, last.getKey() == to ? edge.flags() : edge.flags() | Flags.ESTIMATE);
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
  public List<Piece> pieces(int from, int to) {
    Map.Entry<Integer, Edge> last = byEnd.floorEntry(to);
    return last == null || last.getKey() <= from
        ? List.of()
        : List.of(new Piece(last.getValue(), Piece.Sign.ADDED));
  }

  @Override
  public int start() {
    return byEnd.isEmpty() ? Months.LAST : byEnd.firstKey() - 1;
  }

  @Override
  public Series share(Share share) {
    NavigableMap<Integer, Edge> shares = new TreeMap<>();
    byEnd.forEach((end, edge) -> shares.put(end, edge.with(share.of(edge.amount()))));
    return new StockSeries(shares);
  }
}
