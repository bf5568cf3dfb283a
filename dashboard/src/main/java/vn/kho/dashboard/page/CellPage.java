package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.original.Original;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.SourceCell;
import vn.kho.dashboard.query.SourceRow;
import vn.kho.dashboard.store.Sight;

/** The last step to where a number comes from: the sheet as it was received, the cell marked. */
final class CellPage implements Page {
  static final String PATH = "/nguon/o";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "cell";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  static String href(Visit visit, String resultId) {
    return visit.address().at(PATH).with("result", resultId).href();
  }

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    String id = visit.address().find("result").orElse("");
    SourceCell cell =
        SourceCell.find(visit.session(), id)
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id));
    SourceRow row = cell.row();
    Sheet sheet = Sight.current().isAll() ? around(visit, cell) : Sheet.NONE;
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("indicator", visit.lang().pick(cell.indicatorVi(), cell.indicatorEn()));
    values.put("cellUnit", cell.unitName());
    values.put("cellPeriod", visit.periodName(row.period()));
    values.put("where", SourcePage.where(visit.texts(), row));
    values.put("facts", facts(visit, cell));
    values.put("letters", sheet.letters());
    values.put("lines", sheet.lines());
    values.put("cellNote", visit.texts().get("cell.line"));
    values.put("isSimulated", row.isSimulated());
    return values;
  }

  /** The neighbours of a cell may be of other units: only for who may see all of them. */
  private static Sheet around(Visit visit, SourceCell cell) {
    SourceRow row = cell.row();
    return Original.around(
            visit.store().warehouse().originals(),
            cell.fileSha256(),
            new Original.Place(
                row.sourceSheet(), row.sourceRow(), row.sourceColumn(), row.rawText()))
        .map(Sheet::of)
        .orElse(Sheet.NONE);
  }

  private static List<TargetView.Fact> facts(Visit visit, SourceCell cell) {
    SourceRow row = cell.row();
    List<TargetView.Fact> facts = new ArrayList<>();
    String raw = row.rawText() == null ? "" : "“" + row.rawText() + "”";
    facts.add(fact(visit, "column.raw", raw.isEmpty() ? "–" : raw));
    facts.add(fact(visit, "column.received", visit.numbers().date(row.receivedOn())));
    facts.add(
        fact(
            visit,
            "column.state",
            visit.texts().word("result", row.status())
                + (row.isCurrent() ? "" : " · " + visit.texts().get("source.old"))));
    if (!cell.fileSha256().isEmpty()) {
      facts.add(fact(visit, "column.digest", cell.fileSha256().substring(0, 16) + "…"));
    }
    return facts;
  }

  private static TargetView.Fact fact(Visit visit, String key, String figure) {
    return new TargetView.Fact(visit.texts().get(key), figure);
  }
}
