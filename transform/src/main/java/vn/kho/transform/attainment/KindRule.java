package vn.kho.transform.attainment;

import java.util.List;

/** How one kind of target is judged: its row for the plan's unit, then rows of units below. */
sealed interface KindRule
    permits AlertRule,
        AmountRule,
        CarriedRule,
        CumulativeRule,
        GrowthRule,
        MilestoneRule,
        PerUnitRule,
        PercentRule,
        PointGrowthRule,
        StockRule,
        ThresholdRule {

  List<Draft> judge(Target target, JudgeContext context);

  static KindRule of(Target target, JudgeContext context) {
    return switch (target.kind()) {
      case COUNT ->
          CumulativeRule.isTermTargetInOneYear(target, context)
              ? new CumulativeRule()
              : new AmountRule(Decision.Surplus.IS_EXCEEDED);
      case FREQUENCY -> new AmountRule(Decision.Surplus.IS_ACHIEVED);
      case CUMULATIVE ->
          PointGrowthRule.isTotalOfPoints(target, context)
              ? new PointGrowthRule()
              : new CumulativeRule();
      case COUNT_STOCK -> new StockRule();
      case PERCENT, DEADLINE -> new PercentRule();
      case PERCENT_POINT_GROWTH -> new PointGrowthRule();
      case GROWTH -> new GrowthRule();
      case PER_UNIT_MINIMUM, PER_UNIT_RANGE -> new PerUnitRule();
      case THRESHOLD_MAX -> new ThresholdRule();
      case MILESTONE -> new MilestoneRule();
      case ALERT_THRESHOLD -> new AlertRule();
      case ELIGIBILITY_THRESHOLD, PARAMETER, QUALITATIVE, NO_TARGET -> new CarriedRule();
    };
  }
}
