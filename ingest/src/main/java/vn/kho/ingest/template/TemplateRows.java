package vn.kho.ingest.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import vn.kho.ingest.codelist.UnitRegister;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;

/** Which figures a unit owes for a period: its own, and as a district those of its communes. */
public final class TemplateRows {
  private TemplateRows() {}

  /** One figure to fill in. */
  public record Line(OrgUnit unit, Indicator indicator) {}

  /** The figures, by unit and then in the order of the indicators. */
  public static List<Line> of(
      UnitRegister units, List<Indicator> indicators, OrgUnit unit, Period period) {
    Set<String> frequencies = frequencies(period);
    List<Line> lines = new ArrayList<>();
    for (OrgUnit one : reporting(units, unit, period)) {
      indicators.stream()
          .filter(indicator -> indicator.reportLevels().contains(one.level()))
          .filter(indicator -> frequencies.contains(indicator.reportFrequency()))
          .forEach(indicator -> lines.add(new Line(one, indicator)));
    }
    return lines;
  }

  private static List<OrgUnit> reporting(UnitRegister units, OrgUnit unit, Period period) {
    List<OrgUnit> all = new ArrayList<>(List.of(unit));
    if (unit.level() == Level.DISTRICT) {
      LocalDate day = unit.isAliveOn(period.end()) ? period.end() : period.start();
      units.listAliveOn(day).stream()
          .filter(other -> other.level() == Level.COMMUNE && units.isUnder(other, unit, day))
          .sorted(Comparator.comparing(OrgUnit::code))
          .forEach(all::add);
    }
    return all;
  }

  /** A report on a longer period sums up what shorter ones told. */
  private static Set<String> frequencies(Period period) {
    return switch (period.type()) {
      case MONTH, QUARTER, NINE_MONTHS -> Set.of("month");
      case HALF_YEAR -> Set.of("month", "half_year");
      case YEAR -> Set.of("month", "half_year", "year", "once");
      case TERM, DATE -> Set.of();
    };
  }
}
