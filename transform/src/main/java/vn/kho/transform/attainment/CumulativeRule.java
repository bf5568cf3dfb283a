package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * cumulative: everything since the plan began, by a date. A figure that stands in the cell of the
 * last year but is meant for the term is read the same way, so earlier success closes it.
 */
record CumulativeRule() implements KindRule {

  /** The only year with a figure is the plan's last one. */
  static boolean isTermTargetInOneYear(Target target, JudgeContext context) {
    if (!PhasedPlan.isYear(target)
        || target.periodEnd().isBefore(context.plan().endsOn())
        || target.periodStart().getYear() <= context.plan().startsOn().getYear()) {
      return false;
    }
    return context.rowsOf(target).stream()
            .filter(row -> PhasedPlan.isYear(row) && row.targetValue() != null)
            .count()
        == 1;
  }

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Draft draft = context.draft(target);
    LocalDate start = start(target, context.plan());
    Window window = Window.of(target, start, context.plan(), context.asOf());
    Measured measured = measure(target, context);
    draft.measured(measured);
    BigDecimal figure = target.targetValue();
    if (figure == null) {
      Explain.noFigure(draft);
      return List.of(draft);
    }
    AmountRule.score(
        draft,
        target,
        context,
        window,
        measured,
        Fraction.of(figure),
        Decision.Surplus.IS_EXCEEDED);
    draft.cumulative(Fraction.of(figure), measured.actual());
    if (draft.verdict().isReached() && context.asOf().isBefore(target.periodEnd())) {
      draft.because("Đã đạt trước hạn.", "Reached before the term is over.");
    }
    return List.of(draft);
  }

  /** A year's cell or a date counts from the plan's first day; a span from its own. */
  private static LocalDate start(Target target, Plan plan) {
    return ResultBook.isSpan(target.period()) && target.periodStart().isAfter(plan.startsOn())
        ? target.periodStart()
        : plan.startsOn();
  }

  private static Measured measure(Target target, JudgeContext context) {
    return Measured.amount(
        ResultBook.isSpan(target.period())
            ? context.findResult(target, target.period())
            : context.findSincePlanBegan(target, target.periodEnd().getYear()));
  }
}
