package vn.kho.ingest.simulate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which original communes each later unit is made of. The simulated life goes on in the original
 * communes ("plots"); a merged unit reports the sum of its plots, so that no merger makes a figure
 * jump and every total over the same ground stays the same.
 */
final class Territory {

  /**
   * The part of a plot from one fraction to another; a whole plot is 0 to 1.
   *
   * @param since the first month it belongs to the unit
   */
  record Piece(int plot, double low, double high, int since) {

    static Piece whole(int plot) {
      return new Piece(plot, 0, 1, Integer.MIN_VALUE);
    }

    /** The piece's part of a month's whole number; the pieces of a plot add up to it exactly. */
    long of(long whole, int month) {
      return month < since ? 0 : (long) Math.floor(whole * high) - (long) Math.floor(whole * low);
    }
  }

  private final List<UnitLife> plots = new ArrayList<>();
  private final Map<UnitLife, List<Piece>> pieces = new HashMap<>();
  private final Map<UnitLife, List<Handover>> received = new HashMap<>();
  private final Map<Handover, Double> begins = new HashMap<>();

  Territory(List<UnitLife> communes, List<Handover> handovers) {
    Map<UnitLife, Double> given = new HashMap<>();
    Set<UnitLife> born = new HashSet<>();
    for (Handover handover : handovers) {
      begins.put(handover, given.merge(handover.old(), handover.share(), Double::sum));
      received.computeIfAbsent(handover.heir(), heir -> new ArrayList<>()).add(handover);
      if (handover.isBirth()) {
        born.add(handover.heir());
      }
    }
    Map<UnitLife, Integer> numbers = new HashMap<>();
    communes.stream()
        .filter(unit -> !born.contains(unit))
        .sorted(Comparator.comparing(UnitLife::code).thenComparing(UnitLife::firstMonth))
        .forEach(
            unit -> {
              numbers.put(unit, plots.size());
              plots.add(unit);
            });
    communes.forEach(unit -> settle(unit, numbers));
  }

  private List<Piece> settle(UnitLife unit, Map<UnitLife, Integer> numbers) {
    List<Piece> known = pieces.get(unit);
    if (known != null) {
      return known;
    }
    List<Piece> own = new ArrayList<>();
    Integer number = numbers.get(unit);
    if (number != null) {
      own.add(Piece.whole(number));
    }
    for (Handover handover : received.getOrDefault(unit, List.of())) {
      double high = begins.getOrDefault(handover, 1.0);
      double low = high - handover.share();
      for (Piece piece : settle(handover.old(), numbers)) {
        own.add(part(piece, low, high, handover));
      }
    }
    pieces.put(unit, List.copyOf(own));
    return own;
  }

  private static Piece part(Piece piece, double low, double high, Handover handover) {
    double width = piece.high() - piece.low();
    int since = handover.isBirth() ? Integer.MIN_VALUE : Months.of(handover.day());
    return new Piece(piece.plot(), piece.low() + width * low, piece.low() + width * high, since);
  }

  /** The original communes, in the order of their plot numbers. */
  List<UnitLife> plots() {
    return plots;
  }

  List<Piece> of(UnitLife unit) {
    List<Piece> found = pieces.get(unit);
    if (found == null) {
      throw new IllegalArgumentException("Not a commune of this territory: " + unit);
    }
    return found;
  }
}
