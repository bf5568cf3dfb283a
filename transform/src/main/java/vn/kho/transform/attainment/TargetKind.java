package vn.kho.transform.attainment;

import java.util.Locale;

/**
 * The kinds of {@code fct_targets.kind}; {@link #isScored} says whether a verdict is ever given.
 */
public enum TargetKind {
  COUNT(Scoring.SCORED),
  COUNT_STOCK(Scoring.SCORED),
  PERCENT(Scoring.SCORED),
  PERCENT_POINT_GROWTH(Scoring.SCORED),
  GROWTH(Scoring.SCORED),
  PER_UNIT_MINIMUM(Scoring.SCORED),
  PER_UNIT_RANGE(Scoring.SCORED),
  THRESHOLD_MAX(Scoring.SCORED),
  ALERT_THRESHOLD(Scoring.CARRIED),
  ELIGIBILITY_THRESHOLD(Scoring.CARRIED),
  CUMULATIVE(Scoring.SCORED),
  MILESTONE(Scoring.SCORED),
  DEADLINE(Scoring.SCORED),
  FREQUENCY(Scoring.SCORED),
  PARAMETER(Scoring.CARRIED),
  QUALITATIVE(Scoring.CARRIED),
  NO_TARGET(Scoring.CARRIED);

  private enum Scoring {
    SCORED,
    CARRIED
  }

  private final Scoring scoring;

  TargetKind(Scoring scoring) {
    this.scoring = scoring;
  }

  public boolean isScored() {
    return scoring == Scoring.SCORED;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Throws IllegalArgumentException for a word outside the contract. */
  public static TargetKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
