package vn.kho.dashboard.adhoc.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The one question a child answers.
 *
 * @param sql the statement as typed
 * @param parameters values of {@code :name} in the statement, bound and never glued
 * @param shape what to send back
 * @param limits how large the answer may be
 */
public record Query(String sql, Map<String, String> parameters, Shape shape, Limits limits) {
  /** What a child sends back. */
  public enum Shape {
    ROWS,
    PARQUET,
    /** The engine's plan instead of the rows. */
    PLAN
  }

  /** Longest statement in bytes, literals included. */
  public static final int SQL_BYTES = 2 << 20;

  public Query {
    parameters = Map.copyOf(parameters);
  }

  public void write(DataOutputStream out) throws IOException {
    Wire.writeText(out, sql);
    out.writeInt(parameters.size());
    for (Map.Entry<String, String> entry : parameters.entrySet()) {
      Wire.writeText(out, entry.getKey());
      Wire.writeText(out, entry.getValue());
    }
    Wire.writeName(out, shape);
    limits.write(out);
    out.flush();
  }

  public static Query read(DataInputStream in) throws IOException {
    String sql = Wire.readText(in, SQL_BYTES);
    Map<String, String> parameters = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      parameters.put(Wire.readText(in, Wire.WORD_BYTES), Wire.readText(in, Wire.WORD_BYTES));
    }
    return new Query(sql, parameters, Wire.readName(in, Shape.class), Limits.read(in));
  }
}
