package vn.kho.ingest.validate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.TimeRule;
import vn.kho.ingest.model.UnitRule;

/**
 * Totals of a table, held against the figures they should be the sum of: all of the table, or those
 * since the total before (a part of it).
 */
final class Totals {
  private record Total(
      Place place, String key, BigDecimal value, BigDecimal all, BigDecimal since) {}

  /**
   * Figures that add up.
   *
   * @param atLast what they came to when the last total of them stood
   */
  private record Sum(BigDecimal all, BigDecimal atLast) {
    static final Sum ZERO = new Sum(BigDecimal.ZERO, BigDecimal.ZERO);

    Sum plus(BigDecimal value) {
      return new Sum(all.add(value), atLast);
    }
  }

  private final List<Total> totals = new ArrayList<>();
  private final Map<String, Sum> sums = new HashMap<>();
  private boolean isWhole = true;

  /** Takes the total of units. */
  void ofUnits(
      Place place, Indicator indicator, Period period, Basis basis, @Nullable BigDecimal value) {
    if (indicator.unitRule() == UnitRule.SUM) {
      total(place, ofUnits(indicator, period, basis), value);
    }
  }

  /** Takes the total of periods of one unit. */
  void ofPeriods(
      Place place, Indicator indicator, String unit, Basis basis, @Nullable BigDecimal value) {
    if (indicator.timeRule() == TimeRule.SUM && basis == Basis.IN_PERIOD) {
      total(place, ofPeriods(indicator, unit, basis), value);
    }
  }

  private void total(Place place, String key, @Nullable BigDecimal value) {
    Sum sum = sums.getOrDefault(key, Sum.ZERO);
    if (value != null) {
      totals.add(new Total(place, key, value, sum.all, sum.all.subtract(sum.atLast)));
    }
    sums.put(key, new Sum(sum.all, sum.all));
  }

  /** Counts a figure towards its totals, whether its row can be loaded or not. */
  void part(
      Indicator indicator, String unit, Period period, Basis basis, @Nullable BigDecimal value) {
    if (value != null) {
      add(ofUnits(indicator, period, basis), value);
      add(ofPeriods(indicator, unit, basis), value);
    }
  }

  /** Some figure could not be read: no total of the table can be held against anything. */
  void miss() {
    isWhole = false;
  }

  private void add(String key, BigDecimal value) {
    sums.put(key, sums.getOrDefault(key, Sum.ZERO).plus(value));
  }

  void check(List<Issue> issues) {
    for (Total total : totals) {
      BigDecimal all = sums.getOrDefault(total.key, Sum.ZERO).all;
      boolean isRight =
          List.of(all, total.all, total.since).stream()
              .anyMatch(sum -> sum.compareTo(total.value) == 0);
      if (isWhole && !isRight && all.signum() != 0) {
        issues.add(
            Issue.of(
                IssueCode.TOTAL_DIFFERS,
                total.place,
                total.value.toPlainString(),
                Map.of("computed", all.toPlainString())));
      }
    }
  }

  private static String ofUnits(Indicator indicator, Period period, Basis basis) {
    return indicator.indicatorId() + "|" + period.code() + "|" + basis.code();
  }

  private static String ofPeriods(Indicator indicator, String unit, Basis basis) {
    return indicator.indicatorId() + "||" + unit + "|" + basis.code();
  }
}
