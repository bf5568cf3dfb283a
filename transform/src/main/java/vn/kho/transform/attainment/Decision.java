package vn.kho.transform.attainment;

/** From a condition, the state of the period and the coverage to one official word. */
final class Decision {
  private Decision() {}

  /** What reports still to come can do to the condition. */
  enum MoreReports {
    CAN_ONLY_HELP,
    CAN_ONLY_HURT,
    CAN_DO_EITHER
  }

  /** Whether more than was asked for has a word of its own. */
  enum Surplus {
    IS_EXCEEDED,
    IS_ACHIEVED
  }

  /** How the known figure stands to the target. */
  enum Standing {
    UNKNOWN,
    /** There is no case to take a share of. */
    NOTHING_TO_JUDGE,
    SHORT,
    MET,
    BEYOND;

    static Standing of(Fraction actual, Comparison comparison, Fraction target, Surplus surplus) {
      if (!comparison.holds(actual, target)) {
        return SHORT;
      }
      boolean isBeyond =
          comparison == Comparison.AT_LEAST
              && surplus == Surplus.IS_EXCEEDED
              && actual.compareTo(target) > 0;
      return isBeyond ? BEYOND : MET;
    }

    boolean isMet() {
      return this == MET || this == BEYOND;
    }
  }

  static Verdict of(
      Standing standing, Window.State state, boolean isComplete, MoreReports moreReports) {
    if (state == Window.State.AFTER_PLAN) {
      return Verdict.NOT_ASSESSED;
    }
    boolean isSettled = state == Window.State.CLOSED && isComplete;
    if (standing.isMet() && (isSettled || moreReports == MoreReports.CAN_ONLY_HELP)) {
      return standing == Standing.BEYOND ? Verdict.EXCEEDED : Verdict.ACHIEVED;
    }
    if (standing == Standing.SHORT && (isSettled || moreReports == MoreReports.CAN_ONLY_HURT)) {
      return Verdict.NOT_ACHIEVED;
    }
    return switch (state) {
      case OPEN, NOT_STARTED -> Verdict.IN_PROGRESS;
      case CLOSED -> Verdict.INSUFFICIENT_DATA;
      case CUT_SHORT, AFTER_PLAN -> Verdict.NOT_ASSESSED;
    };
  }
}
