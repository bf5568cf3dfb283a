package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A target that applies to some of the units: their results added, parts and all. */
final class FilteredSum {
  private FilteredSum() {}

  static @Nullable Result of(Target target, String period, JudgeContext context) {
    List<Unit> units = PerUnitRule.units(target, context);
    String indicatorId = target.indicatorId();
    if (units.isEmpty() || indicatorId == null) {
      return null;
    }
    Indicator indicator = context.indicator(target);
    BigDecimal value = null;
    BigDecimal numerator = null;
    BigDecimal denominator = null;
    Marks marks = Marks.NONE;
    int reported = 0;
    for (Unit unit : units) {
      Result result = context.unitValues().find(unit, target, period, indicator);
      if (result != null) {
        value = Sums.plus(value, result.value());
        numerator = Sums.plus(numerator, result.numerator());
        denominator = Sums.plus(denominator, result.denominator());
        marks = marks.and(result.marks());
        reported += result.isComplete() ? 1 : 0;
      }
    }
    boolean isRatio = indicator.valueType() == Indicator.ValueType.RATIO;
    return new Result(
        context.plan().orgUnitId(),
        indicatorId,
        period,
        isRatio ? null : value,
        numerator,
        denominator,
        units.size(),
        reported,
        reported == units.size() ? Result.Completeness.COMPLETE : Result.Completeness.PARTIAL,
        marks,
        null);
  }
}
