package vn.kho.dashboard.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.report.content.Annex;
import vn.kho.dashboard.report.content.Block;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Paragraph;
import vn.kho.dashboard.report.content.Piece;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Table;
import vn.kho.dashboard.report.file.Workbook;
import vn.kho.dashboard.report.file.Workbook.Cell;
import vn.kho.dashboard.report.file.Workbook.Look;

/** The annexes as a workbook, a sheet each, with real numbers; the last sheet lists all figures. */
public final class SheetReport {
  private SheetReport() {}

  public static byte[] of(Report report) {
    Workbook book = new Workbook();
    report.annexes().forEach(annex -> book.add(sheet(report, annex)));
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(FigureList.COLUMNS.stream().map(title -> Cell.of(title, Look.HEAD)).toList());
    for (Figure figure : report.figures()) {
      List<Cell> row = new ArrayList<>();
      for (String text : FigureList.row(figure)) {
        row.add(Cell.of(text, Look.PLAIN));
      }
      row.set(FigureList.VALUE, Cell.of(figure.value(), "General"));
      rows.add(row);
    }
    return book.add(new Workbook.Sheet("Nguồn số liệu", FigureList.WIDTHS, rows, 1)).toBytes();
  }

  private static Workbook.Sheet sheet(Report report, Annex annex) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Integer> widths = List.of(12, 40, 16);
    int frozen = 0;
    rows.add(List.of(Cell.of(annex.number() + ". " + annex.title(), Look.BOLD)));
    rows.add(List.of(Cell.of(report.footer(), Look.PLAIN)));
    if (!report.mark().isEmpty()) {
      rows.add(List.of(Cell.of(report.mark(), Look.BOLD)));
    }
    for (Block block : annex.blocks()) {
      if (block instanceof Table table) {
        rows.add(
            table.columns().stream().map(column -> Cell.of(column.title(), Look.HEAD)).toList());
        frozen = rows.size();
        widths =
            table.columns().stream().map(column -> Math.max(8, column.width() * 3 / 2)).toList();
        table.rows().forEach(row -> rows.add(cells(row)));
      } else if (block instanceof Paragraph paragraph) {
        rows.add(List.of(Cell.of("", Look.PLAIN), Cell.of(paragraph.text(), Look.PLAIN)));
      }
    }
    return new Workbook.Sheet(annex.number(), widths, rows, frozen);
  }

  private static List<Cell> cells(Table.Row row) {
    Look look = row.weight() == Table.Weight.GROUP ? Look.BOLD : Look.PLAIN;
    return row.cells().stream().map(piece -> cell(piece, look)).toList();
  }

  private static Cell cell(Piece piece, Look look) {
    Figure figure = piece.figure();
    return figure == null
        ? Cell.of(piece.text(), look)
        : Cell.of(figure.value(), format(piece.text(), figure));
  }

  /** Shows the number as the paper does: its decimals, its percent sign, its marks. */
  private static String format(String text, Figure figure) {
    String shown = figure.shown();
    int at = text.indexOf(shown);
    String before = at > 0 ? '"' + text.substring(0, at) + '"' : "";
    String after = at < 0 ? "" : text.substring(at + shown.length());
    int comma = shown.indexOf(',');
    boolean isPercent = shown.endsWith("%");
    int decimals = comma < 0 ? 0 : shown.length() - comma - 1 - (isPercent ? 1 : 0);
    String number = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    String sign = (isPercent ? "%" : "") + after;
    boolean isPlain = figure.value().compareTo(BigDecimal.ZERO) == 0 && sign.isEmpty();
    return isPlain ? "#,##0" : before + number + (sign.isEmpty() ? "" : '"' + sign + '"');
  }
}
