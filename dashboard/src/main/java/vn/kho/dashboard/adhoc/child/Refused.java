package vn.kho.dashboard.adhoc.child;

import vn.kho.dashboard.adhoc.wire.Refusal;

/** Ends the work on a statement with the reason the writer is told. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Refused(Refusal.Code code, String... words) {
    super(code.name(), null, false, false);
    this.refusal = Refusal.of(code, words);
  }

  Refusal refusal() {
    return refusal;
  }
}
