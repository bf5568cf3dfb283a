package vn.kho.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is counted, and by which rules it adds up.
 *
 * @param measureUnit unit of the figures, as printed
 * @param decimals digits to show
 * @param reportLevels levels whose units report it
 * @param mayBeNegative whether an amount below zero can be true (net changes)
 * @param mayExceed whether a numerator above its denominator can be true
 * @param baselineYear year growth is measured from, null when there is none
 * @param reportFrequency month, half_year, year or once
 */
public record Indicator(
    String indicatorId,
    String nameVi,
    String nameEn,
    String measureUnit,
    ValueType valueType,
    TimeRule timeRule,
    UnitRule unitRule,
    Direction direction,
    int decimals,
    String definitionVi,
    String definitionEn,
    List<Level> reportLevels,
    boolean mayBeNegative,
    boolean mayExceed,
    @Nullable Integer baselineYear,
    String reportFrequency,
    Source source) {

  /** The same indicator, read from another place. */
  public Indicator withSource(Source other) {
    return new Indicator(
        indicatorId,
        nameVi,
        nameEn,
        measureUnit,
        valueType,
        timeRule,
        unitRule,
        direction,
        decimals,
        definitionVi,
        definitionEn,
        reportLevels,
        mayBeNegative,
        mayExceed,
        baselineYear,
        reportFrequency,
        other);
  }
}
