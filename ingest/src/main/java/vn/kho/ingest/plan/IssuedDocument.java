package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * A document as issued, in its order, before any meaning.
 *
 * @param format what the file turned out to be, whatever its name says
 */
record IssuedDocument(String fileName, Format format, List<Block> blocks) {

  /** What a file turned out to be. */
  enum Format {
    TEXT,
    CSV,
    XLSX,
    DOCX
  }

  /** The text before the first row of a table; short rows, as sheets have them, are text. */
  List<Block.Text> opening() {
    List<Block.Text> opening = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Text text) {
        opening.add(text);
      } else if (block instanceof Block.Row row) {
        if (row.filled().size() > 2 || Header.begins(row)) {
          break;
        }
        String line = String.join(" ", row.filled().stream().map(i -> row.cell(i).text()).toList());
        opening.add(new Block.Text(row.place(), line));
      }
    }
    return opening;
  }
}
