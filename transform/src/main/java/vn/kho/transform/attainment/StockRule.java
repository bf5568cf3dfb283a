package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/** count_stock: how many there are at the end of the period; years are never added. */
record StockRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Measured measured = Measured.amount(context.findResult(target, target.period()));
    Window window = context.window(target);
    Draft draft = context.draft(target).measured(measured);
    BigDecimal printed = target.targetValue();
    if (printed == null) {
      Explain.noFigure(draft);
      return List.of(draft);
    }
    Fraction figure = Fraction.of(printed);
    Comparison comparison = Comparison.of(target.comparator(), Comparison.AT_LEAST);
    Indicator indicator = context.indicator(target);
    Fraction actual = measured.actual();
    Standing standing = Standing.UNKNOWN;
    if (actual != null) {
      standing = Standing.of(actual, comparison, figure, surplus(target, indicator));
      draft.attainmentPct(Draft.percent(actual, figure));
      draft.gap(comparison.isUpperBound() ? figure.minus(actual) : actual.minus(figure));
    }
    MoreReports more = moreReports(indicator, comparison, window, measured);
    draft.verdict(Decision.of(standing, window.state(), measured.isComplete(), more));
    if (comparison.isUpperBound()) {
      Progress.ofCeiling(draft, window, actual, figure);
    } else {
      Progress.ofLevel(draft, window, actual, figure);
    }
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
    }
    return List.of(draft);
  }

  /** A stock to be kept is reached, not exceeded; one meant to grow can be exceeded. */
  private static Surplus surplus(Target target, Indicator indicator) {
    return target.indicatorId() != null
            && indicator.desiredDirection() == Indicator.Direction.INCREASE
        ? Surplus.IS_EXCEEDED
        : Surplus.IS_ACHIEVED;
  }

  /** At the closed date more units only add; a value carried forward decides nothing. */
  static MoreReports moreReports(
      Indicator indicator, Comparison comparison, Window window, Measured measured) {
    boolean isCarriedForward = measured.marks().isEstimate() && !measured.isComplete();
    if (window.state() != Window.State.CLOSED
        || indicator.sign() == Indicator.Sign.MAY_BE_NEGATIVE
        || isCarriedForward
        || comparison == Comparison.EQUAL) {
      return MoreReports.CAN_DO_EITHER;
    }
    return comparison.isLowerBound() ? MoreReports.CAN_ONLY_HELP : MoreReports.CAN_ONLY_HURT;
  }
}
