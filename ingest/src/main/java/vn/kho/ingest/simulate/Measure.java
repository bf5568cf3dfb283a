package vn.kho.ingest.simulate;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the simulation needs to know of an indicator.
 *
 * @param valueType {@code count amount ratio milestone}
 * @param timeRule {@code sum last none}
 * @param levels the levels whose units report it
 * @param frequency {@code month half_year year once}
 * @param baselineYear the year before the plan whose value growth is counted from; null: none
 * @param targets the plan's figure by year (a scheduled milestone counts 1); empty: not in the plan
 * @param planRow the one plan row that names it, as {@code PLAN:ROW}; null: none or several
 */
record Measure(
    String id,
    String valueType,
    String timeRule,
    int decimals,
    List<String> levels,
    String frequency,
    @Nullable Integer baselineYear,
    Map<Integer, Double> targets,
    @Nullable String planRow) {

  boolean isStock() {
    return timeRule.equals("last");
  }

  boolean isRatio() {
    return valueType.equals("ratio");
  }

  boolean isMilestone() {
    return valueType.equals("milestone");
  }

  boolean isMonthly() {
    return frequency.equals("month");
  }

  boolean isOf(String level) {
    return levels.contains(level);
  }

  /** Named by its id everywhere: the row of one province's plan means nothing elsewhere. */
  Measure withoutPlan() {
    return new Measure(
        id, valueType, timeRule, decimals, levels, frequency, baselineYear, targets, null);
  }

  /** Ten to the number of decimals: amounts are whole numbers of this part of a unit. */
  long scale() {
    long scale = 1;
    for (int i = 0; i < decimals; i++) {
      scale *= 10;
    }
    return scale;
  }
}
