package vn.kho.dashboard.api;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Row;

/** A field of an answer: its name, which is the public column's, and how it is written. */
record Field(String name, Type type) {
  enum Type {
    TEXT("string", ""),
    NUMBER("number", ""),
    INTEGER("integer", ""),
    TRUTH("boolean", ""),
    DATE("string", "date"),
    TIME("string", "date-time");

    private final String jsonType;
    private final String format;

    Type(String jsonType, String format) {
      this.jsonType = jsonType;
      this.format = format;
    }

    String jsonType() {
      return jsonType;
    }

    /** Empty for none. */
    String format() {
      return format;
    }
  }

  @Nullable Object read(Row row) throws SQLException {
    return switch (type) {
      case TEXT -> row.textOrNull(name);
      case NUMBER -> row.decimalOrNull(name);
      case INTEGER -> row.intOrNull(name);
      case TRUTH -> row.booleanOrNull(name);
      case DATE -> row.dateOrNull(name);
      case TIME -> row.getTime(name) + "Z";
    };
  }
}
