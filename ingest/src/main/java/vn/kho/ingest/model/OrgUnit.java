package vn.kho.ingest.model;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of a unit: a unit that changes its name, type or territory starts a new version.
 *
 * @param orgUnitId surrogate key, see {@link #idOf}
 * @param code official code; re-used by other units at other times
 * @param parentCode code of the unit above it, null at the top
 * @param validFrom first day, null when since before the records
 * @param validTo last day, null while in force
 * @param legalBasis decree of the change, null when not known
 * @param inPlan whether the plan of 178 communes counts it, null when not said
 */
public record OrgUnit(
    String orgUnitId,
    Level level,
    String code,
    String name,
    @Nullable String type,
    @Nullable String parentCode,
    @Nullable LocalDate validFrom,
    @Nullable LocalDate validTo,
    @Nullable String legalBasis,
    @Nullable Boolean inPlan,
    @Nullable String note,
    Source source) {

  /** The surrogate key: level letter, code and first day; the same after every reload. */
  public static String idOf(Level level, String code, @Nullable LocalDate validFrom) {
    String day = validFrom == null ? "0" : validFrom.toString().replace("-", "");
    return level.letter() + code + "-" + day;
  }

  /** Whether it is in force on {@code day}. */
  public boolean isAliveOn(LocalDate day) {
    return (validFrom == null || !day.isBefore(validFrom))
        && (validTo == null || !day.isAfter(validTo));
  }

  /** Whether it is in force on some day from {@code start} to {@code end}. */
  public boolean isAliveWithin(LocalDate start, LocalDate end) {
    return (validFrom == null || !end.isBefore(validFrom))
        && (validTo == null || !start.isAfter(validTo));
  }
}
