package vn.kho.transform.forecast;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import vn.kho.transform.command.Message;

/**
 * Forecasts as they would have been made at every past year, from what was known by then. A series
 * is never judged by its own errors: the series are dealt into five parts, and each part is
 * forecast with the misses of the other four that had become known. The target each chance is given
 * for is what four in ten comparable series had reached so far.
 */
public final class Backtest {
  public static final int HORIZONS = 5;

  private static final int FOLDS = 5;
  private static final double TARGET_SHARE = 0.6;
  private static final double USUAL_RISE = 0.03;
  private static final double SMALLEST_RISE = 0.005;

  private final List<Series> series;
  private final TrackRecord record;

  public Backtest(List<Series> series) {
    this.series = List.copyOf(series);
    this.record = new TrackRecord(this.series.parallelStream().flatMap(Backtest::misses).toList());
  }

  /** In the order of the series, then origin, then horizon; the same on any number of cores. */
  public List<Outcome> outcomes() {
    return series.parallelStream().flatMap(this::outcomes).toList();
  }

  /** Series no past forecast could be made for, each with the reason. */
  public List<Message> untested() {
    return series.stream()
        .filter(
            one -> histories(one).noneMatch(history -> known(one, history).findAny().isPresent()))
        .map(
            one ->
                new Message(
                    "%s: không thử lại được; có %d năm số liệu, cần %d năm gần nhau và một năm sau đó."
                        .formatted(one.name(), one.values().size(), TrendModel.LEAST_YEARS),
                    "%s: not tested; %d years are known, %d near each other and one after them are needed."
                        .formatted(one.name(), one.values().size(), TrendModel.LEAST_YEARS)))
        .toList();
  }

  static Stream<Miss> misses(Series one) {
    return histories(one)
        .map(history -> Outlook.of(one.scale(), history, HORIZONS))
        .flatMap(
            outlook ->
                known(one, outlook.history())
                    .mapToObj(
                        horizon ->
                            outlook.miss(
                                fold(one), horizon, after(one, outlook.history(), horizon))));
  }

  private Stream<Outcome> outcomes(Series one) {
    return histories(one)
        .flatMap(
            history -> known(one, history).mapToObj(horizon -> outcome(one, history, horizon)));
  }

  private Outcome outcome(Series one, History history, int horizon) {
    Scale scale = one.scale();
    int origin = history.lastYear();
    TrackRecord.Query query =
        new TrackRecord.Query(scale.family(), fold(one), horizon, history.length(), origin);
    Outlook outlook = Outlook.of(scale, history, horizon);
    Spread spread = record.spread(query);
    double unit = outlook.unit(horizon);
    double last = one.values().getOrDefault(origin, 0.0);
    double point = outlook.point(horizon, record.part(query));
    double rise = record.riseAt(TARGET_SHARE, query, USUAL_RISE);
    double target = history.recent() + (rise == 0 ? SMALLEST_RISE : rise);
    double most = ceiling(one.values().headMap(origin + 1));
    return new Outcome(
        one.name(),
        scale.family(),
        origin,
        horizon,
        history.known(),
        Math.min(most, scale.fromScale(point, last)),
        outlook.value(point, Math.min(0, spread.at(0.1)), horizon, last),
        Math.min(most, outlook.value(point, Math.max(0, spread.at(0.9)), horizon, last)),
        100 * Chance.sobered(spread.shareAtLeast((target - point) / unit)),
        scale.fromScale(target),
        last,
        after(one, history, horizon),
        usualChange(one));
  }

  /** Every year with a value and at least three years behind it. */
  private static Stream<History> histories(Series one) {
    return one.values().keySet().stream().map(one::until).filter(History::isLongEnough);
  }

  private static IntStream known(Series one, History history) {
    return IntStream.rangeClosed(1, HORIZONS)
        .filter(horizon -> one.values().containsKey(history.lastYear() + horizon));
  }

  private static double after(Series one, History history, int horizon) {
    return one.values().getOrDefault(history.lastYear() + horizon, 0.0);
  }

  private static double usualChange(Series one) {
    double[] values = one.values().values().stream().mapToDouble(value -> value).toArray();
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return sum == 0 ? 1 : sum / (values.length - 1);
  }

  /** A series of fractions that has come near 100 without passing it is taken to end there. */
  private static double ceiling(SortedMap<Integer, Double> known) {
    boolean isShare =
        known.values().stream().allMatch(value -> value >= 0 && value <= 100)
            && known.values().stream().anyMatch(value -> value % 1 != 0)
            && known.getOrDefault(known.lastKey(), 0.0) >= 90;
    return isShare ? 100 : Double.POSITIVE_INFINITY;
  }

  private static int fold(Series one) {
    CRC32 crc = new CRC32();
    crc.update(one.name().getBytes(StandardCharsets.UTF_8));
    return (int) (crc.getValue() % FOLDS);
  }
}
