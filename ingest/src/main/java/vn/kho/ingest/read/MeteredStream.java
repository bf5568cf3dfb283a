package vn.kho.ingest.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what a package part inflates to and stops it at its limit or at an absurd ratio. */
final class MeteredStream extends FilterInputStream {

  private static final long GRACE = 4L << 20;

  private final String part;
  private final ReadLimits limits;
  private final long compressed;
  private long inflated;

  MeteredStream(InputStream in, String part, long compressed, ReadLimits limits) {
    super(in);
    this.part = part;
    this.compressed = Math.max(1, compressed);
    this.limits = limits;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      count(1);
    }
    return b;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int n = super.read(buffer, offset, length);
    if (n > 0) {
      count(n);
    }
    return n;
  }

  @Override
  public long skip(long n) {
    throw new UnsupportedOperationException("a skipped byte would not be counted");
  }

  private void count(int n) throws RefusedFileException {
    inflated += n;
    if (inflated > limits.partBytes()) {
      throw new RefusedFileException(
          "zip_part_too_large",
          new Spot(part, 0),
          "Phần \"%s\" giải nén ra hơn %d MB.".formatted(part, limits.partBytes() >> 20),
          "Part \"%s\" inflates to more than %d MB.".formatted(part, limits.partBytes() >> 20));
    }
    if (inflated > GRACE && inflated / compressed > limits.inflationRatio()) {
      throw new RefusedFileException(
          "zip_bomb",
          new Spot(part, 0),
          "Phần \"%s\" phình hơn %d lần khi giải nén (bom nén)."
              .formatted(part, limits.inflationRatio()),
          "Part \"%s\" grows more than %d times when inflated (a zip bomb)."
              .formatted(part, limits.inflationRatio()));
    }
  }
}
