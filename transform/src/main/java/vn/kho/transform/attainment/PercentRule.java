package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/** percent and deadline: parts added over the same units, divided last, against a percentage. */
record PercentRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Measured measured = Measured.percent(context.findResult(target, target.period()));
    Window window = context.window(target);
    Draft draft = context.draft(target).measured(measured);
    Fraction figure = figure(target);
    if (figure == null) {
      Explain.noFigure(draft);
      return List.of(draft);
    }
    draft.targetValue(figure);
    if (measured.hasNothingToDivideBy()) {
      draft.because(
          "Mẫu số bằng 0: không có trường hợp nào để tính tỷ lệ.",
          "The denominator is 0: there is no case to take a share of.");
      return List.of(draft.verdict(window.isOpen() ? Verdict.IN_PROGRESS : Verdict.NOT_ASSESSED));
    }
    score(draft, target, context, window, measured, figure);
    return List.of(draft);
  }

  private static void score(
      Draft draft,
      Target target,
      JudgeContext context,
      Window window,
      Measured measured,
      Fraction figure) {
    Comparison comparison = Comparison.of(target.comparator(), Comparison.AT_LEAST);
    Surplus surplus =
        target.kind() == TargetKind.PERCENT ? Surplus.IS_EXCEEDED : Surplus.IS_ACHIEVED;
    Fraction actual = measured.actual();
    Standing standing = Standing.UNKNOWN;
    MoreReports more = MoreReports.CAN_DO_EITHER;
    if (actual != null) {
      standing = Standing.of(actual, comparison, figure, surplus);
      draft.attainmentPct(comparison.isLowerBound() ? Draft.percent(actual, figure) : null);
      draft.gap(comparison.isUpperBound() ? figure.minus(actual) : actual.minus(figure));
      more = moreReports(window, measured, comparison, figure);
    }
    draft.verdict(Decision.of(standing, window.state(), measured.isComplete(), more));
    if (comparison.isLowerBound()) {
      Progress.ofShare(draft, target, window, context.asOf(), actual, figure);
    } else {
      Progress.ofCeiling(draft, window, actual, figure);
    }
    explain(draft, window, measured, more);
  }

  private static void explain(Draft draft, Window window, Measured measured, MoreReports more) {
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
    } else if (!measured.isComplete() && more == MoreReports.CAN_ONLY_HELP) {
      Explain.coverage(draft, measured);
      draft.because(
          "Vẫn đạt dù coi các đơn vị chưa báo cáo có quy mô trung bình và không có kết quả nào.",
          "It holds even if the silent units, taken as of average size, have nothing to show.");
    }
  }

  /**
   * A share may fall when silent units report. In a closed period a lower bound is safe when it
   * holds with every silent unit counted at average size and with nothing done.
   */
  private static MoreReports moreReports(
      Window window, Measured measured, Comparison comparison, Fraction figure) {
    Integer due = measured.unitsDue();
    Integer reported = measured.unitsReported();
    Fraction actual = measured.actual();
    if (window.state() != Window.State.CLOSED
        || !comparison.isLowerBound()
        || actual == null
        || measured.denominator() == null
        || due == null
        || reported == null
        || reported <= 0
        || due < reported) {
      return MoreReports.CAN_DO_EITHER;
    }
    Fraction worst =
        actual.times(new Fraction(BigDecimal.valueOf(reported), BigDecimal.valueOf(due)));
    return comparison.holds(worst, figure) ? MoreReports.CAN_ONLY_HELP : MoreReports.CAN_DO_EITHER;
  }

  /** A deadline without a figure means all on time. */
  private static @Nullable Fraction figure(Target target) {
    BigDecimal printed = target.targetValue();
    if (printed != null) {
      return Fraction.of(printed);
    }
    return target.kind() == TargetKind.DEADLINE ? Fraction.HUNDRED : null;
  }
}
