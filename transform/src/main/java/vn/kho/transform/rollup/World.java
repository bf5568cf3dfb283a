package vn.kho.transform.rollup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything the roll-up must know of units, worked out once and given to every task. */
final class World implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The ways territory is looked at. */
  enum Boundary {
    REPORTED("reported"),
    CURRENT("current"),
    FOOTPRINT("footprint");

    private final String code;

    Boundary(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /**
   * A unit version with its life in months.
   *
   * @param gains the months in which it took over territory while it lived
   */
  record Unit(
      String id, String level, int from, int to, int dueFrom, int dueTo, List<Integer> gains)
      implements Serializable {

    private static final long serialVersionUID = 1L;
  }

  private final List<Unit> units;
  private final Map<String, Integer> index;
  private final Map<Boundary, List<List<Target>>> targets;
  private final List<List<Territory.Term>> terms;
  private final List<List<Integer>> before;
  private final List<List<Integer>> after;
  private final List<List<Integer>> heirs;
  private final List<List<Integer>> forebears;

  /**
   * Puts a world together.
   *
   * @param before for each unit that began within a month, the units it began from
   * @param heirs for each unit that ended, the units that took over from it on the next day
   */
  World(
      List<Unit> units,
      Map<String, Integer> index,
      Map<Boundary, List<List<Target>>> targets,
      List<List<Territory.Term>> terms,
      List<List<Integer>> before,
      List<List<Integer>> heirs) {
    this.before = before;
    this.heirs = heirs;
    this.forebears = turned(heirs);
    this.after = turned(before);
    this.units = units;
    this.index = index;
    this.targets = targets;
    this.terms = terms;
  }

  private static List<List<Integer>> turned(List<List<Integer>> before) {
    List<List<Integer>> after = new ArrayList<>();
    before.forEach(any -> after.add(new ArrayList<>()));
    for (int unit = 0; unit < before.size(); unit++) {
      for (int old : before.get(unit)) {
        after.get(old).add(unit);
      }
    }
    return after;
  }

  int size() {
    return units.size();
  }

  Unit unit(int i) {
    return units.get(i);
  }

  @Nullable Integer find(String unitId) {
    return index.get(unitId);
  }

  /** The units a unit began from within a month; none when it began on a first day. */
  List<Integer> before(int unit) {
    return before.get(unit);
  }

  /** The units that began from a unit within a month. */
  List<Integer> after(int unit) {
    return after.get(unit);
  }

  /** The units that took over from a unit on the day after its last; none when it has none. */
  List<Integer> heirs(int unit) {
    return heirs.get(unit);
  }

  /** The units a unit took over from on the day after their last. */
  List<Integer> forebears(int unit) {
    return forebears.get(unit);
  }

  boolean isLeaf(int i, Set<String> levels) {
    return levels.contains(units.get(i).level());
  }

  /** The units a unit's figures count for on a boundary; on the reported one, itself first. */
  List<Target> targets(Boundary boundary, int unit) {
    return targets.getOrDefault(boundary, List.of()).get(unit);
  }

  /** The long periods shown for a unit. */
  List<Territory.Term> terms(int unit) {
    return terms.get(unit);
  }

  /** The long period sums to date are counted from: the longest of the unit's plans. */
  Territory.@Nullable Term longestTerm(int unit) {
    Territory.Term longest = null;
    for (Territory.Term term : terms(unit)) {
      if (longest == null || term.to() - term.from() > longest.to() - longest.from()) {
        longest = term;
      }
    }
    return longest;
  }

  /** Whether a unit is in force, so that on today's boundary it stands for itself. */
  boolean isItself(int unit) {
    return targets(Boundary.CURRENT, unit).stream()
        .anyMatch(target -> target.unit() == unit && target.share().isWhole());
  }
}
