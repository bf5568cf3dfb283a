package vn.kho.ingest;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;
import vn.kho.ingest.read.TableShape;

/** A table as text others can read. */
final class TableText {
  private static final CSVFormat CSV = CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private TableText() {}

  /**
   * A table of a file.
   *
   * @param sheet null for a csv file
   */
  record Sheet(String file, @Nullable String sheet, TableShape shape) {}

  /** Comma-separated, UTF-8, {@code \n}; the rows of a sheet filled up to one width. */
  static void csv(Sheet sheet, Appendable out) throws IOException {
    CSVPrinter printer = new CSVPrinter(out, CSV);
    for (TableRow row : sheet.shape.rows()) {
      printer.printRecord(texts(row, sheet.sheet == null ? 0 : sheet.shape.width()));
    }
    printer.flush();
  }

  /** One line: file, sheet, and each row with its number. */
  static void json(Sheet sheet, Appendable out) throws IOException {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("file", sheet.file);
    json.put("sheet", sheet.sheet);
    json.put(
        "rows",
        sheet.shape.rows().stream()
            .map(row -> Map.of("row", row.number(), "cells", texts(row, 0)))
            .toList());
    out.append(JsonMapper.builder().build().writeValueAsString(json)).append('\n');
  }

  private static List<String> texts(TableRow row, int width) {
    List<String> texts = new ArrayList<>();
    for (TableCell cell : row.cells()) {
      texts.add(cell.text());
    }
    while (texts.size() < width) {
      texts.add("");
    }
    return texts;
  }
}
