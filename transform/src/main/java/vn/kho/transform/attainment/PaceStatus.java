package vn.kho.transform.attainment;

import java.math.BigDecimal;
import java.util.Locale;

/** Where an open period stands against what was expected by now. */
public enum PaceStatus {
  AHEAD,
  ON_TRACK,
  BEHIND,
  AT_RISK;

  private static final Fraction ON_TRACK_FROM = Fraction.of(new BigDecimal("0.95"));
  private static final Fraction BEHIND_FROM = Fraction.of(new BigDecimal("0.60"));

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Actual against expected: above it is ahead, from 95 % on track, from 60 % behind. */
  public static PaceStatus of(Fraction actual, Fraction expected) {
    if (actual.compareTo(expected) > 0) {
      return AHEAD;
    }
    if (expected.signum() <= 0) {
      return actual.compareTo(expected) == 0 ? ON_TRACK : AT_RISK;
    }
    if (actual.compareTo(expected.times(ON_TRACK_FROM)) >= 0) {
      return ON_TRACK;
    }
    return actual.compareTo(expected.times(BEHIND_FROM)) >= 0 ? BEHIND : AT_RISK;
  }
}
