package vn.kho.dashboard.report.sheet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Origin;
import vn.kho.dashboard.report.content.Report;

/** Every number of a report with the row it was taken from, as csv. */
public final class FigureList {
  static final List<String> COLUMNS =
      List.of(
          "id",
          "place",
          "about",
          "shown",
          "value",
          "table",
          "column",
          "key",
          "target_id",
          "org_unit_id",
          "period",
          "sql",
          "snapshot_id");
  static final List<Integer> WIDTHS = List.of(10, 30, 40, 14, 14, 22, 22, 50, 30, 18, 12, 60);
  static final int VALUE = 4;
  private static final String FORMULA_STARTS = "=+-@";

  private FigureList() {}

  public static byte[] csv(Report report) {
    StringBuilder out = new StringBuilder("\uFEFF");
    line(out, COLUMNS);
    String snapshot = report.identity().snapshotId();
    for (Figure figure : report.figures()) {
      List<String> row = new java.util.ArrayList<>(row(figure));
      row.add(snapshot);
      line(out, row);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  static List<String> row(Figure figure) {
    Origin origin = figure.origin();
    return List.of(
        figure.id(),
        figure.place(),
        figure.about(),
        figure.shown(),
        figure.value().toPlainString(),
        origin.table(),
        origin.column(),
        origin.key(),
        orEmpty(origin.targetId()),
        orEmpty(origin.orgUnitId()),
        orEmpty(origin.period()),
        origin.sql());
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static void line(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(FigureList::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String quoted(String text) {
    boolean isNumber = text.matches("-?[0-9.]+");
    boolean isFormula = !isNumber && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    String safe = isFormula ? "'" + text : text;
    boolean mustQuote = safe.contains(",") || safe.contains("\"") || safe.contains("\n");
    return mustQuote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }
}
