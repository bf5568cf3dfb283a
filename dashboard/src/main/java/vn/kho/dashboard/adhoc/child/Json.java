package vn.kho.dashboard.adhoc.child;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own JSON read into maps, lists, strings and numbers as text, and written back. Only
 * for what the engine serialises: no leniency, bounded depth.
 */
final class Json {
  private static final int MAX_DEPTH = 20_000;

  private final String text;
  private int at;

  private Json(String text) {
    this.text = text;
  }

  /** A number, kept as it was written. */
  record Num(String text) {}

  /** Reads one JSON value; objects become {@link LinkedHashMap}. */
  static @Nullable Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value(0);
    if (json.at != text.length()) {
      throw json.broken("something after the value");
    }
    return value;
  }

  private @Nullable Object value(int depth) {
    if (depth > MAX_DEPTH) {
      throw broken("too deep");
    }
    char c = peek();
    return switch (c) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> number();
    };
  }

  private Map<String, @Nullable Object> object(int depth) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    at++;
    if (peek() == '}') {
      at++;
      return map;
    }
    while (true) {
      String key = string();
      expect(':');
      map.put(key, value(depth + 1));
      if (peek() == ',') {
        at++;
      } else {
        expect('}');
        return map;
      }
    }
  }

  private List<@Nullable Object> array(int depth) {
    List<@Nullable Object> list = new ArrayList<>();
    at++;
    if (peek() == ']') {
      at++;
      return list;
    }
    while (true) {
      list.add(value(depth + 1));
      if (peek() == ',') {
        at++;
      } else {
        expect(']');
        return list;
      }
    }
  }

  private String string() {
    expect('"');
    int plainEnd = at;
    while (plainEnd < text.length()
        && text.charAt(plainEnd) != '"'
        && text.charAt(plainEnd) != '\\') {
      plainEnd++;
    }
    if (plainEnd < text.length() && text.charAt(plainEnd) == '"') {
      String plain = text.substring(at, plainEnd);
      at = plainEnd + 1;
      return plain;
    }
    StringBuilder out = new StringBuilder();
    while (true) {
      char c = next();
      if (c == '"') {
        return out.toString();
      }
      out.append(c == '\\' ? escaped() : c);
    }
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'u' -> {
        int code = Integer.parseInt(text, at, at + 4, 16);
        at += 4;
        yield (char) code;
      }
      default -> c;
    };
  }

  private @Nullable Object word(String word, @Nullable Object value) {
    if (!text.startsWith(word, at)) {
      throw broken("no JSON value");
    }
    at += word.length();
    return value;
  }

  private Num number() {
    int start = at;
    while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (start == at) {
      throw broken("no JSON value");
    }
    return new Num(text.substring(start, at));
  }

  private char peek() {
    if (at >= text.length()) {
      throw broken("it ends early");
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char wanted) {
    if (next() != wanted) {
      throw broken("expected " + wanted);
    }
  }

  private IllegalArgumentException broken(String how) {
    return new IllegalArgumentException(
        "The engine's syntax tree cannot be read at " + at + ": " + how);
  }

  /** Writes a value of the kinds {@link #parse} returns. */
  static void write(@Nullable Object value, StringBuilder out) {
    if (value instanceof Map<?, ?> map) {
      String comma = "{";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        out.append(comma);
        quote(String.valueOf(entry.getKey()), out);
        out.append(':');
        write(entry.getValue(), out);
        comma = ",";
      }
      out.append(map.isEmpty() ? "{}" : "}");
    } else if (value instanceof List<?> list) {
      String comma = "[";
      for (Object element : list) {
        out.append(comma);
        write(element, out);
        comma = ",";
      }
      out.append(list.isEmpty() ? "[]" : "]");
    } else if (value instanceof String text) {
      quote(text, out);
    } else if (value instanceof Num number) {
      out.append(number.text());
    } else {
      out.append(value);
    }
  }

  /** Writes a JSON string with its quotes. */
  static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < 0x20) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
