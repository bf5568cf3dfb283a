package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Texts;

/** How targets stand in every period, as a table to take away. */
final class AttainmentTable {
  private static final List<String> COLUMNS =
      List.of(
          "row",
          "target",
          "period",
          "asked",
          "actual",
          "gap",
          "cumulative",
          "cumulative_pct",
          "coverage",
          "status",
          "simulated",
          "estimate",
          "apportioned");

  private AttainmentTable() {}

  static DataTable of(Visit visit, PlanTree tree, List<Target> targets, String name, String title) {
    Texts texts = visit.texts();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    boolean isSimulated = false;
    for (Target target : targets) {
      for (Attainment a : tree.of(target).values()) {
        rows.add(row(visit, target, a));
        isSimulated |= a.isSimulated();
      }
    }
    return new DataTable(
        safe(name + "-" + visit.scope().unit().officialCode()),
        title + ", " + visit.scope().unit().name(),
        COLUMNS.stream().map(column -> texts.get("column." + column)).toList(),
        rows,
        visit.notes(isSimulated));
  }

  private static List<@Nullable Object> row(Visit visit, Target target, Attainment a) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(target.rowNo());
    row.add(visit.lang().pick(target.labelVi(), target.labelEn()));
    row.add(a.period());
    row.add(a.targetValue());
    row.add(a.actualValue());
    row.add(a.isSilent() ? null : a.gapValue());
    row.add(a.cumulativeActual());
    row.add(a.cumulativePct());
    row.add(a.coveragePct());
    row.add(visit.texts().get("status." + a.status().key()));
    row.add(yes(visit, a.isSimulated()));
    row.add(yes(visit, a.isEstimate()));
    row.add(yes(visit, a.isApportioned()));
    return row;
  }

  private static String yes(Visit visit, boolean value) {
    return visit.texts().get(value ? "yes" : "no");
  }

  /** Row numbers hold signs no file name should. */
  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9._-]+", "-");
  }
}
