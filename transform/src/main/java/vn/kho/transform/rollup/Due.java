package vn.kho.transform.rollup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * When a report is due.
 *
 * @param before the boundary after the last month whose report was due by the day looked at
 */
record Due(int before) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** No report is due. */
  static final int NEVER = -1;

  boolean isOpen(Period period) {
    return period.to() > before;
  }

  /**
   * In a period that ends between two reports only what is fully known counts, month by month; an
   * open period counts up to its last report.
   */
  boolean isOffBeat(Rule rule, Period period) {
    return !rule.isDueAtEndOf(period) && (!isOpen(period) || rule.everyMonths() == 0);
  }

  private int beat(Rule rule, Period period) {
    return isOffBeat(rule, period) ? 1 : rule.everyMonths();
  }

  /**
   * Up to where a unit's amounts of a period were due.
   *
   * @return a boundary, or {@link #NEVER}
   */
  int amountsDueUpTo(Rule rule, Period period, Target target) {
    int beat = beat(rule, period);
    int end = Math.min(Math.min(period.to(), target.dueTo()), before) / beat * beat;
    return end > Math.max(period.from(), target.dueFrom()) ? end : NEVER;
  }

  /**
   * The boundary at which a unit's level stands for a period; {@link #NEVER} when the unit was not
   * there then.
   */
  int levelReadAt(Rule rule, Period period, Target target) {
    int end = Math.min(period.to(), target.readUpTo());
    if (end > before && rule.everyMonths() > 0) {
      int last = before / rule.everyMonths() * rule.everyMonths();
      end = last > period.from() ? last : end;
    }
    boolean there = end > period.from() && end > target.dueFrom() && end <= target.dueTo();
    return there ? end : NEVER;
  }

  /** Whether the level read at a boundary was due. */
  boolean isLevelDue(Rule rule, Period period, int readAt) {
    return readAt != NEVER && readAt <= before && readAt % beat(rule, period) == 0;
  }

  /** Whether a unit is due in a period, by the rule of the indicator. */
  boolean isDue(Rule rule, Period period, Target target) {
    return rule.isReadAtEnd()
        ? isLevelDue(rule, period, levelReadAt(rule, period, target))
        : amountsDueUpTo(rule, period, target) != NEVER;
  }

  /** How many units are due for each unit and period. */
  Map<World.Boundary, int[][]> count(World world, Rule rule, List<Period> periods) {
    Map<World.Boundary, int[][]> counts = new EnumMap<>(World.Boundary.class);
    List<Integer> leaves = new ArrayList<>();
    for (int unit = 0; unit < world.size(); unit++) {
      if (world.isLeaf(unit, rule.levels())) {
        leaves.add(unit);
      }
    }
    for (World.Boundary boundary : World.Boundary.values()) {
      int[][] count = new int[world.size()][];
      for (int leaf : leaves) {
        for (Target target : world.targets(boundary, leaf)) {
          int[] row = count[target.unit()];
          if (row == null) {
            row = new int[periods.size()];
            count[target.unit()] = row;
          }
          for (int p = 0; p < row.length; p++) {
            row[p] += isDue(rule, periods.get(p), target) ? 1 : 0;
          }
        }
      }
      counts.put(boundary, count);
    }
    return counts;
  }
}
