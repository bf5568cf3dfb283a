package vn.kho.dashboard.web;

import java.math.BigDecimal;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes maps, collections, text, numbers, booleans, dates and null as JSON. Nothing else: a record
 * says itself which of its fields are public. {@code <}, {@code >} and {@code &} are escaped, so
 * the text stays text wherever it is put.
 */
public final class Json {
  private Json() {}

  public static String write(@Nullable Object value) {
    StringBuilder out = new StringBuilder(1024);
    write(value, out);
    return out.toString();
  }

  private static void write(@Nullable Object value, StringBuilder out) {
    if (value == null) {
      out.append("null");
    } else if (value instanceof Map<?, ?> map) {
      writeMap(map, out);
    } else if (value instanceof Collection<?> collection) {
      writeAll(collection, out);
    } else if (value instanceof BigDecimal decimal) {
      out.append(plain(decimal));
    } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
      out.append(value);
    } else if (value instanceof Double number) {
      out.append(Double.isFinite(number) ? plain(BigDecimal.valueOf(number)) : "null");
    } else if (value instanceof CharSequence
        || value instanceof Temporal
        || value instanceof Enum) {
      writeText(value.toString(), out);
    } else {
      throw new IllegalArgumentException("Not for JSON: " + value.getClass());
    }
  }

  private static String plain(BigDecimal decimal) {
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  private static void writeMap(Map<?, ?> map, StringBuilder out) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      writeText(String.valueOf(entry.getKey()), out);
      out.append(':');
      write(entry.getValue(), out);
      out.append(entries.hasNext() ? "," : "");
    }
    out.append('}');
  }

  private static void writeAll(Collection<?> values, StringBuilder out) {
    out.append('[');
    Iterator<?> iterator = values.iterator();
    while (iterator.hasNext()) {
      write(iterator.next(), out);
      out.append(iterator.hasNext() ? "," : "");
    }
    out.append(']');
  }

  private static void writeText(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20
              || c == '<'
              || c == '>'
              || c == '&'
              || c == 0x2028
              || c == 0x2029
              || c == 0x7f
              || Character.isSurrogate(c)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
