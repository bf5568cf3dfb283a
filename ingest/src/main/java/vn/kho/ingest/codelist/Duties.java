package vn.kho.ingest.codelist;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.PeriodType;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.model.ReportDuty;

/** Which duty a report answers, and until when it is in time. */
public final class Duties {
  private static final Map<PeriodType, String> FREQUENCIES =
      Map.of(
          PeriodType.MONTH, "month",
          PeriodType.QUARTER, "quarter",
          PeriodType.HALF_YEAR, "half_year",
          PeriodType.NINE_MONTHS, "nine_months",
          PeriodType.YEAR, "year");

  private final Reference reference;
  private final Map<String, Plan> plans;

  /** Duties of a reference; each belongs to the territory of its plan. */
  public Duties(Reference reference, Collection<Plan> plans) {
    this.reference = reference;
    this.plans = plans.stream().collect(Collectors.toMap(Plan::planId, plan -> plan, (a, b) -> b));
  }

  /** The duty a unit's report on a period answers; one with a deadline goes first. */
  public Optional<ReportDuty> find(OrgUnit unit, Period period) {
    List<ReportDuty> fitting =
        reference.duties().stream()
            .filter(duty -> duty.reporterLevel() == unit.level())
            .filter(duty -> duty.frequency().equals(FREQUENCIES.get(period.type())))
            .filter(duty -> isInForce(duty, period.end()))
            .filter(duty -> isUnderPlan(duty, unit, period))
            .toList();
    return fitting.stream()
        .filter(duty -> duty.dueRule() != null)
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static boolean isInForce(ReportDuty duty, LocalDate day) {
    return (duty.validFrom() == null || !day.isBefore(duty.validFrom()))
        && (duty.validTo() == null || !day.isAfter(duty.validTo()));
  }

  private boolean isUnderPlan(ReportDuty duty, OrgUnit unit, Period period) {
    Plan plan = duty.planId() == null ? null : plans.get(duty.planId());
    return plan == null ? duty.planId() == null : isUnder(plan, unit, period);
  }

  /** Whether a unit belongs to the territory a plan was issued for. */
  public boolean isUnder(Plan plan, OrgUnit unit, Period period) {
    if (plan.orgUnitId() == null) {
      return false;
    }
    LocalDate day = unit.isAliveOn(period.end()) ? period.end() : period.start();
    OrgUnit planUnit = reference.units().get(plan.orgUnitId());
    return reference.units().listByCode(planUnit.code()).stream()
        .filter(version -> version.level() == planUnit.level())
        .anyMatch(version -> version.equals(unit) || reference.units().isUnder(unit, version, day));
  }

  /** The last day on which a report is in time; null when the duty has no date. */
  public static @Nullable LocalDate lastDay(ReportDuty duty, Period period) {
    String rule = duty.dueRule();
    if (rule == null || !rule.contains(":")) {
      return null;
    }
    String value = rule.substring(rule.indexOf(':') + 1);
    try {
      LocalDate day =
          rule.startsWith("month_day:")
              ? LocalDate.parse(period.end().getYear() + "-" + value)
              : period.end().plusDays(1).withDayOfMonth(Integer.parseInt(value));
      return duty.isStrict() ? day.minusDays(1) : day;
    } catch (DateTimeException | NumberFormatException e) {
      return null;
    }
  }
}
