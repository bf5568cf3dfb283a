package vn.kho.transform.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Amounts over time from figures of any length: months, quarters, half-years, years, to-date.
 *
 * <p>Each figure joins two month boundaries with a known difference. Boundaries that are joined,
 * directly or through others, form a part in which every difference is known; a figure inside one
 * part adds nothing and is a check.
 */
final class Amounts {

  /** A figure that disagrees with what finer figures say. */
  record Difference(Edge edge, Amount expected) {}

  private final int[] boundaries;
  private final int[] part;
  private final Amount[] potential;
  private final long[][] marks;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Edge> joining = new ArrayList<>();

  private Amounts(int[] boundaries) {
    this.boundaries = boundaries;
    this.part = new int[boundaries.length];
    this.potential = new Amount[boundaries.length];
    this.marks = new long[boundaries.length][3];
    for (int i = 0; i < part.length; i++) {
      part[i] = i;
      potential[i] = Amount.ZERO;
    }
  }

  /** Joins the figures, the finest first. */
  static Amounts of(List<Edge> edges) {
    TreeSet<Integer> boundaries = new TreeSet<>();
    for (Edge edge : edges) {
      boundaries.add(edge.from());
      boundaries.add(edge.to());
    }
    Amounts amounts = new Amounts(boundaries.stream().mapToInt(Integer::intValue).toArray());
    List<Edge> sorted = new ArrayList<>(edges);
    sorted.sort(Edge.FINEST_FIRST);
    long id = 0;
    for (Edge edge : sorted) {
      amounts.add(edge, scramble(++id));
    }
    return amounts;
  }

  private void add(Edge edge, long id) {
    int from = Arrays.binarySearch(boundaries, edge.from());
    int to = Arrays.binarySearch(boundaries, edge.to());
    if (part[from] == part[to]) {
      Amount expected = potential[to].minus(potential[from]);
      if (!expected.isSame(edge.amount())) {
        differences.add(new Difference(edge, expected));
      }
      return;
    }
    joining.add(edge);
    // Shift the part of `to` so that to - from is the edge's amount, then both are one part.
    Amount shift = potential[from].plus(edge.amount()).minus(potential[to]);
    long[] mark = new long[3];
    for (int flag = 0; flag < 3; flag++) {
      long own = Flags.has(edge.flags(), 1 << flag) ? id : 0;
      mark[flag] = marks[from][flag] ^ own ^ marks[to][flag];
    }
    int old = part[to];
    for (int i = 0; i < part.length; i++) {
      if (part[i] == old) {
        part[i] = part[from];
        potential[i] = potential[i].plus(shift);
        for (int flag = 0; flag < 3; flag++) {
          marks[i][flag] ^= mark[flag];
        }
      }
    }
  }

  /** Spreads small numbers over 64 bits, so that sets of them hardly ever cancel under xor. */
  private static long scramble(long n) {
    long z = n * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  List<Difference> differences() {
    return differences;
  }

  /** Whether the whole span is known. */
  boolean isKnown(int from, int to) {
    int a = Arrays.binarySearch(boundaries, from);
    int b = Arrays.binarySearch(boundaries, to);
    return a >= 0 && b >= 0 && part[a] == part[b];
  }

  /** What is known of a span: all of it, or the most months of it that do not overlap. */
  Known between(int from, int to) {
    int a = Arrays.binarySearch(boundaries, from);
    int b = Arrays.binarySearch(boundaries, to);
    if (a >= 0 && b >= 0 && part[a] == part[b]) {
      return new Known(potential[b].minus(potential[a]), to - from, flags(a, b));
    }
    Known[] known = from(from, to);
    return known.length == 0 ? Known.NOTHING : known[known.length - 1];
  }

  /** The boundaries from one to another, in the order {@link #from} answers. */
  int[] boundaries(int from, int to) {
    return Arrays.stream(boundaries).filter(b -> b >= from && b <= to).toArray();
  }

  /** What is known from an origin to each boundary up to an end, the most months of it. */
  Known[] from(int origin, int end) {
    int[] starts = new int[boundaries.length];
    return from(origin, end, starts);
  }

  /**
   * The same.
   *
   * @param starts takes, for each boundary where a known stretch ends, the one where it began; the
   *     boundary itself where none ends
   */
  private Known[] from(int origin, int end, int[] starts) {
    int first = ceiling(origin);
    int last = ceiling(end + 1) - 1;
    Known[] best = new Known[Math.max(0, last - first + 1)];
    Map<Integer, Integer> bestStart = new HashMap<>();
    for (int i = first; i <= last; i++) {
      Known before = i == first ? Known.NOTHING : best[i - 1 - first];
      best[i - first] = before;
      starts[i] = i;
      Integer start = bestStart.get(part[i]);
      if (start != null) {
        Known until = best[start - first];
        int months = until.months() + boundaries[i] - boundaries[start];
        if (months > before.months()) {
          starts[i] = start;
          Amount gain = potential[i].minus(potential[start]);
          best[i - first] =
              new Known(until.amount().plus(gain), months, until.flags() | flags(start, i));
        }
      }
      if (start == null || lead(best, first, i) > lead(best, first, start)) {
        bestStart.put(part[i], i);
      }
    }
    return best;
  }

  /** The figures that make up {@link #between}. */
  List<Piece> pieces(int from, int to) {
    if (isKnown(from, to)) {
      return path(Arrays.binarySearch(boundaries, from), Arrays.binarySearch(boundaries, to));
    }
    int[] starts = new int[boundaries.length];
    from(from, to, starts);
    List<Piece> pieces = new ArrayList<>();
    for (int i = ceiling(to + 1) - 1; i >= ceiling(from); i = starts[i] == i ? i - 1 : starts[i]) {
      if (starts[i] != i) {
        pieces.addAll(0, path(starts[i], i));
      }
    }
    return pieces;
  }

  /** The one way between two boundaries of one part over the figures that joined it. */
  private List<Piece> path(int a, int b) {
    int[] cameFrom = new int[boundaries.length];
    Piece[] step = new Piece[boundaries.length];
    Arrays.fill(cameFrom, -1);
    cameFrom[a] = a;
    Deque<Integer> open = new ArrayDeque<>(List.of(a));
    while (cameFrom[b] < 0) {
      int here = open.remove();
      for (Edge edge : joining) {
        int from = Arrays.binarySearch(boundaries, edge.from());
        int to = Arrays.binarySearch(boundaries, edge.to());
        int next = from == here ? to : to == here ? from : here;
        if (cameFrom[next] < 0) {
          cameFrom[next] = here;
          step[next] = new Piece(edge, from == here ? Piece.Sign.ADDED : Piece.Sign.TAKEN_AWAY);
          open.add(next);
        }
      }
    }
    List<Piece> way = new ArrayList<>();
    for (int at = b; at != a; at = cameFrom[at]) {
      way.add(0, step[at]);
    }
    return way;
  }

  private int lead(Known[] best, int first, int i) {
    return best[i - first].months() - boundaries[i];
  }

  private int ceiling(int boundary) {
    int index = Arrays.binarySearch(boundaries, boundary);
    return index >= 0 ? index : -index - 1;
  }

  private int flags(int a, int b) {
    int flags = 0;
    for (int flag = 0; flag < 3; flag++) {
      if (marks[a][flag] != marks[b][flag]) {
        flags |= 1 << flag;
      }
    }
    return flags;
  }
}
