package vn.kho.dashboard.original;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a delimited text; a row of several lines counts once, as in a spreadsheet. */
final class CsvRows {
  private static final String DELIMITERS = ",;\t|";

  private final String text;
  private final char delimiter;
  private int at;

  private CsvRows(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  static List<List<String>> read(byte[] bytes, int most) {
    String text = decode(bytes);
    CsvRows rows = new CsvRows(text, delimiter(text));
    List<List<String>> all = new ArrayList<>();
    while (rows.at < text.length() && all.size() < most) {
      all.add(rows.next());
    }
    return all;
  }

  private List<String> next() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean isQuoted = false;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (isQuoted) {
        if (c != '"') {
          cell.append(c);
        } else if (at < text.length() && text.charAt(at) == '"') {
          cell.append('"');
          at++;
        } else {
          isQuoted = false;
        }
      } else if (c == '"' && cell.isEmpty()) {
        isQuoted = true;
      } else if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (c == '\n' || c == '\r') {
        at += c == '\r' && at < text.length() && text.charAt(at) == '\n' ? 1 : 0;
        break;
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** What stands most often in the first line, or what a {@code sep=} line names. */
  private static char delimiter(String text) {
    if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4) {
      return text.charAt(4);
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    char best = ',';
    long most = 0;
    for (int i = 0; i < DELIMITERS.length(); i++) {
      char candidate = DELIMITERS.charAt(i);
      long count = line.chars().filter(c -> c == candidate).count();
      best = count > most ? candidate : best;
      most = Math.max(most, count);
    }
    return best;
  }

  private static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      String text = new String(bytes, Charset.forName("windows-1258"));
      return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
