package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/** count and frequency: the sum over units and months of the period against the figure. */
record AmountRule(Surplus surplus) implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Measured measured = Measured.amount(context.findResult(target, target.period()));
    Window window = context.window(target);
    Draft draft = context.draft(target).measured(measured);
    BigDecimal figure = target.targetValue();
    if (figure == null) {
      Explain.noFigure(draft);
      return List.of(draft);
    }
    score(draft, target, context, window, measured, Fraction.of(figure), surplus);
    RunningTotal.fill(draft, target, context);
    return List.of(draft);
  }

  static void score(
      Draft draft,
      Target target,
      JudgeContext context,
      Window window,
      Measured measured,
      Fraction figure,
      Surplus surplus) {
    Comparison comparison = Comparison.of(target.comparator(), Comparison.AT_LEAST);
    Fraction actual = measured.actual();
    Standing standing = Standing.UNKNOWN;
    if (actual != null) {
      standing = Standing.of(actual, comparison, figure, surplus);
      draft.attainmentPct(Draft.percent(actual, figure));
      draft.gap(comparison.isUpperBound() ? figure.minus(actual) : actual.minus(figure));
    }
    draft.verdict(
        Decision.of(
            standing,
            window.state(),
            measured.isComplete(),
            moreReports(context.indicator(target), comparison)));
    if (comparison.isLowerBound()) {
      Progress.ofAmount(draft, context, target, window, actual);
    }
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
    }
    Explain.moved(draft, target);
  }

  private static MoreReports moreReports(Indicator indicator, Comparison comparison) {
    if (!indicator.onlyGrows() || comparison == Comparison.EQUAL) {
      return MoreReports.CAN_DO_EITHER;
    }
    return comparison.isLowerBound() ? MoreReports.CAN_ONLY_HELP : MoreReports.CAN_ONLY_HURT;
  }
}
