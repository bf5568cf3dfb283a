package vn.kho.ingest.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Rows of separated values out of lines already read, forgiving as documents need it: a quote opens
 * a quoted cell only at the cell's start, so quotation marks inside prose stay text. Rows are
 * numbered by the line they begin on.
 */
public final class Separated {

  private Separated() {}

  /**
   * Passes the rows in order.
   *
   * @return why reading stopped before the end, or nothing
   */
  public static Optional<RefusedFileException> read(
      List<String> lines, char separator, ReadLimits limits, Consumer<TableRow> rows) {
    ReadMeter meter = new ReadMeter(limits);
    int line = 0;
    try {
      while (line < lines.size()) {
        int start = line;
        Row row = new Row(separator);
        boolean open = row.take(lines.get(line));
        line++;
        while (open && line < lines.size()) {
          meter.growing(Spot.line(start + 1), row.length());
          open = row.goOn(lines.get(line));
          line++;
        }
        if (open) {
          throw notClosed(Spot.line(start + 1));
        }
        for (int i = 0; i < row.cells.size(); i++) {
          if (!row.cells.get(i).isBlank()) {
            meter.cell(Spot.line(start + 1), i, row.cells.get(i).text().length());
          }
        }
        row.trim();
        rows.accept(new TableRow(start + 1, row.cells));
      }
      return Optional.empty();
    } catch (RefusedFileException e) {
      return Optional.of(e);
    }
  }

  private static RefusedFileException notClosed(Spot spot) {
    return new RefusedFileException(
        "quote_not_closed",
        spot,
        "%s: dấu nháy mở ra mà không đóng; phần sau không đọc.".formatted(spot.vi()),
        "%s: a quote is opened and never closed; the rest is not read.".formatted(spot.en()));
  }

  /** One row while its lines come in. */
  private static final class Row {
    private final char separator;
    private final List<TableCell> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private boolean quoted;

    private Row(char separator) {
      this.separator = separator;
    }

    private void trim() {
      while (!cells.isEmpty() && cells.get(cells.size() - 1).isBlank()) {
        cells.remove(cells.size() - 1);
      }
    }

    private int length() {
      return cell.length();
    }

    private boolean goOn(String line) {
      cell.append('\n');
      return take(line);
    }

    /** Takes a line; true while a quoted cell is still open at its end. */
    private boolean take(String line) {
      for (int i = 0; i < line.length(); i++) {
        char c = line.charAt(i);
        if (quoted) {
          if (c != '"') {
            cell.append(c);
          } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
            cell.append('"');
            i++;
          } else {
            quoted = false;
          }
        } else if (c == '"' && cell.isEmpty()) {
          quoted = true;
        } else if (c == separator) {
          end();
        } else {
          cell.append(c);
        }
      }
      if (!quoted) {
        end();
      }
      return quoted;
    }

    private void end() {
      cells.add(TableCell.text(cell.toString().strip()));
      cell.setLength(0);
    }
  }
}
