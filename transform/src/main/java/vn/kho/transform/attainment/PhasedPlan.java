package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a target expects by a day: the plan's own steps where it has them, else a straight line. */
final class PhasedPlan {
  private final List<Target> rows;

  /** rows: all periods of one target. */
  PhasedPlan(List<Target> rows) {
    this.rows = rows;
  }

  record Expected(Fraction value, ExpectedBasis basis) {}

  /** null when the target has no figure. */
  @Nullable Expected by(Target target, LocalDate start, LocalDate day) {
    BigDecimal figure = target.targetValue();
    if (figure == null) {
      return null;
    }
    List<Target> points = earlierPoints(target);
    if (!points.isEmpty()) {
      return new Expected(between(points, target, figure, start, day), ExpectedBasis.PLAN);
    }
    List<Target> steps = steps(target, start);
    if (steps.isEmpty()) {
      return new Expected(
          line(Fraction.of(figure), start, target.periodEnd(), day), ExpectedBasis.LINE);
    }
    Fraction sum = Fraction.ZERO;
    for (Target step : steps) {
      sum = sum.plus(stepBy(step, day));
    }
    return new Expected(sum, ExpectedBasis.PLAN);
  }

  /** Sum of the plan's yearly figures to the end of this row's period; null without figures. */
  @Nullable Fraction pathTo(Target row) {
    Fraction sum = null;
    for (Target other : rows) {
      BigDecimal figure = other.targetValue();
      if (figure != null && isYear(other) && !other.periodEnd().isAfter(row.periodEnd())) {
        sum = (sum == null ? Fraction.ZERO : sum).plus(Fraction.of(figure));
      }
    }
    return sum;
  }

  static boolean isYear(Target target) {
    return target.period().matches("\\d{4}");
  }

  private Fraction stepBy(Target step, LocalDate day) {
    if (!day.isBefore(step.periodEnd())) {
      BigDecimal figure = step.targetValue();
      return figure == null ? Fraction.ZERO : Fraction.of(figure);
    }
    Expected inner = by(step, step.periodStart(), day);
    return inner == null ? Fraction.ZERO : inner.value();
  }

  /** The longest periods of the same target that lie inside, one after the other. */
  private List<Target> steps(Target target, LocalDate start) {
    List<Target> inside =
        rows.stream()
            .filter(row -> row.targetValue() != null && row.kind() != TargetKind.CUMULATIVE)
            .filter(row -> !row.period().equals(target.period()))
            .filter(row -> !row.periodStart().isBefore(start))
            .filter(row -> !row.periodEnd().isAfter(target.periodEnd()))
            .toList();
    return inside.stream().filter(row -> inside.stream().noneMatch(o -> contains(o, row))).toList();
  }

  private static boolean contains(Target outer, Target inner) {
    return !outer.period().equals(inner.period())
        && !outer.periodStart().isAfter(inner.periodStart())
        && !outer.periodEnd().isBefore(inner.periodEnd());
  }

  /** Earlier dates by which the same running total has a figure of its own. */
  private List<Target> earlierPoints(Target target) {
    if (target.kind() != TargetKind.CUMULATIVE) {
      return List.of();
    }
    return rows.stream()
        .filter(row -> row.kind() == TargetKind.CUMULATIVE && row.targetValue() != null)
        .filter(row -> row.periodEnd().isBefore(target.periodEnd()))
        .toList();
  }

  private static Fraction between(
      List<Target> points, Target last, BigDecimal figure, LocalDate start, LocalDate day) {
    LocalDate from = start;
    Fraction base = Fraction.ZERO;
    for (Target point : points) {
      BigDecimal value = point.targetValue();
      if (value == null) {
        continue;
      }
      if (day.isBefore(point.periodEnd())) {
        return base.plus(line(Fraction.of(value).minus(base), from, point.periodEnd(), day));
      }
      base = Fraction.of(value);
      from = point.periodEnd().plusDays(1);
    }
    return base.plus(line(Fraction.of(figure).minus(base), from, last.periodEnd(), day));
  }

  private static Fraction line(Fraction figure, LocalDate start, LocalDate end, LocalDate day) {
    int months = Months.in(start, end);
    return months <= 0
        ? figure
        : figure.times(
            new Fraction(
                BigDecimal.valueOf(Months.over(start, end, day)), BigDecimal.valueOf(months)));
  }
}
