package vn.kho.transform.rollup;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Amounts that add up over time. */
final class FlowSeries implements Series {

  private final List<Edge> edges;
  private final Amounts amounts;
  private final Map<Integer, Prefix> prefixes = new HashMap<>();

  FlowSeries(List<Edge> edges) {
    this.edges = edges;
    this.amounts = Amounts.of(edges);
  }

  Amounts amounts() {
    return amounts;
  }

  @Override
  public Known over(int from, int to) {
    return amounts.between(from, to);
  }

  @Override
  public Known sinceOrigin(int origin, int to) {
    return prefixes.computeIfAbsent(origin, this::prefix).at(to);
  }

  private Prefix prefix(int origin) {
    return new Prefix(amounts.boundaries(origin, Months.LAST), amounts.from(origin, Months.LAST));
  }

  @Override
  public boolean isKnown(int from, int to) {
    return amounts.isKnown(from, to);
  }

  @Override
  public List<Piece> pieces(int from, int to) {
    return amounts.pieces(from, to);
  }

  @Override
  public int start() {
    return edges.stream().mapToInt(Edge::from).min().orElse(Months.LAST);
  }

  @Override
  public Series share(Share share) {
    return new FlowSeries(edges.stream().map(edge -> edge.with(share.of(edge.amount()))).toList());
  }

  /** What is known from an origin to each boundary after it. */
  private static final class Prefix {
    private final int[] boundaries;
    private final Known[] known;

    Prefix(int[] boundaries, Known[] known) {
      this.boundaries = boundaries;
      this.known = known;
    }

    Known at(int to) {
      int index = Arrays.binarySearch(boundaries, to);
      int last = index >= 0 ? index : -index - 2;
      return last < 0 ? Known.NOTHING : known[last];
    }
  }
}
