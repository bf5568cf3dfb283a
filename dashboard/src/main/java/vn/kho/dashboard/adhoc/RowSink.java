package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.util.List;
import vn.kho.dashboard.adhoc.wire.Column;

/** Takes a result as it arrives. */
public interface RowSink {
  /** Called once, before any row. */
  void columns(List<Column> columns) throws IOException;

  /** Called once per row. */
  void row(ResultRow row) throws IOException;

  /** Called with the parts of a Parquet file, when one was asked for. */
  void bytes(byte[] part) throws IOException;
}
