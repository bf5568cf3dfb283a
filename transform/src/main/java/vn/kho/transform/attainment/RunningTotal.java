package vn.kho.transform.attainment;

/** A plan's total since it began, beside the plan's own path, in the row of a year. */
final class RunningTotal {
  private RunningTotal() {}

  static void fill(Draft draft, Target target, JudgeContext context) {
    boolean isAdded = context.indicator(target).timeRule() == Indicator.TimeRule.SUM;
    if (PhasedPlan.isYear(target) && isAdded && target.unitFilter() == null) {
      int year = target.periodEnd().getYear();
      draft.cumulative(
          new PhasedPlan(context.rowsOf(target)).pathTo(target),
          Measured.amount(context.findSincePlanBegan(target, year)).actual());
    }
  }
}
