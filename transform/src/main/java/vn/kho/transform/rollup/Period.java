package vn.kho.transform.rollup;

import java.io.Serializable;

/**
 * A period between two month boundaries.
 *
 * @param label as the contract writes it: 2024-05, 2024-Q2, 2024-H1, 2024-9M, 2024, 2021-2026
 */
record Period(PeriodType type, String label, int from, int to) implements Serializable {

  private static final long serialVersionUID = 1L;

  int months() {
    return to - from;
  }
}
