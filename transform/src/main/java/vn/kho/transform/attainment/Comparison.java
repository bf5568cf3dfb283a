package vn.kho.transform.attainment;

import org.jspecify.annotations.Nullable;

/** The comparator printed with a target. */
public enum Comparison {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EQUAL("=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  public String symbol() {
    return symbol;
  }

  /** The comparison of a symbol; {@code whenMissing} when the plan prints none. */
  public static Comparison of(@Nullable String symbol, Comparison whenMissing) {
    if (symbol == null || symbol.isBlank()) {
      return whenMissing;
    }
    for (Comparison comparison : values()) {
      if (comparison.symbol.equals(symbol.strip())) {
        return comparison;
      }
    }
    throw new IllegalArgumentException("comparator \"" + symbol + "\" is none of >= > <= < =");
  }

  public boolean isLowerBound() {
    return this == AT_LEAST || this == MORE_THAN;
  }

  public boolean isUpperBound() {
    return this == AT_MOST || this == LESS_THAN;
  }

  public boolean holds(Fraction actual, Fraction target) {
    int order = actual.compareTo(target);
    return switch (this) {
      case AT_LEAST -> order >= 0;
      case MORE_THAN -> order > 0;
      case AT_MOST -> order <= 0;
      case LESS_THAN -> order < 0;
      case EQUAL -> order == 0;
    };
  }
}
