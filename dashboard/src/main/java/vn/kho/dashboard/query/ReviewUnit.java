package vn.kho.dashboard.query;

import org.jspecify.annotations.Nullable;

/**
 * How a unit stands on the targets that apply to it, by verdict.
 *
 * @param missedRows rows of the plan it missed or whose data lack, as printed
 */
public record ReviewUnit(
    String orgUnitId,
    String name,
    @Nullable String parentName,
    String level,
    int targets,
    int exceeded,
    int achieved,
    int missed,
    int unknown,
    int open,
    int unassessed,
    @Nullable String missedRows) {

  public int reached() {
    return exceeded + achieved;
  }
}
