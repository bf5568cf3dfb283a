package vn.kho.dashboard.original;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** A received file, kept under the digest of its bytes. */
public final class Original {
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");
  private static final Pattern LETTERS = Pattern.compile("[A-Z]{1,2}");
  private static final int MOST_BYTES = 50_000_000;
  private static final int MOST_ROWS = 100_000;
  private static final int AROUND = 3;

  private Original() {}

  /**
   * What is looked for.
   *
   * @param row counted from 1
   * @param column its head, or its letter; empty when only the row is known
   * @param raw the text found there
   */
  public record Place(@Nullable String sheet, int row, String column, @Nullable String raw) {}

  /** The rows around the place; empty when the file is gone or is no table we can show. */
  public static Optional<Region> around(Path originals, String sha256, Place place) {
    if (!DIGEST.matcher(sha256).matches()) {
      return Optional.empty();
    }
    Path file = originals.resolve(sha256.substring(0, 2)).resolve(sha256);
    int last = Math.min(MOST_ROWS, place.row() + AROUND);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
        return Optional.empty();
      }
      byte[] bytes = Files.readAllBytes(file);
      boolean isPacked = bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K';
      List<List<String>> rows =
          isPacked ? XlsxRows.read(file, place.sheet(), last) : CsvRows.read(bytes, last);
      return place.row() > rows.size() ? Optional.empty() : Optional.of(region(rows, place));
    } catch (IOException | XMLStreamException | NumberFormatException unreadable) {
      // The figure and its place are told all the same; only the picture of the sheet is missing.
      return Optional.empty();
    }
  }

  private static Region region(List<List<String>> rows, Place place) {
    int at = place.row() - 1;
    int head = headOf(rows, place, at);
    int hit = columnOf(rows, place, head, at);
    int first = Math.max(0, at - AROUND);
    List<Region.Line> lines = new ArrayList<>();
    if (head >= 0 && head < first) {
      lines.add(new Region.Line(head + 1, true, rows.get(head)));
    }
    for (int i = first; i < rows.size(); i++) {
      lines.add(new Region.Line(i + 1, i == head, rows.get(i)));
    }
    return new Region(lines, place.row(), hit);
  }

  /** The nearest row above that names the column; else the first row, as most tables have it. */
  private static int headOf(List<List<String>> rows, Place place, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (indexOf(rows.get(i), place.column()) >= 0) {
        return i;
      }
    }
    return at > 0 ? 0 : -1;
  }

  private static int columnOf(List<List<String>> rows, Place place, int head, int at) {
    int named = head < 0 ? -1 : indexOf(rows.get(head), place.column());
    if (named >= 0) {
      return named;
    }
    String raw = place.raw();
    int same = raw == null || raw.isBlank() ? -1 : indexOf(rows.get(at), raw);
    return same >= 0 || !LETTERS.matcher(place.column()).matches() ? same : number(place.column());
  }

  private static int number(String letters) {
    int number = 0;
    for (int i = 0; i < letters.length(); i++) {
      number = number * 26 + letters.charAt(i) - 'A' + 1;
    }
    return number - 1;
  }

  private static int indexOf(List<String> cells, String text) {
    String wanted = plain(text);
    if (wanted.isEmpty()) {
      return -1;
    }
    for (int i = 0; i < cells.size(); i++) {
      if (plain(cells.get(i)).equals(wanted)) {
        return i;
      }
    }
    return -1;
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .replaceAll("\\s+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
