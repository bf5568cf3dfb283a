package vn.kho.transform.rollup;

import java.util.Comparator;
import java.util.List;

/** Things done or not: done in a span when any report inside it says so. */
final class MarkSeries implements Series {

  private final List<Edge> edges;

  MarkSeries(List<Edge> edges) {
    this.edges = edges;
  }

  @Override
  public Known over(int from, int to) {
    Known best = Known.NOTHING;
    for (Edge edge : edges) {
      if (edge.from() >= from && edge.to() <= to) {
        boolean more =
            best.isNothing() || edge.amount().first().compareTo(best.amount().first()) > 0;
        Amount amount = more ? edge.amount() : best.amount();
        best = new Known(amount, to - from, best.flags() | edge.flags());
      }
    }
    return best;
  }

  @Override
  public Known sinceOrigin(int origin, int to) {
    return over(origin, to);
  }

  @Override
  public boolean isKnown(int from, int to) {
    return edges.stream().anyMatch(edge -> edge.from() >= from && edge.to() <= to);
  }

  @Override
  public List<Piece> pieces(int from, int to) {
    return edges.stream()
        .filter(edge -> edge.from() >= from && edge.to() <= to)
        .max(Comparator.comparing(edge -> edge.amount().first()))
        .map(edge -> List.of(new Piece(edge, Piece.Sign.ADDED)))
        .orElse(List.of());
  }

  @Override
  public int start() {
    return edges.stream().mapToInt(Edge::from).min().orElse(Months.LAST);
  }

  /** What is done is done for every part. */
  @Override
  public Series share(Share share) {
    return this;
  }
}
