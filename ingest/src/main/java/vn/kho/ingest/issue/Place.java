package vn.kho.ingest.issue;

import org.jspecify.annotations.Nullable;

/**
 * Where a finding stands.
 *
 * @param file name of the file as the sender knows it
 * @param sheet sheet of a workbook, null for a text file
 * @param row row number as a spreadsheet shows it, from 1; null when the finding is about the whole
 * @param column header of the column, or its letter; null when the finding is about the whole row
 */
public record Place(
    String file, @Nullable String sheet, @Nullable Integer row, @Nullable String column) {

  /** The file as a whole. */
  public static Place of(String file) {
    return new Place(file, null, null, null);
  }

  /** The same file, other row. */
  public Place atRow(int newRow) {
    return new Place(file, sheet, newRow, column);
  }

  /** The same row, other column. */
  public Place atColumn(@Nullable String newColumn) {
    return new Place(file, sheet, row, newColumn);
  }

  /** The place in words: {@code a.csv, dòng 17, cột "Kết quả"}. */
  public String in(Lang lang) {
    StringBuilder text = new StringBuilder(file);
    if (sheet != null) {
      text.append(lang == Lang.VI ? ", trang \"" : ", sheet \"").append(sheet).append('"');
    }
    if (row != null) {
      text.append(lang == Lang.VI ? ", dòng " : ", row ").append(row);
    }
    if (column != null) {
      text.append(lang == Lang.VI ? ", cột \"" : ", column \"").append(column).append('"');
    }
    return text.toString();
  }
}
