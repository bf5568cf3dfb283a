package vn.kho.ingest.read;

import java.io.IOException;

/**
 * A file that cannot be read, or only up to a spot: which rule it breaks, where, and what its
 * sender can do. Thrown inside a reader and turned into an issue where the file was opened; never
 * our own fault.
 */
public final class RefusedFileException extends IOException {

  private final String code;
  private final Spot spot;
  private final String vi;
  private final String en;

  public RefusedFileException(String code, Spot spot, String vi, String en) {
    super(code + ": " + en);
    this.code = code;
    this.spot = spot;
    this.vi = vi;
    this.en = en;
  }

  public String code() {
    return code;
  }

  public Spot spot() {
    return spot;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}
