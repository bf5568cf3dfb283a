package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;

/**
 * milestone: a planned act of one year is done or not; several units: the share of units done. The
 * target's figure is the number of acts (an interim and a final review are two).
 */
record MilestoneRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Result result = context.findResult(target, target.period());
    boolean isByUnit =
        context.indicator(target).unitRule() == Indicator.UnitRule.SHARE
            && result != null
            && result.numerator() != null
            && result.denominator() != null;
    Measured measured = isByUnit ? Measured.percent(result) : Measured.amount(result);
    Window window = context.window(target);
    Draft draft = context.draft(target).measured(measured);
    Fraction needed = isByUnit ? Fraction.HUNDRED : Fraction.of(acts(target));
    draft.targetValue(needed);
    Fraction actual = measured.actual();
    Standing standing = Standing.UNKNOWN;
    if (actual != null) {
      standing = actual.compareTo(needed) >= 0 ? Standing.MET : Standing.SHORT;
      Fraction score = actual.over(needed).times(Fraction.HUNDRED);
      draft.attainmentPct(score.compareTo(Fraction.HUNDRED) > 0 ? Fraction.HUNDRED : score);
      draft.gap(actual.minus(needed));
    }
    MoreReports more = isByUnit ? MoreReports.CAN_DO_EITHER : MoreReports.CAN_ONLY_HELP;
    draft.verdict(Decision.of(standing, window.state(), measured.isComplete(), more));
    explain(draft, window, measured, isByUnit);
    return List.of(draft);
  }

  private static void explain(Draft draft, Window window, Measured measured, boolean isByUnit) {
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
      return;
    }
    String evidence = measured.evidence();
    if (evidence != null) {
      draft.because("Minh chứng: " + evidence + ".", "Evidence: " + evidence + ".");
    } else if (!isByUnit) {
      draft.because(
          "Chưa nêu minh chứng (số, ngày văn bản).",
          "No evidence is given (number and date of a document).");
    }
  }

  private static BigDecimal acts(Target target) {
    BigDecimal figure = target.targetValue();
    return figure == null || figure.signum() <= 0 ? BigDecimal.ONE : figure;
  }
}
