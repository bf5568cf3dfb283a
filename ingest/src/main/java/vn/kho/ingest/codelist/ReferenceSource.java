package vn.kho.ingest.codelist;

import java.util.List;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.read.TableRow;

/**
 * A reference file whose header is known.
 *
 * @param file name of the file
 * @param rows rows below the header
 */
public record ReferenceSource(String file, Header header, List<TableRow> rows) {

  /** Name of the kind in the ledger. */
  public String kind() {
    return header.layout().kind();
  }

  Place place() {
    return Place.of(file);
  }
}
