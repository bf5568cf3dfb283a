package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.read.CellRange;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.RefusedFileException;
import vn.kho.ingest.read.Remark;
import vn.kho.ingest.read.Spot;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;
import vn.kho.ingest.read.TableSink;

/** Keeps what a workbook or document passes on, merged cells written into the cells they cover. */
final class OfficeBlocks implements TableSink {

  /** Cells all merged ranges may cover together: what they claim costs time, read or not. */
  private static final int MOST_COVERED = 1_000_000;

  private final ReadLimits limits;
  private final Findings findings;
  private final List<Block> blocks = new ArrayList<>();

  /** Rows of the sheet being read, by their number: where merges are still to come. */
  private final Map<Integer, Integer> sheetRows = new HashMap<>();

  private Place.Kind rowKind = Place.Kind.TABLE_ROW;
  private String table = "";
  private long covered;

  OfficeBlocks(ReadLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  void areSheets() {
    rowKind = Place.Kind.SHEET_ROW;
  }

  @Override
  public void table(String name) {
    table = name;
    sheetRows.clear();
  }

  @Override
  public void row(TableRow row) {
    sheetRows.put(row.number(), blocks.size());
    blocks.add(
        new Block.Row(new Place(rowKind, table, row.number()), new ArrayList<>(row.cells())));
  }

  @Override
  public void merged(CellRange range) throws RefusedFileException {
    if (range.lastColumn() - range.firstColumn() >= limits.columns()) {
      throw maze(range);
    }
    Integer first = sheetRows.get(range.firstRow());
    if (first == null || !(blocks.get(first) instanceof Block.Row top)) {
      return;
    }
    TableCell cover = top.cell(range.firstColumn());
    for (int number = range.firstRow(); number <= range.lastRow(); number++) {
      covered += range.lastColumn() - range.firstColumn() + 1;
      if (covered > MOST_COVERED) {
        throw maze(range);
      }
      Integer at = sheetRows.get(number);
      if (at != null && blocks.get(at) instanceof Block.Row row) {
        if (number > range.firstRow()) {
          cover(row, range.firstColumn(), cover.with(TableCell.Mark.MERGED_DOWN));
        }
        markAcross(row, range);
      }
    }
  }

  private static void markAcross(Block.Row row, CellRange range) {
    if (range.lastColumn() > range.firstColumn() && !row.cell(range.firstColumn()).isBlank()) {
      while (row.cells().size() <= range.lastColumn()) {
        row.cells().add(TableCell.EMPTY);
      }
    }
    int last = Math.min(range.lastColumn(), row.cells().size() - 1);
    for (int column = range.firstColumn() + 1; column <= last; column++) {
      row.cells().set(column, row.cell(column).with(TableCell.Mark.MERGED_ACROSS));
    }
    if (range.lastColumn() > range.firstColumn() && range.firstColumn() < row.cells().size()) {
      row.cells()
          .set(
              range.firstColumn(),
              row.cell(range.firstColumn()).with(TableCell.Mark.MERGED_ACROSS));
    }
  }

  private RefusedFileException maze(CellRange range) {
    return new RefusedFileException(
        "merge_maze",
        new Spot(table, range.firstRow()),
        "Trang \"%s\": các vùng gộp ô phủ quá %d ô; bỏ gộp rồi gửi lại."
            .formatted(table, MOST_COVERED),
        "Sheet \"%s\": merged ranges cover more than %d cells; unmerge them and send it again."
            .formatted(table, MOST_COVERED));
  }

  private static void cover(Block.Row row, int column, TableCell cell) {
    if (!row.cell(column).isBlank() || cell.isBlank()) {
      return;
    }
    while (row.cells().size() <= column) {
      row.cells().add(TableCell.EMPTY);
    }
    row.cells().set(column, cell);
  }

  @Override
  public void paragraph(int number, String text) {
    blocks.add(new Block.Text(new Place(Place.Kind.PARAGRAPH, "", number), text));
  }

  @Override
  public void remark(Remark remark) {
    boolean leftOut = remark.weight() == Remark.Weight.LEFT_OUT;
    findings.add(
        new Finding(
            leftOut ? FindingKind.CONTENT_LEFT_OUT : FindingKind.FILE_REMARK,
            place(remark.spot()),
            remark.code(),
            new Words(remark.vi(), remark.en()),
            Phrases.NONE));
  }

  private Place place(Spot spot) {
    if (spot.row() == 0 || spot.sheet() == null) {
      return spot.row() == 0
          ? new Place(Place.Kind.FILE, "", 0)
          : new Place(Place.Kind.PARAGRAPH, "", spot.row());
    }
    return new Place(rowKind, spot.sheet(), spot.row());
  }

  static Finding refused(RefusedFileException e, IssuedDocument.Format format) {
    Place.Kind kind =
        switch (format) {
          case TEXT, CSV -> Place.Kind.LINE;
          case XLSX -> Place.Kind.SHEET_ROW;
          case DOCX -> e.spot().sheet() == null ? Place.Kind.PARAGRAPH : Place.Kind.TABLE_ROW;
        };
    String part = e.spot().sheet() == null ? "" : e.spot().sheet();
    return new Finding(
        FindingKind.FILE_REFUSED,
        e.spot().row() == 0 ? Place.FILE : new Place(kind, part, e.spot().row()),
        e.code(),
        new Words(withoutPlace(e.vi(), e.spot().vi()), withoutPlace(e.en(), e.spot().en())),
        Phrases.NONE);
  }

  /** The finding names the place itself. */
  private static String withoutPlace(String message, String place) {
    String prefix = place + ": ";
    return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
  }

  List<Block> blocks() {
    return blocks;
  }
}
