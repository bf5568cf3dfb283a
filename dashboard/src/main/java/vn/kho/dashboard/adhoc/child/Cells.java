package vn.kho.dashboard.adhoc.child;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.ColumnKind;

/** The engine's values as the text that travels. */
final class Cells {
  private static final DateTimeFormatter SECONDS =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .optionalStart()
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .optionalEnd()
          .toFormatter(Locale.ROOT);

  private Cells() {}

  static List<Column> columns(ResultSetMetaData meta) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= meta.getColumnCount(); i++) {
      String type = meta.getColumnTypeName(i);
      columns.add(new Column(meta.getColumnLabel(i), type, kind(type)));
    }
    return columns;
  }

  static ColumnKind kind(String type) {
    if (type.endsWith("]")
        || type.startsWith("STRUCT(")
        || type.startsWith("MAP(")
        || type.equals("JSON")) {
      return ColumnKind.NESTED;
    }
    if (type.startsWith("DECIMAL")) {
      return ColumnKind.DECIMAL;
    }
    return switch (type) {
      case "TINYINT",
          "SMALLINT",
          "INTEGER",
          "BIGINT",
          "HUGEINT",
          "UTINYINT",
          "USMALLINT",
          "UINTEGER",
          "UBIGINT",
          "UHUGEINT",
          "BIGNUM" ->
          ColumnKind.INTEGER;
      case "FLOAT", "DOUBLE" -> ColumnKind.DOUBLE;
      case "BOOLEAN" -> ColumnKind.BOOLEAN;
      case "DATE" -> ColumnKind.DATE;
      case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS", "TIMESTAMP WITH TIME ZONE" ->
          ColumnKind.TIMESTAMP;
      default -> ColumnKind.TEXT;
    };
  }

  /** One cell as text, or null. */
  static @Nullable String text(ResultSet row, int index, Column column) throws SQLException {
    return switch (column.kind()) {
      case NESTED -> nested(row.getObject(index), column.type());
      case TIMESTAMP, DATE, DECIMAL, DOUBLE -> plain(row.getObject(index), row, index);
      default -> row.getString(index);
    };
  }

  private static @Nullable String plain(@Nullable Object value, ResultSet row, int index)
      throws SQLException {
    if (value == null) {
      return null;
    }
    String formatted = formatted(value);
    return formatted != null ? formatted : row.getString(index);
  }

  private static @Nullable String formatted(Object value) {
    if (value instanceof Timestamp timestamp) {
      return SECONDS.format(timestamp.toLocalDateTime());
    }
    if (value instanceof OffsetDateTime time) {
      return SECONDS.format(time.atZoneSameInstant(ZoneId.systemDefault()).toLocalDateTime());
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Double || value instanceof Float) {
      return number(((Number) value).doubleValue(), value.toString());
    }
    return null;
  }

  /** Numbers of everyday size without an exponent, as the engine's own tools print them. */
  private static String number(double value, String shortest) {
    double size = Math.abs(value);
    if (shortest.indexOf('E') >= 0 && size >= 1e-5 && size < 1e16) {
      String plain = new BigDecimal(shortest).toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    return shortest;
  }

  private static @Nullable String nested(@Nullable Object value, String type) throws SQLException {
    if (value == null) {
      return null;
    }
    if (type.equals("JSON")) {
      return value.toString();
    }
    StringBuilder out = new StringBuilder();
    json(value, out);
    return out.toString();
  }

  private static void json(@Nullable Object value, StringBuilder out) throws SQLException {
    if (value instanceof Array array) {
      list((Object[]) array.getArray(), out);
    } else if (value instanceof Object[] list) {
      list(list, out);
    } else if (value instanceof Map<?, ?> map) {
      map(map, out);
    } else if (value instanceof Struct struct) {
      struct(struct, out);
    } else if (value == null || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Number number) {
      String text = number instanceof BigDecimal exact ? exact.toPlainString() : number.toString();
      boolean isJson = Character.isDigit(text.charAt(text.length() - 1));
      out.append(isJson ? text : '"' + text + '"');
    } else {
      String text = formatted(value);
      Json.quote(text != null ? text : value.toString(), out);
    }
  }

  private static void list(Object[] list, StringBuilder out) throws SQLException {
    String comma = "";
    out.append('[');
    for (Object element : list) {
      out.append(comma);
      json(element, out);
      comma = ", ";
    }
    out.append(']');
  }

  private static void map(Map<?, ?> map, StringBuilder out) throws SQLException {
    String comma = "";
    out.append('{');
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(comma);
      Json.quote(String.valueOf(entry.getKey()), out);
      out.append(": ");
      json(entry.getValue(), out);
      comma = ", ";
    }
    out.append('}');
  }

  private static void struct(Struct struct, StringBuilder out) throws SQLException {
    if (struct instanceof org.duckdb.DuckDBStruct named) {
      map(named.getMap(), out);
    } else {
      list(struct.getAttributes(), out);
    }
  }
}
