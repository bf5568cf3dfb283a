package vn.kho.dashboard.adhoc.wire;

import java.io.IOException;

/** The other side broke the protocol; nothing it sent may be used. */
public final class WireException extends IOException {
  private static final long serialVersionUID = 1L;

  public WireException(String message) {
    super(message);
  }
}
