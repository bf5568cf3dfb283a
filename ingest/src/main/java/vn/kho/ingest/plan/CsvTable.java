package vn.kho.ingest.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.ingest.read.PlainText;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.RefusedFileException;
import vn.kho.ingest.read.Separated;
import vn.kho.ingest.read.TableRow;

/** A small csv of ours, by column names. */
record CsvTable(List<String> header, List<Row> rows) {

  /** One row by column name; absent columns are empty. */
  record Row(Map<String, String> cells, int line) {
    String get(String column) {
      return cells.getOrDefault(column, "");
    }
  }

  boolean has(String column) {
    return header.contains(column);
  }

  static CsvTable read(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    PlainText.read(file, ReadLimits.forResults(), lines::add);
    List<TableRow> read = new ArrayList<>();
    Optional<RefusedFileException> stop =
        Separated.read(lines, ',', ReadLimits.forResults(), read::add);
    if (stop.isPresent()) {
      throw new IOException(file.toString(), stop.get());
    }
    List<String> header =
        read.isEmpty() ? List.of() : read.get(0).cells().stream().map(c -> c.text()).toList();
    List<Row> rows = new ArrayList<>();
    for (TableRow row : read.subList(Math.min(1, read.size()), read.size())) {
      Map<String, String> cells = new HashMap<>();
      for (int i = 0; i < header.size(); i++) {
        cells.put(header.get(i), row.cell(i).text());
      }
      rows.add(new Row(cells, row.number()));
    }
    return new CsvTable(header, rows);
  }
}
