package vn.kho.ingest.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.ingest.codelist.Duties;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.write.Ledger;

/**
 * The reference data and plans in force.
 *
 * @param plans every plan known; none while the warehouse has none
 * @param indicatorsByRow indicators of every plan row, by {@code PLAN:ROW}
 */
public record WarehouseCatalogue(
    Reference reference, List<Plan> plans, Map<String, List<String>> indicatorsByRow) {

  /** Reads the warehouse; the reference data of {@code data} when it has none. */
  public static WarehouseCatalogue read(Path warehouse, Path data) throws IOException {
    Reference reference = WarehouseReference.read(warehouse, data);
    KnownSources known = new KnownSources(warehouse, Ledger.list(warehouse));
    PlanStep plans = PlanStep.of(known, List.of(), reference);
    return new WarehouseCatalogue(reference, plans.known(), plans.indicatorsByRow());
  }

  /** The duties of the plans. */
  public Duties duties() {
    return new Duties(reference, plans);
  }

  /** Indicators of the plans a unit is under; all of them when no plan is known to bind it. */
  public List<Indicator> indicatorsFor(OrgUnit unit, Period period) {
    Duties duties = duties();
    Set<String> planIds =
        plans.stream()
            .filter(plan -> !period.start().isAfter(plan.endsOn()))
            .filter(plan -> !period.end().isBefore(plan.startsOn()))
            .filter(plan -> duties.isUnder(plan, unit, period))
            .map(Plan::planId)
            .collect(Collectors.toSet());
    List<Indicator> all = List.copyOf(reference.indicators().values());
    Set<String> wanted =
        indicatorsByRow.entrySet().stream()
            .filter(row -> planIds.contains(row.getKey().split(":", 2)[0]))
            .flatMap(row -> row.getValue().stream())
            .collect(Collectors.toSet());
    return wanted.isEmpty()
        ? all
        : all.stream().filter(indicator -> wanted.contains(indicator.indicatorId())).toList();
  }
}
