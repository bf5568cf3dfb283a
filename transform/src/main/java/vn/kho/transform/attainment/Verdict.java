package vn.kho.transform.attainment;

import java.util.Locale;

/** What is said about a target, an official word. */
public enum Verdict {
  EXCEEDED,
  ACHIEVED,
  NOT_ACHIEVED,
  INSUFFICIENT_DATA,
  IN_PROGRESS,
  NOT_ASSESSED;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public boolean isReached() {
    return this == EXCEEDED || this == ACHIEVED;
  }

  public static Verdict of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
