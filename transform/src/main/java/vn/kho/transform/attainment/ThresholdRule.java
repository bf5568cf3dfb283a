package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/**
 * threshold_max: at most the figure; what is shown is the headroom left, not a percentage of it.
 */
record ThresholdRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Measured measured = Measured.percent(context.findResult(target, target.period()));
    Window window = context.window(target);
    Draft draft = context.draft(target).measured(measured);
    BigDecimal printed = target.targetValue();
    if (printed == null) {
      Explain.noFigure(draft);
      return List.of(draft);
    }
    if (measured.hasNothingToDivideBy()) {
      draft.because(
          "Mẫu số bằng 0: không tính được tỷ lệ.",
          "The denominator is 0: there is no share to take.");
      return List.of(draft.verdict(window.isOpen() ? Verdict.IN_PROGRESS : Verdict.NOT_ASSESSED));
    }
    Fraction ceiling = Fraction.of(printed);
    Comparison comparison = Comparison.of(target.comparator(), Comparison.AT_MOST);
    Fraction actual = measured.actual();
    Standing standing = Standing.UNKNOWN;
    if (actual != null) {
      standing = Standing.of(actual, comparison, ceiling, Surplus.IS_ACHIEVED);
      draft.gap(ceiling.minus(actual));
    }
    boolean isRatio = measured.denominator() != null;
    Indicator indicator = context.indicator(target);
    MoreReports more =
        isRatio || indicator.valueType() == Indicator.ValueType.RATIO
            ? MoreReports.CAN_DO_EITHER
            : indicator.onlyGrows() && comparison.isUpperBound()
                ? MoreReports.CAN_ONLY_HURT
                : StockRule.moreReports(indicator, comparison, window, measured);
    draft.verdict(Decision.of(standing, window.state(), measured.isComplete(), more));
    Progress.ofCeiling(draft, window, actual, ceiling);
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
    }
    return List.of(draft);
  }
}
