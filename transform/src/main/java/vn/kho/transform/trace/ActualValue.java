package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Fraction;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;

/** The actual value of a judged row, by the formula of its kind with its numbers. */
final class ActualValue {

  /** So many terms of a sum are written out in its line. */
  private static final int MOST_TERMS = 12;

  private ActualValue() {}

  /** The same unrounded; null where nothing is known. */
  static @Nullable Fraction tell(Trail trail, int depth, Row row, List<Looked> looked) {
    BigDecimal actual = row.findDecimal("actual_value");
    if (looked.isEmpty() || actual == null) {
      trail.say(depth, "actual_value: chưa có số liệu.", "actual_value: nothing is known.");
      return null;
    }
    return switch (row.text("kind")) {
      case "percent", "deadline", "threshold_max", "alert_threshold", "milestone" ->
          row.findDecimal("denominator") == null || isSum(actual, looked)
              ? added(trail, depth, actual, looked)
              : share(trail, depth, row, actual);
      case "growth" -> growth(trail, depth, row, actual);
      case "percent_point_growth" -> points(trail, depth, row, actual, looked);
      case "cumulative" ->
          isSum(actual, looked)
              ? added(trail, depth, actual, looked)
              : points(trail, depth, row, actual, looked);
      default ->
          isShare(actual, looked)
              ? shareOfUnits(trail, depth, actual, looked)
              : added(trail, depth, actual, looked);
    };
  }

  private static @Nullable Fraction growth(Trail trail, int depth, Row row, BigDecimal actual) {
    BigDecimal now = row.findDecimal("numerator");
    BigDecimal before = row.findDecimal("denominator");
    Message n = Figure.of(now);
    Message b = Figure.of(before);
    trail.say(
        depth,
        "actual_value = (kỳ này − cùng kỳ năm trước) / cùng kỳ năm trước × 100 = (%s − %s) / %s × 100"
            .formatted(n.vi(), b.vi(), b.vi()),
        "actual_value = (now − a year before) / a year before × 100 = (%s − %s) / %s × 100"
            .formatted(n.en(), b.en(), b.en()));
    return compared(
        trail,
        depth,
        percent(now == null || before == null ? null : now.subtract(before), before),
        actual);
  }

  /** A share that is no percentage counts as it stands. */
  private static boolean isSum(BigDecimal actual, List<Looked> looked) {
    return Figure.isSame(sum("value", looked), actual);
  }

  /** A unit of which nothing is known adds to neither part. */
  private static boolean isShare(BigDecimal actual, List<Looked> looked) {
    return looked.stream()
            .filter(one -> one.result().findDecimal("value") != null)
            .allMatch(one -> one.result().findDecimal("denominator") != null)
        && Figure.isSame(
            Figure.percent(sum("numerator", looked), sum("denominator", looked)), actual);
  }

  private static @Nullable Fraction shareOfUnits(
      Trail trail, int depth, BigDecimal actual, List<Looked> looked) {
    BigDecimal numerator = sum("numerator", looked);
    BigDecimal denominator = sum("denominator", looked);
    Message n = Figure.of(numerator);
    Message d = Figure.of(denominator);
    trail.say(
        depth,
        "actual_value = tổng tử / tổng mẫu của %d đơn vị × 100 = %s / %s × 100"
            .formatted(looked.size(), n.vi(), d.vi()),
        "actual_value = numerators / denominators of %d units × 100 = %s / %s × 100"
            .formatted(looked.size(), n.en(), d.en()));
    return compared(trail, depth, percent(numerator, denominator), actual);
  }

  private static @Nullable Fraction share(Trail trail, int depth, Row row, BigDecimal actual) {
    BigDecimal numerator = row.findDecimal("numerator");
    BigDecimal denominator = row.findDecimal("denominator");
    Message n = Figure.of(numerator);
    Message d = Figure.of(denominator);
    trail.say(
        depth,
        "actual_value = tử / mẫu × 100 = %s / %s × 100".formatted(n.vi(), d.vi()),
        "actual_value = numerator / denominator × 100 = %s / %s × 100".formatted(n.en(), d.en()));
    return compared(trail, depth, percent(numerator, denominator), actual);
  }

  /** A year counts from the year before it, a longer period from the earliest year. */
  private static @Nullable Fraction points(
      Trail trail, int depth, Row row, BigDecimal actual, List<Looked> looked) {
    Map<String, List<Row>> byYear = new LinkedHashMap<>();
    for (Looked one : looked) {
      String year = one.used().period().substring(0, 4);
      byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(one.result());
    }
    boolean isYear = row.text("period").matches("\\d{4}");
    String last = byYear.keySet().stream().max(Comparator.naturalOrder()).orElse("");
    String before =
        isYear
            ? Integer.toString(Integer.parseInt(row.text("period")) - 1)
            : byYear.keySet().stream().min(Comparator.naturalOrder()).orElse("");
    Share now = Share.of(byYear.getOrDefault(last, List.of()));
    Share from = Share.of(byYear.getOrDefault(before, List.of()));
    if (now == null || from == null) {
      return compared(trail, depth, null, actual);
    }
    Message a = now.words();
    Message b = from.words();
    trail.say(
        depth,
        "actual_value = tỷ lệ %s − tỷ lệ %s = %s − %s (điểm %%)"
            .formatted(last, before, a.vi(), b.vi()),
        "actual_value = share of %s − share of %s = %s − %s (percentage points)"
            .formatted(last, before, a.en(), b.en()));
    return compared(trail, depth, now.minus(from), actual);
  }

  private static @Nullable Fraction added(
      Trail trail, int depth, BigDecimal actual, List<Looked> looked) {
    Message terms = terms(looked);
    trail.say(depth, "actual_value " + terms.vi(), "actual_value " + terms.en());
    BigDecimal sum = sum("value", looked);
    return compared(trail, depth, sum == null ? null : Fraction.of(sum), actual);
  }

  private static @Nullable Fraction compared(
      Trail trail, int depth, @Nullable Fraction again, BigDecimal actual) {
    trail.compare(depth, again == null ? null : again.stored(), actual);
    return again;
  }

  private static @Nullable Fraction percent(
      @Nullable BigDecimal numerator, @Nullable BigDecimal denominator) {
    return numerator == null || denominator == null || denominator.signum() <= 0
        ? null
        : Fraction.percentOf(numerator, denominator);
  }

  static Message terms(List<Looked> looked) {
    if (looked.size() > MOST_TERMS) {
      return new Message(
          "= tổng của " + looked.size() + " số dưới đây",
          "= sum of the " + looked.size() + " figures below");
    }
    StringBuilder vi = new StringBuilder("=");
    StringBuilder en = new StringBuilder("=");
    String plus = " ";
    for (Looked one : looked) {
      Message value = Figure.of(one.result().findDecimal("value"));
      BigDecimal weight = one.used().weight();
      boolean isWhole = weight != null && weight.compareTo(BigDecimal.ONE) == 0;
      Message share = weight == null ? new Message("?", "?") : Figure.of(weight);
      vi.append(plus).append(isWhole ? "" : share.vi() + " × ").append(value.vi());
      en.append(plus).append(isWhole ? "" : share.en() + " × ").append(value.en());
      plus = " + ";
    }
    return new Message(vi.toString(), en.toString());
  }

  static @Nullable BigDecimal sum(String column, List<Looked> looked) {
    return looked.stream()
        .map(one -> times(one.result().findDecimal(column), one.used().weight()))
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add)
        .map(sum -> sum.setScale(6, RoundingMode.HALF_UP))
        .orElse(null);
  }

  private static @Nullable BigDecimal times(
      @Nullable BigDecimal value, @Nullable BigDecimal weight) {
    return value == null || weight == null ? null : value.multiply(weight);
  }
}
