package vn.kho.ingest.simulate;

import java.time.LocalDate;

/**
 * The share of an old unit's territory, 0 to 1, that another took over on a day: a new one that
 * began then, or one that had been there before.
 */
record Handover(UnitLife old, UnitLife heir, LocalDate day, double share) {

  boolean isBirth() {
    return day.equals(heir.from());
  }
}
