package vn.kho.dashboard.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Issue;
import vn.kho.dashboard.report.content.Origin;
import vn.kho.dashboard.report.content.Report;

/** What differs from the report issued before, figure by figure, by where each was taken from. */
final class PreviousFigures {
  private static final List<String> COLUMNS = List.of("actual_value", "cumulative_actual");

  private PreviousFigures() {}

  static List<Issue.Change> compare(byte[] previousCsv, Report report) {
    Map<String, String> before = new LinkedHashMap<>();
    for (List<String> cells : FigureRows.of(previousCsv)) {
      if (cells.size() > 7
          && cells.get(5).equals("mart_attainment")
          && COLUMNS.contains(cells.get(6))) {
        before.putIfAbsent(cells.get(6) + "|" + cells.get(7), cells.get(3));
      }
    }
    Map<String, Issue.Change> changes = new LinkedHashMap<>();
    for (Figure figure : report.figures()) {
      Origin origin = figure.origin();
      String key = origin.column() + "|" + origin.key();
      String old = before.get(key);
      if (origin.table().equals("mart_attainment")
          && COLUMNS.contains(origin.column())
          && !figure.shown().equals(old)) {
        String about =
            figure.about()
                + (origin.column().equals("actual_value") ? " – kết quả" : " – lũy kế")
                + (origin.period() == null ? "" : " " + origin.period());
        changes.putIfAbsent(
            key, new Issue.Change(about, old == null ? "" : old, figure.shown(), ""));
      }
    }
    return new ArrayList<>(changes.values());
  }
}
