package vn.kho.dashboard.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** SQL: the editor. What it shows is asked for by its script; here are only the filters' values. */
final class SqlPage implements Page {
  @Override
  public String path() {
    return "/sql";
  }

  @Override
  public Section section() {
    return Section.WORK;
  }

  @Override
  public String template() {
    return "sql";
  }

  @Override
  public boolean usesBoundary() {
    return true;
  }

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Scope scope = visit.scope();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("plan", scope.plan().planId());
    values.put("year", scope.period());
    values.put("unit", scope.unit().orgUnitId());
    values.put("boundary", scope.boundary().code());
    values.put("asOfDay", scope.snapshot().asOf().toString());
    values.put("snapshot", visit.session().snapshotId());
    values.put("isSimulated", OverviewPage.isSimulated(visit));
    return values;
  }
}
