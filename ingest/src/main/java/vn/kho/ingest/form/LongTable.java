package vn.kho.ingest.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.read.TableRow;

/**
 * A table as results are read: one figure a row.
 *
 * @param sheet sheet of a workbook, null for a text file
 * @param measureUnit unit of measure said above the table; null when not said
 * @param parts rows of one column of figures each; their numbers are written in one way
 */
public record LongTable(@Nullable String sheet, @Nullable String measureUnit, List<Part> parts) {

  /**
   * Rows that share their columns.
   *
   * @param header titles as they are printed in the file
   */
  public record Part(Header header, List<TableRow> rows) {}
}
