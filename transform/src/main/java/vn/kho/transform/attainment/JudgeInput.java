package vn.kho.transform.attainment;

import java.time.LocalDate;
import java.util.List;

/**
 * All that the verdicts of one plan rest on.
 *
 * @param results for the plan's unit on its footprint, every year of the plan and the year before
 *     it, plus every other period its targets name where it is known; for the units below, as
 *     reported, the periods of the targets that apply to each unit
 * @param asOf the day the snapshot speaks of
 * @param unitsOn the day whose units are today's; another one only between two snapshots
 */
public record JudgeInput(
    Plan plan,
    List<Target> targets,
    List<Indicator> indicators,
    List<Unit> units,
    List<UnitParent> parents,
    List<UnitLink> links,
    List<Result> results,
    LocalDate asOf,
    LocalDate unitsOn) {

  /** On the units of the day the snapshot speaks of. */
  public JudgeInput(
      Plan plan,
      List<Target> targets,
      List<Indicator> indicators,
      List<Unit> units,
      List<UnitParent> parents,
      List<UnitLink> links,
      List<Result> results,
      LocalDate asOf) {
    this(plan, targets, indicators, units, parents, links, results, asOf, asOf);
  }
}
