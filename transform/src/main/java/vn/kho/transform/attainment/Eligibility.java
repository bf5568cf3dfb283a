package vn.kho.transform.attainment;

import java.math.BigDecimal;

/** eligibility_threshold: the share a thing must have before it counts at all. */
public record Eligibility(Comparison comparison, BigDecimal percent) {

  public static Eligibility of(Comparison comparison, BigDecimal percent) {
    return new Eligibility(comparison, percent);
  }

  /** Nothing to take a share of does not count. */
  public boolean counts(BigDecimal part, BigDecimal whole) {
    return whole.signum() > 0
        && comparison.holds(Fraction.percentOf(part, whole), Fraction.of(percent));
  }
}
