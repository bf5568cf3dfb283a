package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.AttainmentRow;
import vn.kho.transform.attainment.Comparison;
import vn.kho.transform.attainment.Indicator;
import vn.kho.transform.attainment.JudgeInput;
import vn.kho.transform.attainment.Result;
import vn.kho.transform.attainment.Target;
import vn.kho.transform.attainment.TargetKind;
import vn.kho.transform.attainment.Verdict;
import vn.kho.transform.forecast.ForecastCase.Shape;
import vn.kho.transform.forecast.ForecastCase.Wanted;
import vn.kho.transform.forecast.ForecastCase.YearValue;

/**
 * The cases of a judged plan: every open target that asks for an amount or a level. The results
 * should hold the months too ({@code 2024-05}); without them only the yearly trend is used. Units
 * below are taken with the history given under their own id, so a unit made by a merger starts anew
 * unless its earlier years are given restated.
 */
public final class ForecastCases {
  /** A past year with so few silent units still teaches, and is marked doubtful. */
  private static final double NEARLY_ALL = 0.9;

  /** A month with so many units reporting shows the course of the year. */
  private static final double MOST = 0.8;

  private final JudgeInput input;
  private final Map<String, Target> targets = new HashMap<>();
  private final Map<String, Indicator> indicators = new HashMap<>();
  private final Map<String, List<Result>> results = new HashMap<>();

  private ForecastCases(JudgeInput input) {
    this.input = input;
    input
        .targets()
        .forEach(target -> targets.put(target.targetId() + "|" + target.period(), target));
    input.indicators().forEach(one -> indicators.put(one.indicatorId(), one));
    for (Result result : input.results()) {
      results
          .computeIfAbsent(key(result.orgUnitId(), result.indicatorId()), id -> new ArrayList<>())
          .add(result);
    }
  }

  /** judged = the rows the same input was judged to. */
  public static List<ForecastCase> of(JudgeInput input, List<AttainmentRow> judged) {
    ForecastCases cases = new ForecastCases(input);
    return judged.stream().flatMap(row -> cases.find(row).stream()).toList();
  }

  private Optional<ForecastCase> find(AttainmentRow row) {
    Target target = targets.get(row.targetId() + "|" + row.period());
    BigDecimal figure = row.targetValue();
    if (target == null || figure == null || !isOpen(row)) {
      return Optional.empty();
    }
    String indicatorId = target.indicatorId();
    Indicator indicator = indicatorId == null ? null : indicators.get(indicatorId);
    Shape shape = indicator == null ? null : shape(target, row, indicator);
    if (indicator == null || shape == null || target.unitFilter() != null) {
      return Optional.empty();
    }
    boolean isOfPlan = isOfPlan(row);
    List<Result> known =
        results.getOrDefault(key(row.orgUnitId(), indicator.indicatorId()), List.of());
    SortedMap<Integer, YearValue> years = years(known, indicator);
    if (!isOfPlan && years.size() <= YearCourse.LEAST_YEARS) {
      return Optional.empty();
    }
    return base(target, years)
        .map(base -> one(row, target, indicator, shape, figure.doubleValue(), base, years, known));
  }

  private ForecastCase one(
      AttainmentRow row,
      Target target,
      Indicator indicator,
      Shape shape,
      double figure,
      double base,
      SortedMap<Integer, YearValue> years,
      List<Result> known) {
    Comparison comparison =
        Comparison.of(
            target.comparator(),
            target.kind() == TargetKind.THRESHOLD_MAX ? Comparison.AT_MOST : Comparison.AT_LEAST);
    return new ForecastCase(
        row.planId(),
        row.targetId(),
        row.orgUnitId(),
        row.period(),
        indicator.indicatorId(),
        family(indicator, isOfPlan(row)),
        shape,
        comparison.isUpperBound() ? Wanted.AT_MOST : Wanted.AT_LEAST,
        figure + base,
        base,
        start(row, shape),
        row.periodEnd(),
        years,
        months(known),
        input.asOf());
  }

  /** No period begins before the plan; a term's figure in one year's cell counts from its start. */
  private LocalDate start(AttainmentRow row, Shape shape) {
    LocalDate planStart = input.plan().startsOn();
    boolean isYearCell = shape == Shape.TERM_SUM && row.period().matches("\\d{4}");
    return isYearCell || row.periodStart().isBefore(planStart) ? planStart : row.periodStart();
  }

  private boolean isOfPlan(AttainmentRow row) {
    return row.orgUnitId().equals(input.plan().orgUnitId());
  }

  private boolean isOpen(AttainmentRow row) {
    boolean isOpen =
        !input.asOf().isBefore(row.periodStart()) && input.asOf().isBefore(row.periodEnd());
    Verdict verdict = Verdict.of(row.verdict());
    return isOpen && verdict != Verdict.NOT_ASSESSED;
  }

  /** null = nothing to forecast: an act, a rule per unit as a whole, a growth rate. */
  private @Nullable Shape shape(Target target, AttainmentRow row, Indicator indicator) {
    boolean isOfPlan = isOfPlan(row);
    boolean isWholeYear = row.period().matches("\\d{4}");
    Shape amount =
        indicator.timeRule() == Indicator.TimeRule.LAST
            ? Shape.LEVEL
            : isWholeYear ? Shape.YEAR_SUM : Shape.TERM_SUM;
    boolean isLong = isWholeYear || row.period().matches("\\d{4}-\\d{4}");
    if (!isLong) {
      return null;
    }
    return switch (target.kind()) {
      case COUNT, FREQUENCY -> indicator.valueType() == Indicator.ValueType.RATIO ? null : amount;
      case CUMULATIVE ->
          isRatio(indicator) ? null : amount == Shape.LEVEL ? amount : Shape.TERM_SUM;
      case PER_UNIT_MINIMUM, PER_UNIT_RANGE -> isOfPlan || isRatio(indicator) ? null : amount;
      case COUNT_STOCK, PERCENT, PERCENT_POINT_GROWTH -> Shape.LEVEL;
      case THRESHOLD_MAX -> isRatio(indicator) ? Shape.LEVEL : amount;
      default -> null;
    };
  }

  private static boolean isRatio(Indicator indicator) {
    return indicator.valueType() == Indicator.ValueType.RATIO;
  }

  /** A share of units is a percentage above the units it counts. */
  private static Family family(Indicator indicator, boolean isOfPlan) {
    boolean isShareOfUnits = indicator.unitRule() == Indicator.UnitRule.SHARE && isOfPlan;
    if (isRatio(indicator) || isShareOfUnits) {
      return Family.PERCENT;
    }
    return indicator.sign() == Indicator.Sign.MAY_BE_NEGATIVE ? Family.NET : Family.COUNT;
  }

  /** Points gained are counted from the share of the year before; other figures from zero. */
  private Optional<Double> base(Target target, SortedMap<Integer, YearValue> years) {
    if (target.kind() != TargetKind.PERCENT_POINT_GROWTH) {
      return Optional.of(0.0);
    }
    LocalDate planStart = input.plan().startsOn();
    LocalDate start = target.periodStart().isBefore(planStart) ? planStart : target.periodStart();
    YearValue before = years.get(start.getYear() - 1);
    return before == null ? Optional.empty() : Optional.of(before.value());
  }

  private SortedMap<Integer, YearValue> years(List<Result> known, Indicator indicator) {
    SortedMap<Integer, YearValue> years = new TreeMap<>();
    for (Result result : known) {
      Double value = result.period().matches("\\d{4}") ? value(result, indicator) : null;
      if (value != null) {
        int year = Integer.parseInt(result.period());
        double coverage = coverage(result);
        boolean isWhole = year < input.asOf().getYear() && coverage >= NEARLY_ALL;
        boolean isDoubtful =
            result.marks().isEstimate() || result.marks().isApportioned() || coverage < 1;
        years.put(
            year,
            new YearValue(
                value,
                isWhole ? YearValue.State.WHOLE : YearValue.State.PARTIAL,
                isDoubtful,
                coverage));
      }
    }
    return years;
  }

  private static SortedMap<YearMonth, Double> months(List<Result> known) {
    SortedMap<YearMonth, Double> months = new TreeMap<>();
    for (Result result : known) {
      BigDecimal value = result.value();
      if (value != null && coverage(result) >= MOST && result.period().matches("\\d{4}-\\d{2}")) {
        months.put(YearMonth.parse(result.period()), value.doubleValue());
      }
    }
    return months;
  }

  private static double coverage(Result result) {
    if (result.isComplete() || result.unitsDue() <= 0) {
      return result.isComplete() ? 1 : 0;
    }
    return Math.min(1, (double) result.unitsReported() / result.unitsDue());
  }

  private static @Nullable Double value(Result result, Indicator indicator) {
    BigDecimal numerator = result.numerator();
    BigDecimal denominator = result.denominator();
    if (isRatio(indicator) && numerator != null && denominator != null) {
      return denominator.signum() <= 0
          ? null
          : 100 * numerator.doubleValue() / denominator.doubleValue();
    }
    BigDecimal value = result.value();
    return value == null ? null : value.doubleValue();
  }

  private static String key(String orgUnitId, String indicatorId) {
    return orgUnitId + "|" + indicatorId;
  }
}
