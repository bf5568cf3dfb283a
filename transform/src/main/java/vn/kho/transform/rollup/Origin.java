package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where one rolled-up figure comes from, and the figure added up again from there.
 *
 * @param how the contributions make the figure
 * @param contributions by unit
 */
public record Origin(How how, List<Contribution> contributions) {

  static final Origin NOTHING = new Origin(How.SUM, List.of());

  /** How contributions make a figure. */
  public enum How {
    /** They are added. */
    SUM,
    /** Their numerators and their denominators are added, and divided last. */
    RATIO,
    /** Units that did it are counted, over all that reported. */
    SHARE,
    /** The most often done counts. */
    ANY,
    /** The unit's own report, added to nothing. */
    OWN
  }

  /** The value, or the numerator; null when nothing is known or some part cannot be said. */
  public @Nullable BigDecimal amount() {
    if (!hasFigure() || isHidden()) {
      return null;
    }
    BigDecimal amount =
        contributions.stream()
            .map(part -> how == How.SHARE ? counted(part) : part.amount())
            .reduce(how == How.ANY ? BigDecimal::max : BigDecimal::add)
            .orElse(BigDecimal.ZERO);
    return scaled(amount);
  }

  private static BigDecimal counted(Contribution part) {
    return part.amount().signum() > 0 ? BigDecimal.ONE : part.amount();
  }

  /** The denominator; null where there is none. */
  public @Nullable BigDecimal denominator() {
    if (!hasFigure() || isHidden()) {
      return null;
    }
    return switch (how) {
      case RATIO ->
          scaled(
              contributions.stream()
                  .map(Contribution::denominator)
                  .reduce(BigDecimal.ZERO, BigDecimal::add));
      case SHARE -> scaled(BigDecimal.valueOf(contributions.size()));
      default -> null;
    };
  }

  /** "Not applicable" from everyone is no figure. */
  private boolean hasFigure() {
    return contributions.stream().anyMatch(Contribution::hasFigure);
  }

  /** Whether a unit whose share cannot be said hides the figure. */
  public boolean isHidden() {
    return contributions.stream().anyMatch(part -> part.weight() == null);
  }

  private static BigDecimal scaled(BigDecimal amount) {
    return amount.setScale(Apportion.SCALE, RoundingMode.HALF_EVEN);
  }
}
