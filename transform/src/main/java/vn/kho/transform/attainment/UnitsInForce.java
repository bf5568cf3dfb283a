package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A figure that is only a per-unit minimum times the units the plan began with (178 = 1 × 178)
 * moves with the units in force; the printed constant stays beside it. Totals derived from such
 * years are added anew.
 */
final class UnitsInForce {
  private final List<Target> printed;
  private final JudgeContext context;

  private UnitsInForce(List<Target> printed, JudgeContext context) {
    this.printed = printed;
    this.context = context;
  }

  static List<Target> applied(List<Target> printed, JudgeContext context) {
    UnitsInForce self = new UnitsInForce(printed, context);
    Map<String, BigDecimal> totals = new HashMap<>();
    List<Target> years = new ArrayList<>();
    boolean hasMoved = false;
    for (Target target : printed) {
      Target row = self.moved(target);
      hasMoved |= !row.equals(target);
      years.add(row);
      BigDecimal figure = row.targetValue();
      if (PhasedPlan.isYear(row) && figure != null) {
        totals.merge(row.targetId(), figure, BigDecimal::add);
      }
    }
    return hasMoved ? years.stream().map(row -> addedAnew(row, years, totals)).toList() : years;
  }

  private Target moved(Target target) {
    if (target.kind() == TargetKind.PER_UNIT_MINIMUM && target.targetValueMax() == null) {
      BigDecimal minimum = target.targetValue();
      return minimum == null ? target : target.asking(minimum, printedTotal(target));
    }
    BigDecimal figure = target.targetValue();
    BigDecimal minimum = target.kind() == TargetKind.COUNT ? minimumBelow(target) : null;
    Set<String> levels = JudgeContext.levels(target);
    if (figure == null || minimum == null || levels.isEmpty()) {
      return target;
    }
    BigDecimal atStart = count(context.territory().inForce(levels, context.plan().startsOn()));
    BigDecimal now = count(context.territory().inForce(levels, context.referenceDay(target)));
    boolean isMinimumTimesUnits = minimum.multiply(atStart).compareTo(figure) == 0;
    return isMinimumTimesUnits && now.signum() > 0 && now.compareTo(atStart) != 0
        ? target.asking(minimum.multiply(now), figure)
        : target;
  }

  /** The per-unit minimum that stands under this row for the same period and thing. */
  private @Nullable BigDecimal minimumBelow(Target target) {
    for (Target other : printed) {
      if (other.kind() == TargetKind.PER_UNIT_MINIMUM
          && target.rowNo().equals(other.parentRowNo())
          && isSameThing(target, other)) {
        return other.targetValue();
      }
    }
    return null;
  }

  /** The figure printed for all units in the row above a per-unit minimum. */
  private @Nullable BigDecimal printedTotal(Target target) {
    for (Target other : printed) {
      if (other.kind() == TargetKind.COUNT
          && other.rowNo().equals(target.parentRowNo())
          && isSameThing(target, other)) {
        return other.targetValue();
      }
    }
    return null;
  }

  private static boolean isSameThing(Target a, Target b) {
    String indicator = a.indicatorId();
    return indicator != null && indicator.equals(b.indicatorId()) && a.period().equals(b.period());
  }

  private static Target addedAnew(Target row, List<Target> years, Map<String, BigDecimal> totals) {
    BigDecimal total = totals.get(row.targetId());
    BigDecimal figure = row.targetValue();
    boolean isDerivedTotal =
        row.kind() == TargetKind.CUMULATIVE && row.origin().equals("derived") && total != null;
    boolean hasMovedYears =
        years.stream()
            .anyMatch(
                year ->
                    year.targetId().equals(row.targetId())
                        && year.kind() == TargetKind.COUNT
                        && year.targetValueMax() != null);
    return isDerivedTotal && hasMovedYears && total != null ? row.asking(total, figure) : row;
  }

  private static BigDecimal count(List<Unit> units) {
    return BigDecimal.valueOf(units.size());
  }
}
