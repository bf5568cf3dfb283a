package vn.kho.transform.forecast;

import java.util.Collection;

/**
 * The scale a series is forecast on: counts grow by factors (log1p), a percentage cannot leave
 * 0–100 (logit), a net change may be negative (asinh: straight for usual amounts, a logarithm
 * beyond them on both sides of zero).
 *
 * @param unit what counts as one; below 1 for amounts that are themselves small
 */
public record Scale(Family family, double unit) {
  private static final double EDGE = 0.05;
  private static final double NEARLY_LINEAR = 5;
  private static final int FIRST_YEARS = 3;
  private static final double SMALL = 10;

  /** From the first years alone, so that no forecast knows more than it could. */
  public static Scale of(Family family, Collection<Double> values) {
    double[] first = values.stream().limit(FIRST_YEARS).mapToDouble(Math::abs).toArray();
    double usual = TrendModel.median(first);
    boolean isWhole = values.stream().limit(FIRST_YEARS).allMatch(value -> value % 1 == 0);
    return switch (family) {
      case PERCENT -> new Scale(family, 1);
      case NET -> new Scale(family, usual > 0 ? NEARLY_LINEAR * usual : 1);
      case COUNT -> new Scale(family, !isWhole && usual > 0 && usual < SMALL ? usual / SMALL : 1);
    };
  }

  double toScale(double value) {
    return switch (family) {
      case COUNT -> StrictMath.log1p(Math.max(0, value) / unit);
      case PERCENT -> {
        double share = Math.min(100 - EDGE, Math.max(EDGE, value)) / 100;
        yield StrictMath.log(share / (1 - share));
      }
      case NET -> {
        double size = Math.abs(value) / unit;
        yield StrictMath.copySign(StrictMath.log(size + Math.sqrt(size * size + 1)), value);
      }
    };
  }

  /** Never a negative count, never a percentage outside 0–100. */
  double fromScale(double scaled) {
    return switch (family) {
      case COUNT -> Math.max(0, StrictMath.expm1(Math.min(scaled, 300)) * unit);
      case PERCENT -> 100 / (1 + StrictMath.exp(-scaled));
      case NET -> StrictMath.sinh(Math.max(-300, Math.min(300, scaled))) * unit;
    };
  }

  /**
   * As {@link #fromScale}, for a series last seen at a value: one that stands at 0 or 100 already
   * may stay there, though no logit reaches it.
   */
  double fromScale(double scaled, double last) {
    double value = fromScale(scaled);
    boolean isAtEdge = family == Family.PERCENT && (last <= 0 || last >= 100);
    boolean isNear = Math.abs(value - last) <= EDGE * (1 + 1e-9);
    return isAtEdge && isNear ? last : value;
  }
}
