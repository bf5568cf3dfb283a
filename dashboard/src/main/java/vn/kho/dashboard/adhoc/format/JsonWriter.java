package vn.kho.dashboard.adhoc.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.wire.Column;

/**
 * A list of objects, one per row; numbers are numbers, and a repeated column name gets a number.
 */
public final class JsonWriter implements ResultWriter {
  private final Writer out;
  private List<Column> columns = List.of();
  private List<String> keys = List.of();
  private String before = "[";

  public JsonWriter(OutputStream out) {
    this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
  }

  @Override
  public void columns(List<Column> list) {
    columns = list;
    Set<String> used = new HashSet<>();
    keys = new ArrayList<>();
    for (Column column : list) {
      String name = column.name();
      for (int i = 2; !used.add(name); i++) {
        name = column.name() + "_" + i;
      }
      keys.add(quoted(name));
    }
  }

  @Override
  public void row(ResultRow row) throws IOException {
    out.write(before);
    String comma = "{";
    for (int i = 0; i < row.size(); i++) {
      out.write(comma);
      out.write(keys.get(i));
      out.write(": ");
      out.write(value(row.textOrNull(i), columns.get(i)));
      comma = ", ";
    }
    out.write("}");
    before = ",\n";
  }

  /** A cell as a JSON value of its column's kind. */
  public static String value(@Nullable String cell, Column column) {
    if (cell == null) {
      return "null";
    }
    return switch (column.kind()) {
      case BOOLEAN, NESTED -> cell;
      case INTEGER, DECIMAL, DOUBLE -> isFinite(cell) ? cell : quoted(cell);
      case TEXT, DATE, TIMESTAMP -> quoted(cell);
    };
  }

  /** NaN and Infinity have no JSON number. */
  private static boolean isFinite(String number) {
    return !number.isEmpty() && Character.isDigit(number.charAt(number.length() - 1));
  }

  /** A JSON string, safe inside an HTML page as well. */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        case '\r' -> quoted.append("\\r");
        case '<', '\u2028', '\u2029' -> quoted.append(String.format("\\u%04x", (int) c));
        default -> {
          if (c < 0x20) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  @Override
  public void finish() throws IOException {
    out.write(before.equals("[") ? "[]\n" : "]\n");
    out.flush();
  }
}
