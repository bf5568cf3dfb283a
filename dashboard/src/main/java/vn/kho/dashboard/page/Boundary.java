package vn.kho.dashboard.page;

import java.util.Locale;
import java.util.Optional;

/** Whose territory figures are of: the plan's own, as reported then, or the units of today. */
enum Boundary {
  FOOTPRINT,
  REPORTED,
  CURRENT;

  /** In the marts, the address and the texts. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Boundary> find(String code) {
    for (Boundary boundary : values()) {
      if (boundary.code().equals(code)) {
        return Optional.of(boundary);
      }
    }
    return Optional.empty();
  }
}
