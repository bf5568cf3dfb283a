package vn.kho.transform.change;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What can move a figure from one snapshot to the next, in the order in which the causes are let
 * work. From one on, all that a cause names is as in the new snapshot; what later ones name is
 * still as in the old.
 */
public enum Cause {
  /** The indicators' rules, and the program itself. */
  RULE_CHANGE(1),
  /** The units, what became of them and the day whose units are today's. */
  BOUNDARY(2),
  CORRECTIONS(3),
  ESTIMATE_TO_FINAL(4),
  LATE_REPORTS(5),
  /** The day the snapshot speaks of: periods end, pace is asked for; its part is new_reports'. */
  TIME(6),
  /** Reports in time, and the months whose reports are due. */
  NEW_REPORTS(7),
  /** The plans and their territories. */
  PLAN_REVISION(8);

  private final int step;

  Cause(int step) {
    this.step = step;
  }

  public int step() {
    return step;
  }

  static Cause at(int step) {
    return Arrays.stream(values())
        .filter(cause -> cause.step == step)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no cause at step " + step));
  }

  /** Whether its figures are the new ones in the state that another cause leads to. */
  public boolean hasWorkedAt(Cause state) {
    return step <= state.step;
  }

  static List<List<Object>> rows() {
    return Arrays.stream(values())
        .map(cause -> List.<Object>of(cause.step(), cause.name().toLowerCase(Locale.ROOT)))
        .toList();
  }
}
