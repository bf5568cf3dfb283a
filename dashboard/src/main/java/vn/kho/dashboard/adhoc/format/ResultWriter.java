package vn.kho.dashboard.adhoc.format;

import java.io.IOException;
import java.io.OutputStream;
import vn.kho.dashboard.adhoc.RowSink;

/** Writes a result in one format. Ends with {@link #finish}, which does not close the stream. */
public interface ResultWriter extends RowSink {
  /** Writes what is left; the result is complete. */
  void finish() throws IOException;

  @Override
  default void bytes(byte[] part) throws IOException {
    throw new IOException("rows were expected, not a file");
  }

  /** Hands a Parquet file through as it comes. */
  static ResultWriter ofBytes(OutputStream out) {
    return new BytesWriter(out);
  }
}
