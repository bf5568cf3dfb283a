package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Pace of an open period: what was expected by now, and what each remaining month owes. */
final class Progress {
  private Progress() {}

  /** For an amount that adds up over the period. */
  static void ofAmount(
      Draft draft, JudgeContext context, Target target, Window window, @Nullable Fraction actual) {
    BigDecimal figure = target.targetValue();
    if (!window.isOpen() || figure == null) {
      return;
    }
    PhasedPlan.@Nullable Expected expected =
        new PhasedPlan(context.rowsOf(target)).by(target, window.start(), context.asOf());
    if (expected == null) {
      return;
    }
    draft.expected(expected.value(), expected.basis());
    if (window.state() == Window.State.NOT_STARTED) {
      return;
    }
    Fraction done = actual == null ? Fraction.ZERO : actual;
    draft.requiredPerMonth(
        required(done, Fraction.of(figure), remainingMonths(window, target, context.asOf())));
    boolean isOneAct =
        figure.compareTo(BigDecimal.ONE) <= 0 && expected.basis() == ExpectedBasis.LINE;
    if (actual != null && !isOneAct) {
      draft.pace(actual, PaceStatus.of(actual, expected.value()));
    }
  }

  /** For a level that is held, not added up: the target is what is expected on every day. */
  static void ofLevel(Draft draft, Window window, @Nullable Fraction actual, Fraction expected) {
    if (window.state() == Window.State.OPEN) {
      draft.expected(expected, ExpectedBasis.PLAN);
      if (actual != null) {
        draft.pace(actual, PaceStatus.of(actual, expected));
      }
    }
  }

  /** A share to be held every year; over several years it is expected to rise along a line. */
  static void ofShare(
      Draft draft,
      Target target,
      Window window,
      LocalDate asOf,
      @Nullable Fraction actual,
      Fraction figure) {
    if (!ResultBook.isSpan(target.period())) {
      ofLevel(draft, window, actual, figure);
      return;
    }
    if (window.state() != Window.State.OPEN) {
      return;
    }
    BigDecimal over = BigDecimal.valueOf(Months.over(window.start(), target.periodEnd(), asOf));
    BigDecimal all = BigDecimal.valueOf(Months.in(window.start(), target.periodEnd()));
    Fraction expected = figure.times(new Fraction(over, all));
    draft.expected(expected, ExpectedBasis.LINE);
    if (actual != null) {
      draft.pace(actual, PaceStatus.of(actual, expected));
    }
  }

  /** For a ceiling: under it is on track, above it as far as the ceiling is of the figure. */
  static void ofCeiling(Draft draft, Window window, @Nullable Fraction actual, Fraction ceiling) {
    if (window.state() != Window.State.OPEN) {
      return;
    }
    draft.expected(ceiling, ExpectedBasis.PLAN);
    if (actual != null) {
      draft.paceStatus(
          actual.compareTo(ceiling) <= 0 ? PaceStatus.ON_TRACK : PaceStatus.of(ceiling, actual));
    }
  }

  private static int remainingMonths(Window window, Target target, LocalDate asOf) {
    return Months.in(window.start(), target.periodEnd())
        - Months.over(window.start(), target.periodEnd(), asOf);
  }

  /** Nothing when reached; all of what is missing when no whole month is left. */
  private static Fraction required(Fraction done, Fraction target, int months) {
    Fraction missing = target.minus(done);
    return missing.signum() <= 0 ? Fraction.ZERO : missing.over(Fraction.of(Math.max(1, months)));
  }
}
