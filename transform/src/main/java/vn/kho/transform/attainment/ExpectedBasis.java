package vn.kho.transform.attainment;

import java.util.Locale;

/** Where the figure expected by now comes from. */
enum ExpectedBasis {
  /** The plan's own years, halves, quarters or months. */
  PLAN,
  /** A straight line by whole months over. */
  LINE;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
