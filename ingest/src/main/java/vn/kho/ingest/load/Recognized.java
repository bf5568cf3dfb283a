package vn.kho.ingest.load;

import java.util.List;
import vn.kho.ingest.codelist.ReferenceSource;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableRow;

/**
 * A table whose kind is known.
 *
 * @param rows rows below the header
 */
record Recognized(SourceTable table, Header header, List<TableRow> rows) {

  String kind() {
    return header.layout().kind();
  }

  ReferenceSource asReference(String name) {
    return new ReferenceSource(name, header, rows);
  }
}
