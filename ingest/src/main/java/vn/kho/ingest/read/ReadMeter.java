package vn.kho.ingest.read;

/** Counts rows, cells and characters of one file as they are read and refuses the rest beyond. */
final class ReadMeter {

  private final ReadLimits limits;
  private long rows;
  private long cells;
  private long chars;
  private long merges;

  ReadMeter(ReadLimits limits) {
    this.limits = limits;
  }

  void row(Spot spot) throws RefusedFileException {
    rows++;
    if (rows > limits.rows()) {
      throw over("too_many_rows", spot, limits.rows(), "dòng", "rows");
    }
  }

  void cell(Spot spot, int column, int length) throws RefusedFileException {
    if (column >= limits.columns()) {
      throw over("too_many_columns", spot, limits.columns(), "cột", "columns");
    }
    cells++;
    if (cells > limits.cells()) {
      throw over("too_many_cells", spot, limits.cells(), "ô có chữ", "cells that are not blank");
    }
    text(spot, length);
  }

  void text(Spot spot, int length) throws RefusedFileException {
    if (length > limits.cellChars()) {
      throw over(
          "text_too_long", spot, limits.cellChars(), "ký tự trong một ô", "characters in one cell");
    }
    chars += length;
    if (chars > limits.textChars()) {
      throw over("too_much_text", spot, limits.textChars(), "ký tự", "characters");
    }
  }

  void merge(Spot spot) throws RefusedFileException {
    merges++;
    if (merges > limits.merges()) {
      throw over("too_many_merges", spot, limits.merges(), "vùng gộp ô", "merged ranges");
    }
  }

  /** Characters a text of one cell may still grow to while it is being put together. */
  void growing(Spot spot, int length) throws RefusedFileException {
    if (length > limits.cellChars()) {
      text(spot, length);
    }
  }

  private static RefusedFileException over(
      String code, Spot spot, long limit, String vi, String en) {
    return new RefusedFileException(
        code,
        spot,
        "%s: quá %d %s; đọc đến đây thì dừng.".formatted(spot.vi(), limit, vi),
        "%s: more than %d %s; reading stopped here.".formatted(spot.en(), limit, en));
  }
}
