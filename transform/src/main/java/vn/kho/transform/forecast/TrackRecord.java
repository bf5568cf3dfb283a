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

  private static final double USUAL_PART = 0.9;
  private static final double MOST_PART = 1.25;

  /** A good or a bad year is one for many series: a record of few years has not seen both. */
  private static final double WIDER_FROM_ONE_YEAR = 0.7;

  /** A miss counts no further when sizes are averaged. */
  private static final double FARTHEST = 5;

  /** A total order, so that sums do not depend on the order of the series. */
  private static final Comparator<Miss> ORDER =
      Comparator.comparingDouble(Miss::gain)
          .thenComparingDouble(Miss::move)
          .thenComparingDouble(Miss::rise)
          .thenComparingDouble(Miss::unit)
          .thenComparingInt(Miss::targetYear)
          .thenComparingInt(Miss::years)
          .thenComparingInt(Miss::fold);

  private final Map<Kind, List<Miss>> misses = new ConcurrentHashMap<>();
  private final Map<Query, Spread> spreads = new ConcurrentHashMap<>();
  private final Map<Query, Spread> corrected = new ConcurrentHashMap<>();
  private final Calibration calibration = new Calibration(this);
  private final Map<Query, Double> parts = new ConcurrentHashMap<>();
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

    Query ofAnyLength() {
      return new Query(family, fold, horizon, 0, known);
    }

    Query ofAnyTime() {
      return new Query(family, fold, horizon, 0, Integer.MAX_VALUE);
    }

    Query on(int lastKnown, int length) {
      return new Query(family, fold, horizon, length, lastKnown);
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

  /** Past errors as wide as they must be for a band to hold as often as it says. */
  Spread spread(Query query) {
    return corrected.computeIfAbsent(
        query.ofLikeLength(), like -> uncorrected(like).stretched(calibration.factor(like)));
  }

  Spread uncorrected(Query query) {
    return spreads.computeIfAbsent(query.ofLikeLength(), this::gather);
  }

  /**
   * The part of a forecast's move away from the last value that past moves of like forecasts proved
   * right: the one with the least mean absolute error. 0 = no change forecasts best, 1 = as made.
   */
  double part(Query query) {
    Query like = query.ofLikeLength();
    Double known = parts.get(like);
    if (known != null) {
      return known;
    }
    double learned = learnedPart(like);
    parts.put(like, learned);
    return learned;
  }

  private double learnedPart(Query query) {
    double sureness = 0;
    List<Spread.Past> sample = new ArrayList<>();
    for (Miss miss : like(query)) {
      double says = likeness(miss.years(), query.years());
      double move = Math.abs(miss.move()) / miss.unit();
      if (move > 0) {
        sample.add(new Spread.Past(miss.gain() / miss.move(), says * move));
        sureness += says;
      }
    }
    double before = query.horizon() == 1 ? USUAL_PART : part(query.at(query.horizon() - 1));
    if (sureness < LEAST) {
      return before;
    }
    double learned = Math.max(0, Math.min(MOST_PART, new Spread(sample).at(0.5)));
    double trust = sureness / (sureness + PRIOR_WEIGHT);
    return before + trust * (learned - before);
  }

  /** Earlier misses of the same family and horizon, in a fixed order. */
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
    double part = part(query);
    double weight = 0;
    for (Miss miss : same) {
      double says = likeness(miss.years(), query.years());
      sample.add(new Spread.Past(miss.error(part), says));
      weight += says;
    }
    if (weight < ENOUGH) {
      addShorter(sample, query, ENOUGH - weight);
    }
    double each = PRIOR_WEIGHT / Prior.ERRORS.length;
    Arrays.stream(Prior.ERRORS).forEach(error -> sample.add(new Spread.Past(error, each)));
    long seen = same.stream().mapToInt(Miss::targetYear).distinct().count();
    return new Spread(sample).stretched(seen == 0 ? 1 : 1 + WIDER_FROM_ONE_YEAR / seen);
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
        double kept = Math.min(1, weight / total);
        double part = part(query);
        for (Miss miss : shorter) {
          double says = kept * likeness(miss.years(), query.years());
          sample.add(new Spread.Past(miss.error(part) * stretch, says));
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
    double ratio = meanSize(far, part(query)) / meanSize(near, part(query));
    if (!(ratio > 0) || Double.isInfinite(ratio)) {
      return 0;
    }
    double trust = far.size() / (far.size() + 50.0);
    double power = trust * StrictMath.log(ratio) / StrictMath.log(horizon);
    return Math.max(-0.5, Math.min(0.5, power));
  }

  private static double meanSize(List<Miss> some, double part) {
    double sum = 0;
    for (Miss miss : some) {
      sum += Math.min(FARTHEST, Math.abs(miss.error(part)));
    }
    return some.isEmpty() ? 0 : sum / some.size();
  }

  private static double likeness(int a, int b) {
    double ratio = (double) Math.max(a, b) / Math.min(a, b);
    return 1 / (ratio * ratio);
  }
}
