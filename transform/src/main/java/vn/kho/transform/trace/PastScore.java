package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.forecast.Outcome;

/** How past forecasts did, counted again from them one by one. */
final class PastScore {

  private static final int SCALE = 6;

  private PastScore() {}

  static BigDecimal stored(double value) {
    return BigDecimal.valueOf(value).setScale(SCALE, RoundingMode.HALF_UP);
  }

  static Message figure(double value) {
    return Figure.of(stored(value));
  }

  static void tellBacktest(Trail trail, Row row, List<Outcome> some) {
    count(trail, row, some);
    double error = sum(some, one -> Math.abs(one.actual() - one.point()) / one.usualChange());
    double naive = sum(some, one -> Math.abs(one.actual() - one.naive()) / one.usualChange());
    told(
        trail,
        row,
        "error_to_naive_pct",
        new Message(
            "tổng |thực tế − dự báo| / tổng |thực tế − giữ nguyên| × 100, mỗi chuỗi chia cho mức"
                + " đổi thường năm của nó",
            "sum of |actual − forecast| / sum of |actual − no change| × 100, each series by its own"
                + " usual yearly change"),
        error,
        naive,
        naive == 0 ? 100.0 : 100 * (error / naive));
    trail.compare(1, "median_error_pct", stored(median(some)), row.findDecimal("median_error_pct"));
    share(
        trail,
        row,
        "coverage_pct",
        new Message("dải đúng", "bands held"),
        some,
        Outcome::isCovered);
    share(trail, row, "base_rate_pct", new Message("mức đạt", "targets met"), some, Outcome::isMet);
    double base = count(some, Outcome::isMet) / some.size();
    mean(
        trail,
        row,
        "brier",
        new Message("tổng (khả năng − kết cục)²", "sum of (chance − outcome)²"),
        sum(some, one -> square(one.chancePct() / 100 - (one.isMet() ? 1 : 0))),
        some.size());
    trail.compare(
        1, "brier_base_rate", stored(base * (1 - base)), row.findDecimal("brier_base_rate"));
    mean(
        trail,
        row,
        "brier_naive",
        new Message("số lần giá trị cuối nói sai", "times the last value said it wrong"),
        count(some, one -> (one.naive() >= one.targetValue()) != one.isMet()),
        some.size());
  }

  static void tellReliability(Trail trail, Row row, List<Outcome> some) {
    count(trail, row, some);
    mean(
        trail,
        row,
        "said_pct",
        new Message("tổng khả năng đã nói", "sum of the chances said"),
        sum(some, Outcome::chancePct),
        some.size());
    share(trail, row, "came_pct", new Message("mức đạt", "targets met"), some, Outcome::isMet);
  }

  private static void count(Trail trail, Row row, List<Outcome> some) {
    trail.compare(
        1, "forecast_count", BigDecimal.valueOf(some.size()), row.findDecimal("forecast_count"));
  }

  private static void share(
      Trail trail,
      Row row,
      String column,
      Message what,
      List<Outcome> some,
      Predicate<Outcome> counts) {
    double part = count(some, counts);
    Message of = new Message(what.vi() + " / số lần × 100", what.en() + " / times × 100");
    told(trail, row, column, of, part, some.size(), 100 * (part / some.size()));
  }

  private static void mean(
      Trail trail, Row row, String column, Message what, double total, int count) {
    Message of = new Message(what.vi() + " / số lần", what.en() + " / times");
    told(trail, row, column, of, total, count, total / count);
  }

  private static void told(
      Trail trail, Row row, String column, Message how, double part, double whole, double again) {
    Message a = figure(part);
    Message b = figure(whole);
    trail.say(
        1,
        "%s = %s = %s / %s".formatted(column, how.vi(), a.vi(), b.vi()),
        "%s = %s = %s / %s".formatted(column, how.en(), a.en(), b.en()));
    trail.compare(1, column, storedOrNull(again), row.findDecimal(column));
  }

  /** Nothing counted has no share. */
  private static @Nullable BigDecimal storedOrNull(double value) {
    return Double.isFinite(value) ? stored(value) : null;
  }

  private static double median(List<Outcome> some) {
    double[] sizes =
        some.stream()
            .filter(one -> one.actual() != 0)
            .mapToDouble(one -> 100 * Math.abs(one.actual() - one.point()) / Math.abs(one.actual()))
            .sorted()
            .toArray();
    int middle = sizes.length / 2;
    if (sizes.length == 0) {
      return 0;
    }
    return sizes.length % 2 == 1 ? sizes[middle] : (sizes[middle - 1] + sizes[middle]) / 2;
  }

  private static double sum(List<Outcome> some, ToDoubleFunction<Outcome> part) {
    double sum = 0;
    for (Outcome one : some) {
      sum += part.applyAsDouble(one);
    }
    return sum;
  }

  private static double count(List<Outcome> some, Predicate<Outcome> counts) {
    return some.stream().filter(counts).count();
  }

  private static double square(double value) {
    return value * value;
  }
}
