package vn.kho.transform.attainment;

import java.time.LocalDate;

/** The period of a target as seen from the day of the snapshot. */
record Window(LocalDate start, LocalDate end, State state) {

  enum State {
    NOT_STARTED,
    OPEN,
    CLOSED,
    /** The plan ended inside the period, and that day has come. */
    CUT_SHORT,
    /** The plan ended before the period began. */
    AFTER_PLAN
  }

  static Window of(Target target, LocalDate start, Plan plan, LocalDate asOf) {
    LocalDate ended = plan.endedEarlyOn();
    if (ended != null && !asOf.isBefore(ended) && ended.isBefore(target.periodEnd())) {
      State state = ended.isBefore(target.periodStart()) ? State.AFTER_PLAN : State.CUT_SHORT;
      return new Window(start, ended, state);
    }
    State state =
        !asOf.isBefore(target.periodEnd())
            ? State.CLOSED
            : asOf.isBefore(start) ? State.NOT_STARTED : State.OPEN;
    return new Window(start, target.periodEnd(), state);
  }

  boolean isOpen() {
    return state == State.OPEN || state == State.NOT_STARTED;
  }
}
