package vn.kho.transform.rollup;

/** What is to be said of a figure beside its value. */
final class Flags {

  static final int ESTIMATE = 1;
  static final int SIMULATED = 2;

  /** At least one fact behind it carries a figure, not only "not applicable". */
  static final int FIGURE = 4;

  static final int APPORTIONED = 8;

  /** A part that cannot be apportioned hides the value. */
  static final int NOT_COMPARABLE = 16;

  private Flags() {}

  static boolean has(int flags, int flag) {
    return (flags & flag) != 0;
  }
}
