package vn.kho.ingest.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kho.ingest.read.PlainText;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.RefusedFileException;
import vn.kho.ingest.read.Separated;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/** Reads a text: tabs make a table row, as do bars; a csv by whichever separator gives a header. */
final class TextBlocks {

  private static final char[] SEPARATORS = {',', ';', '\t', '|'};

  private final ReadLimits limits;
  private final Findings findings;

  TextBlocks(ReadLimits limits, Findings findings) {
    this.limits = limits;
    this.findings = findings;
  }

  IssuedDocument read(Path file, String name, boolean isNamedCsv) throws IOException {
    List<String> lines = new ArrayList<>();
    try {
      PlainText.read(file, limits, lines::add);
    } catch (RefusedFileException e) {
      findings.add(OfficeBlocks.refused(e, IssuedDocument.Format.TEXT));
    }
    List<Block> tabbed = tabbed(lines);
    if (hasHeader(tabbed)) {
      return new IssuedDocument(name, IssuedDocument.Format.TEXT, tabbed);
    }
    Optional<List<Block>> separated = separated(lines);
    if (separated.isPresent()) {
      return new IssuedDocument(name, IssuedDocument.Format.CSV, separated.get());
    }
    return isNamedCsv
        ? new IssuedDocument(name, IssuedDocument.Format.CSV, widest(lines))
        : new IssuedDocument(name, IssuedDocument.Format.TEXT, tabbed);
  }

  /** A csv without a header that is known: taken apart where most cells come of it. */
  private List<Block> widest(List<String> lines) {
    List<Block> widest = List.of();
    long most = -1;
    for (char separator : SEPARATORS) {
      List<Block> blocks = new ArrayList<>();
      Separated.read(lines, separator, limits, row -> add(blocks, row));
      long cells = blocks.stream().filter(b -> b instanceof Block.Row).count();
      if (cells > most) {
        most = cells;
        widest = blocks;
      }
    }
    return widest;
  }

  private List<Block> tabbed(List<String> lines) {
    List<Block> blocks = new ArrayList<>();
    int cells = 0;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Place place = Place.line(i + 1);
      boolean barred = line.startsWith("|") && line.indexOf('|', 1) > 0;
      if (line.indexOf('\t') >= 0 || barred) {
        Block.Row row = row(place, line, barred);
        cells += row.filled().size();
        if (cells > limits.cells()) {
          findings.add(tooManyCells(place));
          break;
        }
        if (!barred || !line.matches("[|\\s:-]+")) {
          blocks.add(row);
        }
      } else if (!line.isBlank()) {
        blocks.add(new Block.Text(place, line));
      }
    }
    return blocks;
  }

  private Finding tooManyCells(Place place) {
    return new Finding(
        FindingKind.FILE_REFUSED,
        place,
        "too_many_cells",
        Phrases.format(
            "quá %d ô có chữ; đọc đến đây thì dừng",
            "more than %d cells that are not blank; reading stopped here", limits.cells()),
        Phrases.NONE);
  }

  /** Beyond the columns that are read the rest of the line stays one cell, so nothing is lost. */
  private Block.Row row(Place place, String line, boolean barred) {
    String[] cells =
        barred
            ? line.strip().replaceAll("^\\||\\|$", "").split("\\|", limits.columns())
            : line.split("\t", limits.columns());
    return new Block.Row(place, Stream.of(cells).map(t -> TableCell.text(t.strip())).toList());
  }

  private Optional<List<Block>> separated(List<String> lines) {
    for (char separator : SEPARATORS) {
      List<Block> blocks = new ArrayList<>();
      Optional<RefusedFileException> stop =
          Separated.read(lines, separator, limits, row -> add(blocks, row));
      if (hasHeader(blocks)) {
        stop.ifPresent(e -> findings.add(OfficeBlocks.refused(e, IssuedDocument.Format.CSV)));
        return Optional.of(blocks);
      }
    }
    return Optional.empty();
  }

  private static void add(List<Block> blocks, TableRow row) {
    Block.Row read = new Block.Row(Place.line(row.number()), row.cells());
    List<Integer> filled = read.filled();
    if (filled.size() == 1 && filled.get(0) == 0) {
      blocks.add(new Block.Text(read.place(), row.cell(0).text()));
    } else if (!filled.isEmpty()) {
      blocks.add(read);
    }
  }

  private static boolean hasHeader(List<Block> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (Header.at(blocks, i, "").isPresent()) {
        return true;
      }
    }
    return false;
  }
}
