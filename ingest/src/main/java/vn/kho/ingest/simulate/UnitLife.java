package vn.kho.ingest.simulate;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.OrgUnit;

/**
 * One version of a unit, from the day it took this form to the day it lost it.
 *
 * @param from null: since before the records
 * @param to last day; null: still in force
 * @param inPlan whether the plan was issued for it
 */
record UnitLife(
    String code,
    String level,
    String name,
    String type,
    String parentCode,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    boolean inPlan) {

  static UnitLife of(OrgUnit unit) {
    return new UnitLife(
        unit.code(),
        unit.level().code(),
        unit.name(),
        Objects.requireNonNullElse(unit.type(), ""),
        Objects.requireNonNullElse(unit.parentCode(), ""),
        unit.validFrom(),
        unit.validTo(),
        Boolean.TRUE.equals(unit.inPlan()));
  }

  /** A unit reports a month when it stands at the month's end: the first such month. */
  int firstMonth() {
    return from == null ? Integer.MIN_VALUE : Months.of(from);
  }

  /** The last month at whose end the unit stood. */
  int lastMonth() {
    if (to == null) {
      return Integer.MAX_VALUE;
    }
    int month = Months.of(to);
    return to.equals(Months.lastDay(month)) ? month : month - 1;
  }

  boolean reports(int month) {
    return firstMonth() <= month && month <= lastMonth();
  }

  boolean isLevel(String wanted) {
    return level.equals(wanted);
  }
}
