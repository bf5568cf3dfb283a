package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Change;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.text.Texts;

/** Thay đổi: which figures moved since the snapshot before, and why where that is known. */
final class ChangesPage implements Page {
  static final String PATH = "/thay-doi";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "changes";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  /** A figure that moved; parts are written in the order of the heads, empty where nothing. */
  public record Row(
      String rowNo,
      String label,
      String href,
      String period,
      String before,
      String now,
      String sourceHref,
      String difference,
      List<String> parts) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Optional<Snapshot> previous = visit.scope().previous();
    List<Change> changes = previous.map(snapshot -> changes(visit, snapshot)).orElse(List.of());
    List<Integer> shown = shown(changes);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("previousAsOf", previous.map(s -> visit.numbers().date(s.asOf())).orElse(null));
    values.put("previousId", previous.map(Snapshot::snapshotId).orElse(""));
    values.put("heads", shown.stream().map(i -> word(visit, Change.PARTS.get(i))).toList());
    values.put("rows", changes.stream().map(change -> row(visit, change, shown)).toList());
    values.put("hasReasons", visit.session().has("mart_changes"));
    values.put("isSimulated", !changes.isEmpty() && OverviewPage.isSimulated(visit));
    return values;
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    Texts texts = visit.texts();
    List<String> columns = new ArrayList<>();
    for (String column : List.of("row", "target", "period", "before", "now")) {
      columns.add(texts.get("column." + column));
    }
    Change.PARTS.forEach(part -> columns.add(word(visit, part)));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Change change :
        visit.scope().previous().map(snapshot -> changes(visit, snapshot)).orElse(List.of())) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(change.rowNo());
      row.add(visit.lang().pick(change.labelVi(), change.labelEn()));
      row.add(change.period());
      row.add(change.oldValue());
      row.add(change.newValue());
      row.addAll(change.parts());
      rows.add(row);
    }
    return Optional.of(
        new DataTable(
            "thay-doi",
            texts.get("nav.changes"),
            columns,
            rows,
            visit.notes(OverviewPage.isSimulated(visit))));
  }

  /** As published; else by laying the two snapshots side by side, without their reasons. */
  private static List<Change> changes(Visit visit, Snapshot previous) {
    Scope scope = visit.scope();
    List<Change> published =
        Change.list(
            visit.session(),
            previous.snapshotId(),
            scope.plan().planId(),
            scope.unit().orgUnitId());
    if (!published.isEmpty()) {
      return published;
    }
    PlanTree now = TargetModel.tree(visit);
    List<Change> found = new ArrayList<>();
    try (Session session = visit.store().open(previous.snapshotId())) {
      PlanTree before = OverviewPage.tree(visit, session);
      for (Target target : now.listTargets()) {
        if (!now.isHeading(target)) {
          found.addAll(moved(target, now, before));
        }
      }
    }
    return found;
  }

  private static List<Change> moved(Target target, PlanTree now, PlanTree before) {
    List<Change> found = new ArrayList<>();
    for (Attainment a : now.of(target).values()) {
      BigDecimal old = before.find(target, a.period()).map(Attainment::actualValue).orElse(null);
      if (!isSame(old, a.actualValue())) {
        found.add(
            new Change(
                target.targetId(),
                target.rowNo(),
                target.labelVi(),
                target.labelEn(),
                a.period(),
                old,
                a.actualValue(),
                List.of()));
      }
    }
    return found;
  }

  private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
    if (one == null || other == null) {
      return one == null && other == null;
    }
    return one.compareTo(other) == 0;
  }

  /** Which of the reasons moved anything. */
  private static List<Integer> shown(List<Change> changes) {
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < Change.PARTS.size(); i++) {
      int part = i;
      if (changes.stream().anyMatch(change -> moves(change, part))) {
        shown.add(i);
      }
    }
    return shown;
  }

  private static boolean moves(Change change, int part) {
    BigDecimal value = part < change.parts().size() ? change.parts().get(part) : null;
    return value != null && value.signum() != 0;
  }

  private static Row row(Visit visit, Change change, List<Integer> shown) {
    BigDecimal old = change.oldValue();
    BigDecimal now = change.newValue();
    String target = change.targetId();
    return new Row(
        change.rowNo(),
        visit.lang().pick(change.labelVi(), change.labelEn()),
        target == null ? "" : visit.address().at(TargetPage.PATH).with("target", target).href(),
        visit.periodName(change.period()),
        visit.numbers().number(old, 2),
        visit.numbers().number(now, 2),
        target == null ? "" : SourcePage.href(visit, target, change.period()),
        old == null || now == null ? "–" : visit.numbers().signed(now.subtract(old), 2),
        shown.stream().map(i -> part(visit, change, i)).toList());
  }

  private static String part(Visit visit, Change change, int part) {
    BigDecimal value = moves(change, part) ? change.parts().get(part) : null;
    return value == null ? "" : visit.numbers().signed(value, 2);
  }

  private static String word(Visit visit, String part) {
    return visit.texts().get("changes." + part);
  }
}
