package vn.kho.dashboard.query;

/**
 * How many targets a unit is behind with.
 *
 * @param behind targets not achieved, or open and behind
 * @param silent targets on which nothing was reported
 */
public record UnitStanding(
    String orgUnitId,
    String name,
    String level,
    int targets,
    int reached,
    int behind,
    int silent) {}
