package vn.kho.dashboard.original;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails past a length: a small file may unpack to a huge one. */
final class Bounded extends FilterInputStream {
  private long left;

  Bounded(InputStream in, long most) {
    super(in);
    this.left = most;
  }

  @Override
  public int read() throws IOException {
    int read = super.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int read = super.read(into, from, length);
    take(Math.max(0, read));
    return read;
  }

  private void take(int count) throws IOException {
    left -= count;
    if (left < 0) {
      throw new IOException("longer than allowed");
    }
  }
}
