package vn.kho.dashboard.adhoc.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import vn.kho.dashboard.adhoc.ResultRow;
import vn.kho.dashboard.adhoc.wire.Column;

/** A file the child made, passed on byte by byte. */
final class BytesWriter implements ResultWriter {
  private final OutputStream out;

  BytesWriter(OutputStream out) {
    this.out = out;
  }

  @Override
  public void columns(List<Column> columns) throws IOException {
    throw new IOException("a file was expected, not rows");
  }

  @Override
  public void row(ResultRow row) throws IOException {
    throw new IOException("a file was expected, not rows");
  }

  @Override
  public void bytes(byte[] part) throws IOException {
    out.write(part);
  }

  @Override
  public void finish() throws IOException {
    out.flush();
  }
}
