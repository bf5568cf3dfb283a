package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All past misses; a forecast draws on those of its family and horizon that were known when it was
 * made and come from other series than its own fold. Misses from histories of a like length say
 * more.
 */
final class TrackRecord {
  /** Stands for about so many misses until there are real ones. */
  private static final double PRIOR_WEIGHT = 20;

  private static final int ENOUGH = 60;
  private static final int LEAST = 10;

  /** A miss counts no further when sizes are averaged. */
  private static final double FARTHEST = 5;

  /** A total order, so that sums do not depend on the order of the series. */
  private static final Comparator<Miss> ORDER =
      Comparator.comparingDouble(Miss::error)
          .thenComparingDouble(Miss::rise)
          .thenComparingDouble(Miss::unit)
          .thenComparingInt(Miss::targetYear)
          .thenComparingInt(Miss::years)
          .thenComparingInt(Miss::fold);

  private final Map<Kind, List<Miss>> misses = new ConcurrentHashMap<>();
  private final Map<Query, Spread> spreads = new ConcurrentHashMap<>();
  private final Map<Query, double[]> rises = new ConcurrentHashMap<>();

  private record Kind(Family family, int horizon) {}

  /**
   * What a forecast may know.
   *
   * @param fold the part of the series left out; -1 leaves nothing out
   * @param years years of history
   * @param known the last year whose values are known
   */
  record Query(Family family, int fold, int horizon, int years, int known) {
    Query at(int otherHorizon) {
      return new Query(family, fold, otherHorizon, years, known);
    }

    /** Histories of like length share their record. */
    Query ofLikeLength() {
      int like = years <= 5 ? years : years <= 7 ? 6 : years <= 10 ? 8 : years <= 15 ? 12 : 20;
      return new Query(family, fold, horizon, like, known);
    }

    private Query ofAnyLength() {
      return new Query(family, fold, horizon, 0, known);
    }
  }

  TrackRecord(List<Miss> all) {
    for (Miss miss : all) {
      misses
          .computeIfAbsent(new Kind(miss.family(), miss.horizon()), kind -> new ArrayList<>())
          .add(miss);
    }
    misses.values().forEach(list -> list.sort(ORDER));
  }

  Spread spread(Query query) {
    return spreads.computeIfAbsent(query.ofLikeLength(), this::gather);
  }

  /** Earlier misses of the same family and horizon, smallest error first. */
  List<Miss> like(Query query) {
    return misses.getOrDefault(new Kind(query.family(), query.horizon()), List.of()).stream()
        .filter(miss -> miss.targetYear() <= query.known() && miss.fold() != query.fold())
        .toList();
  }

  /**
   * The rise above the mean of three years that a share of comparable series stayed below; taken
   * from the longest shorter horizon, in proportion, when this one has no record yet.
   */
  double riseAt(double share, Query query, double otherwise) {
    for (int horizon = query.horizon(); horizon >= 1; horizon--) {
      double[] known = rises.computeIfAbsent(query.at(horizon).ofAnyLength(), this::sortedRises);
      if (known.length >= LEAST) {
        int index = (int) Math.round(share * (known.length - 1));
        return known[index] * query.horizon() / horizon;
      }
    }
    return otherwise * query.horizon();
  }

  private double[] sortedRises(Query query) {
    return like(query).stream().mapToDouble(Miss::rise).sorted().toArray();
  }

  private Spread gather(Query query) {
    List<Spread.Past> sample = new ArrayList<>();
    List<Miss> same = like(query);
    double weight = 0;
    for (Miss miss : same) {
      double says = likeness(miss.years(), query.years());
      sample.add(new Spread.Past(miss.error(), says));
      weight += says;
    }
    if (weight < ENOUGH) {
      addShorter(sample, query, ENOUGH - weight);
    }
    double each = PRIOR_WEIGHT / Prior.ERRORS.length;
    Arrays.stream(Prior.ERRORS).forEach(error -> sample.add(new Spread.Past(error, each)));
    return new Spread(sample);
  }

  /** The next shorter horizon with a record, stretched as the record shows errors to grow. */
  private void addShorter(List<Spread.Past> sample, Query query, double weight) {
    for (int horizon = query.horizon() - 1; horizon >= 1; horizon--) {
      List<Miss> shorter = like(query.at(horizon));
      if (shorter.size() >= LEAST) {
        double stretch = StrictMath.pow((double) query.horizon() / horizon, growth(query, horizon));
        double total = 0;
        for (Miss miss : shorter) {
          total += likeness(miss.years(), query.years());
        }
        double part = Math.min(1, weight / total);
        for (Miss miss : shorter) {
          double says = part * likeness(miss.years(), query.years());
          sample.add(new Spread.Past(miss.error() * stretch, says));
        }
        return;
      }
    }
  }

  /** How much faster than expected errors grow with the horizon, as a power; 0 = as expected. */
  private double growth(Query query, int horizon) {
    if (horizon < 2) {
      return 0;
    }
    List<Miss> near = like(query.at(1));
    List<Miss> far = like(query.at(horizon));
    double ratio = meanSize(far) / meanSize(near);
    if (!(ratio > 0) || Double.isInfinite(ratio)) {
      return 0;
    }
    double trust = far.size() / (far.size() + 50.0);
    double power = trust * StrictMath.log(ratio) / StrictMath.log(horizon);
    return Math.max(-0.5, Math.min(0.5, power));
  }

  private static double meanSize(List<Miss> some) {
    double sum = 0;
    for (Miss miss : some) {
      sum += Math.min(FARTHEST, Math.abs(miss.error()));
    }
    return some.isEmpty() ? 0 : sum / some.size();
  }

  private static double likeness(int a, int b) {
    double ratio = (double) Math.max(a, b) / Math.min(a, b);
    return 1 / (ratio * ratio);
  }
}
