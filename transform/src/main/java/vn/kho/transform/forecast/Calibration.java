package vn.kho.transform.forecast;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How much wider than the record alone a band must be to hold as often as it says: every past miss
 * is held against the band that the record of its own day would have given, and the factor is the
 * one that would have made four in five of them hold (split conformal prediction, one step on in
 * time). Bands of a young record begin a little wide, as years to come bring what no year had.
 */
final class Calibration {
  private static final double BAND = 0.8;
  private static final double WIDER_PER_YEAR = 0.04;
  private static final int LONGEST_WIDENED = 2;
  private static final double BELIEF = 100;
  private static final double LEAST = 0.9;
  private static final double MOST = 1.5;

  private final TrackRecord record;
  private final Map<TrackRecord.Query, List<Held>> held = new ConcurrentHashMap<>();
  private final Map<TrackRecord.Query, Double> factors = new ConcurrentHashMap<>();

  /** reach = the miss over the edge of the band of its day; 1 = on the edge. */
  private record Held(int targetYear, double reach) {}

  Calibration(TrackRecord record) {
    this.record = record;
  }

  double factor(TrackRecord.Query query) {
    return factors.computeIfAbsent(query.ofAnyLength(), this::learned);
  }

  private double learned(TrackRecord.Query query) {
    double usual = 1 + WIDER_PER_YEAR * Math.min(LONGEST_WIDENED, query.horizon());
    List<Spread.Past> known =
        held.computeIfAbsent(query.ofAnyTime(), this::held).stream()
            .filter(one -> one.targetYear() <= query.known())
            .map(one -> new Spread.Past(one.reach(), 1))
            .toList();
    if (known.isEmpty()) {
      return usual;
    }
    double needed = Math.max(LEAST, Math.min(MOST, new Spread(known).at(BAND)));
    double trust = known.size() / (known.size() + BELIEF);
    return usual + trust * (needed - usual);
  }

  private List<Held> held(TrackRecord.Query query) {
    return record.like(query).stream()
        .map(miss -> new Held(miss.targetYear(), reach(miss, query)))
        .sorted(Comparator.comparingInt(Held::targetYear).thenComparingDouble(Held::reach))
        .toList();
  }

  private double reach(Miss miss, TrackRecord.Query query) {
    TrackRecord.Query then = query.on(miss.targetYear() - miss.horizon(), miss.years());
    Spread spread = record.uncorrected(then);
    double error = miss.error(record.part(then));
    double edge =
        error < 0 ? Math.min(0, spread.at((1 - BAND) / 2)) : Math.max(0, spread.at((1 + BAND) / 2));
    return edge == 0 ? (error == 0 ? 0 : MOST) : error / edge;
  }
}
