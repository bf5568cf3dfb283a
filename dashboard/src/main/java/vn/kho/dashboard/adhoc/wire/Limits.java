package vn.kho.dashboard.adhoc.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * How large a result may be. Held by the child, so that it stops early, and again by the parent.
 *
 * @param rows more rows are not fetched
 * @param bytes of all cells together
 * @param columns a wider result is refused
 * @param cellChars a longer cell is cut
 */
public record Limits(long rows, long bytes, int columns, int cellChars) {
  void write(DataOutputStream out) throws IOException {
    out.writeLong(rows);
    out.writeLong(bytes);
    out.writeInt(columns);
    out.writeInt(cellChars);
  }

  static Limits read(DataInputStream in) throws IOException {
    return new Limits(in.readLong(), in.readLong(), in.readInt(), in.readInt());
  }
}
