package vn.kho.transform.rollup;

/**
 * What is known of a span of months.
 *
 * @param months how many months of the span are known; 0 = nothing
 * @param flags of the facts that were used
 */
record Known(Amount amount, int months, int flags) {

  static final Known NOTHING = new Known(Amount.ZERO, 0, 0);

  boolean isNothing() {
    return months == 0;
  }
}
