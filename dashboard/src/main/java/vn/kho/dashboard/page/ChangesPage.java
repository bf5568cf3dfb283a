package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.Change;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.query.VerdictChange;
import vn.kho.dashboard.text.Texts;

/**
 * Thay đổi: which verdicts turned and which figures moved since the snapshot before, and why where
 * that is known.
 */
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

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Optional<Snapshot> previous = visit.scope().previous();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("previousAsOf", previous.map(s -> visit.numbers().date(s.asOf())).orElse(null));
    values.put("previousId", previous.map(Snapshot::snapshotId).orElse(""));
    if (previous.isEmpty()) {
      values.put("isSimulated", false);
      return values;
    }
    ChangeSet changes = ChangeSet.read(visit, previous.get());
    TurnedVerdicts turned = new TurnedVerdicts(visit, changes);
    values.put("isNothing", changes.isEmpty());
    values.put("hasReasons", changes.hasReasons());
    values.put("sentence", turned.sentence());
    values.put("own", turned.own());
    values.put("actual", MovedFigures.of(visit, changes.of("actual")));
    values.put("target", MovedFigures.of(visit, changes.of("target")));
    values.put("below", turned.below());
    values.put("mostBelow", ChangeSet.MOST_BELOW);
    values.put("isBelowCut", changes.below().size() > ChangeSet.MOST_BELOW);
    values.put("isSimulated", !changes.isEmpty() && OverviewPage.isSimulated(visit));
    return values;
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    Texts texts = visit.texts();
    List<String> columns = new ArrayList<>();
    for (String column : List.of("row", "target", "unit", "period", "measure", "before", "now")) {
      columns.add(texts.get("column." + column));
    }
    Change.PARTS.forEach(part -> columns.add(MovedFigures.word(visit, part)));
    columns.add(texts.get("column.verdict_before"));
    columns.add(texts.get("column.verdict_now"));
    columns.add(texts.get("changes.why"));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    visit
        .scope()
        .previous()
        .map(snapshot -> ChangeSet.read(visit, snapshot))
        .ifPresent(
            changes -> {
              changes.verdicts().forEach(change -> rows.add(row(visit, change)));
              changes.figures().forEach(change -> rows.add(row(visit, change)));
              changes.below().forEach(change -> rows.add(row(visit, change)));
            });
    return Optional.of(
        new DataTable(
            "thay-doi",
            texts.get("nav.changes"),
            columns,
            rows,
            visit.notes(OverviewPage.isSimulated(visit))));
  }

  private static List<@Nullable Object> row(Visit visit, Change change) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(change.rowNo());
    row.add(visit.lang().pick(change.labelVi(), change.labelEn()));
    row.add(visit.scope().unit().name());
    row.add(change.period());
    row.add(visit.texts().get("changes.measure." + change.measure()));
    row.add(change.oldValue());
    row.add(change.newValue());
    for (int part = 0; part < Change.PARTS.size(); part++) {
      row.add(part < change.parts().size() ? change.parts().get(part) : null);
    }
    row.addAll(List.of("", "", ""));
    return row;
  }

  private static List<@Nullable Object> row(Visit visit, VerdictChange change) {
    List<@Nullable Object> row = new ArrayList<>();
    row.add(change.rowNo());
    row.add(visit.lang().pick(change.labelVi(), change.labelEn()));
    row.add(change.unitName());
    row.add(change.period());
    row.add(visit.texts().get("changes.measure.verdict"));
    row.addAll(Collections.nCopies(2 + Change.PARTS.size(), null));
    row.add(word(visit, change.before()));
    row.add(word(visit, change.now()));
    row.add(
        String.join("; ", change.causes().stream().map(c -> MovedFigures.word(visit, c)).toList()));
    return row;
  }

  private static String word(Visit visit, @Nullable Status verdict) {
    return verdict == null ? "" : visit.texts().get("status." + verdict.key());
  }
}
