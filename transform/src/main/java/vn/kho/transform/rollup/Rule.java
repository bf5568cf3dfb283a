package vn.kho.transform.rollup;

import java.io.Serializable;
import java.util.List;
import java.util.Set;

/**
 * How one indicator adds up.
 *
 * @param levels the levels whose units report it
 * @param everyMonths how often it is due, in months; 0 = once
 * @param isPercent whether the measure unit is %
 * @param may what its figures may do
 */
public record Rule(
    String indicatorId,
    Kind kind,
    Time time,
    Units units,
    Set<String> levels,
    int everyMonths,
    boolean isPercent,
    Set<May> may)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a figure of the indicator is. */
  public enum Kind {
    AMOUNT,
    RATIO,
    MARK
  }

  /** The rule over time. */
  public enum Time {
    SUM,
    LAST,
    NONE
  }

  /** The rule over units. */
  public enum Units {
    SUM,
    SHARE,
    ANY,
    NONE
  }

  /** What figures of the indicator may do that most may not. */
  public enum May {
    BE_NEGATIVE,
    EXCEED
  }

  static Rule of(
      String indicatorId,
      String valueType,
      String timeRule,
      String unitRule,
      String reportLevel,
      String frequency,
      String measureUnit,
      Set<May> may) {
    Kind kind =
        switch (valueType) {
          case "ratio" -> Kind.RATIO;
          case "milestone" -> Kind.MARK;
          default -> Kind.AMOUNT;
        };
    Time time =
        switch (timeRule) {
          case "sum" -> Time.SUM;
          case "last" -> Time.LAST;
          default -> Time.NONE;
        };
    Units units =
        switch (unitRule) {
          case "sum" -> Units.SUM;
          case "share" -> Units.SHARE;
          case "any" -> Units.ANY;
          default -> Units.NONE;
        };
    int everyMonths =
        switch (frequency) {
          case "quarter" -> 3;
          case "half_year" -> 6;
          case "year" -> 12;
          case "once" -> 0;
          default -> 1;
        };
    Set<String> levels = Set.copyOf(List.of(reportLevel.strip().split("\\s*[,|;]\\s*")));
    return new Rule(
        indicatorId,
        kind,
        time,
        units,
        levels,
        everyMonths,
        measureUnit.equals("%"),
        Set.copyOf(may));
  }

  /** Done-or-not indicators, whatever their unit rule is called. */
  boolean isMark() {
    return kind == Kind.MARK
        || (kind == Kind.AMOUNT && (units == Units.SHARE || units == Units.ANY));
  }

  boolean isStock() {
    return time == Time.LAST && !isMark();
  }

  /** Read at a period's end: levels, and shares of the units there are then. */
  boolean isReadAtEnd() {
    return isStock() || (isMark() && units == Units.SHARE);
  }

  /** Whether a unit is one of those whose figures are added up. */
  boolean isReportedBy(World.Unit unit) {
    return units != Units.NONE && levels.contains(unit.level());
  }

  boolean isRatio() {
    return kind == Kind.RATIO;
  }

  /** Whether a period ends where a report is due; in others only what is fully known counts. */
  boolean isDueAtEndOf(Period period) {
    return everyMonths > 0 && period.to() % everyMonths == 0 && period.months() >= everyMonths;
  }
}
