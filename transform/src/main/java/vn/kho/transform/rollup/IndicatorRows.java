package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows of one indicator out of its totals: what each unit's figure is, and who should have sent.
 */
final class IndicatorRows {
  private final World world;
  private final Rule rule;
  private final Frame frame;
  private final Due due;
  private final Map<World.Boundary, int[][]> dueCounts;

  IndicatorRows(
      World world, Rule rule, Frame frame, Due due, Map<World.Boundary, int[][]> dueCounts) {
    this.world = world;
    this.rule = rule;
    this.frame = frame;
    this.due = due;
    this.dueCounts = dueCounts;
  }

  /**
   * Of a unit under a boundary.
   *
   * @param bareRatios the unit's own facts when it sent percentages without their parts
   */
  List<ResultRow> of(
      World.Boundary boundary, int unit, Totals sum, @Nullable UnitFacts bareRatios) {
    List<ResultRow> rows = new ArrayList<>();
    int[][] counts = dueCounts.getOrDefault(boundary, new int[0][]);
    List<Period> periods = frame.periods();
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      if (period.to() <= sum.start() || !isShown(boundary, unit, period)) {
        continue;
      }
      Totals.Cell found = sum.find(p);
      Totals.Cell cell = found == null || found.isEmpty() ? null : found;
      int excused = found == null ? 0 : found.excused;
      int unitsDue = (counts[unit] == null ? 0 : counts[unit][p]) - excused;
      boolean expected = unitsDue > 0 && !due.isOffBeat(rule, period);
      ResultRow bare = cell == null && bareRatios != null ? bareRatio(bareRatios, period) : null;
      if (bare != null) {
        rows.add(bare);
      } else if (cell != null || expected) {
        rows.add(row(boundary, unit, period, cell, sum, unitsDue));
      }
    }
    return rows;
  }

  /** Of a unit by its own figures alone; the totals say what they add up to so far. */
  List<ResultRow> asReported(UnitFacts facts, Totals sum) {
    int unit = facts.unit();
    Series series = facts.series();
    List<ResultRow> rows = new ArrayList<>();
    List<Period> periods = frame.periods();
    for (int p = 0; p < periods.size(); p++) {
      Period period = periods.get(p);
      Known known =
          rule.time() == Rule.Time.NONE
              ? facts.exactly(period.from(), period.to())
              : series.isKnown(period.from(), period.to())
                  ? series.over(period.from(), period.to())
                  : Known.NOTHING;
      ResultRow bare = known.isNothing() ? bareRatio(facts, period) : null;
      if (bare != null) {
        rows.add(bare);
      } else if (!known.isNothing() && isShown(World.Boundary.REPORTED, unit, period)) {
        Totals.Cell cell = sum.cell(p);
        cell.add(known, rule);
        cell.reported = 1;
        rows.add(row(World.Boundary.REPORTED, unit, period, cell, sum, 1));
      }
    }
    return rows;
  }

  /** A percentage reported without its parts: shown as it is, added to nothing. */
  private @Nullable ResultRow bareRatio(UnitFacts facts, Period period) {
    Known known = facts.bareRatio(period.from(), period.to());
    if (known.isNothing()) {
      return null;
    }
    BigDecimal value = scaled(known.amount().first());
    BigDecimal percent = rule.isPercent() ? value : null;
    return new ResultRow(
        World.Boundary.REPORTED,
        world.unit(facts.unit()).id(),
        rule.indicatorId(),
        period,
        value,
        null,
        null,
        percent,
        null,
        null,
        1,
        1,
        known.flags());
  }

  private boolean isShown(World.Boundary boundary, int unit, Period period) {
    if (period.type() == PeriodType.TERM) {
      return world.terms(unit).stream()
          .anyMatch(
              term ->
                  term.label().equals(period.label())
                      && term.from() == period.from()
                      && term.to() == period.to());
    }
    World.Unit version = world.unit(unit);
    return boundary != World.Boundary.REPORTED
        || (period.from() < version.to() && period.to() > version.from());
  }

  private ResultRow row(
      World.Boundary boundary,
      int unit,
      Period period,
      Totals.@Nullable Cell cell,
      Totals sum,
      int unitsDue) {
    BigDecimal value = null;
    BigDecimal numerator = null;
    BigDecimal denominator = null;
    BigDecimal ratio = null;
    int flags = cell == null ? 0 : cell.flags;
    boolean hasFigure = Flags.has(flags, Flags.FIGURE) && !Flags.has(flags, Flags.NOT_COMPARABLE);
    if (cell != null && hasFigure) {
      value = cell.first;
      if (rule.isRatio() || (rule.isMark() && rule.units() == Rule.Units.SHARE)) {
        numerator = cell.first;
        denominator = cell.second;
        ratio = Ratios.percent(numerator, denominator);
        value = rule.isPercent() ? ratio : Ratios.quotient(numerator, denominator);
      }
    }
    BigDecimal year = null;
    BigDecimal term = null;
    if (rule.kind() == Rule.Kind.AMOUNT && !rule.isMark()) {
      year = rule.isStock() ? value : yearToDate(period, sum);
      term = rule.isStock() ? value : termToDate(unit, period, sum, value);
    }
    return new ResultRow(
        boundary,
        world.unit(unit).id(),
        rule.indicatorId(),
        period,
        scaled(value),
        scaled(numerator),
        scaled(denominator),
        ratio,
        scaled(year),
        scaled(term),
        unitsDue,
        cell == null ? 0 : cell.reported,
        flags);
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(Apportion.SCALE, RoundingMode.HALF_EVEN);
  }

  private @Nullable BigDecimal yearToDate(Period period, Totals sum) {
    if (period.type() == PeriodType.TERM) {
      return null;
    }
    Totals.ToDate toDate = sum.year(period.to());
    return toDate.isNotComparable ? null : toDate.sum;
  }

  private @Nullable BigDecimal termToDate(
      int unit, Period period, Totals sum, @Nullable BigDecimal value) {
    if (period.type() == PeriodType.TERM) {
      return value;
    }
    Territory.Term term = world.longestTerm(unit);
    if (term == null
        || period.to() > term.to()
        || period.to() <= term.from()
        || period.to() > frame.end()) {
      return null;
    }
    Totals.ToDate toDate = sum.term(period.to());
    return toDate.isNotComparable ? null : toDate.sum;
  }
}
