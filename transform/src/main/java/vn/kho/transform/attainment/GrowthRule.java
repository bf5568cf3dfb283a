package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.attainment.Decision.MoreReports;
import vn.kho.transform.attainment.Decision.Standing;
import vn.kho.transform.attainment.Decision.Surplus;

/**
 * growth: change against the same period a year before, in percent of it, on the same footprint.
 */
record GrowthRule() implements KindRule {

  @Override
  public List<Draft> judge(Target target, JudgeContext context) {
    Measured now = Measured.amount(context.findResult(target, target.period()));
    Measured before = Measured.amount(context.findResult(target, Years.before(target.period())));
    Window window = context.window(target);
    Draft draft = context.draft(target);
    Fraction base = before.actual();
    Fraction current = now.actual();
    if (base == null || base.signum() <= 0) {
      draft.measured(now.withActual(null));
      notAssessed(draft, base);
      return List.of(draft);
    }
    Fraction growth = current == null ? null : Draft.percent(current.minus(base), base);
    Measured measured =
        now.withActual(growth).combinedWith(before).withParts(parts(current), base.stored());
    draft.measured(measured);
    BigDecimal printed = target.targetValue();
    Comparison comparison =
        Comparison.of(
            target.comparator(), printed == null ? Comparison.MORE_THAN : Comparison.AT_LEAST);
    Fraction figure = printed == null ? Fraction.ZERO : Fraction.of(printed);
    Standing standing = Standing.UNKNOWN;
    if (growth != null) {
      standing = Standing.of(growth, comparison, figure, Surplus.IS_ACHIEVED);
      draft.attainmentPct(Draft.percent(growth, figure)).gap(growth.minus(figure));
    }
    draft.targetValue(figure);
    draft.verdict(
        Decision.of(standing, window.state(), measured.isComplete(), MoreReports.CAN_DO_EITHER));
    if (!draft.verdict().isReached()) {
      Explain.open(draft, window, measured);
    }
    return List.of(draft);
  }

  private static @Nullable BigDecimal parts(@Nullable Fraction current) {
    return current == null ? null : current.stored();
  }

  private static void notAssessed(Draft draft, @Nullable Fraction base) {
    if (base == null) {
      draft.because(
          "Không có số liệu gốc của cùng kỳ năm trước.",
          "There is no baseline: the same period a year before is not known.");
    } else {
      String vi = Words.vi(base.stored());
      draft.because(
          "Số gốc là " + vi + ": không tính được tốc độ tăng.",
          "The baseline is " + Words.en(base.stored()) + ": growth cannot be taken of it.");
    }
  }
}
