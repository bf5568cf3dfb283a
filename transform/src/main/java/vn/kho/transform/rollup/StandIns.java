package vn.kho.transform.rollup;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who counts for whom in one indicator once units above have stood in for those below them: each
 * figure once, each due report once.
 */
final class StandIns {

  /**
   * A unit that counts for another, with those parts of the time in which it does; it is due once
   * for all of them.
   */
  record Counted(Target target, List<Target> parts) {

    boolean isWhole() {
      return parts.size() == 1 && parts.get(0).equals(target);
    }

    boolean isDue(Due due, Rule rule, Period period) {
      return parts.stream().anyMatch(part -> due.isDue(rule, period, part));
    }
  }

  /** A year in which a unit stood in for those below it. */
  record Year(String indicatorId, String unitId, int year) implements Serializable {

    private static final long serialVersionUID = 1L;

    List<Object> cells() {
      return List.of(indicatorId, unitId, year);
    }
  }

  private final World world;
  private final StandInFinder.Found found;
  private final Map<Integer, List<StandInFinder.Cover>> ofLeaf = new HashMap<>();
  private final Map<Integer, List<StandInFinder.Cover>> byUnit = new HashMap<>();

  private StandIns(World world, StandInFinder.Found found) {
    this.world = world;
    this.found = found;
    for (StandInFinder.Cover cover : found.covers()) {
      ofLeaf.computeIfAbsent(cover.leaf(), any -> new ArrayList<>()).add(cover);
      byUnit.computeIfAbsent(cover.by(), any -> new ArrayList<>()).add(cover);
    }
  }

  static StandIns none(World world) {
    return new StandIns(world, StandInFinder.Found.NOTHING);
  }

  /**
   * Those of one indicator.
   *
   * @param told by the units that report it
   * @param others facts of the units that do not
   */
  static StandIns of(World world, Rule rule, Told told, Collection<UnitFacts> others) {
    return new StandIns(world, StandInFinder.find(world, rule, told, others));
  }

  boolean isEmpty() {
    return found.facts().isEmpty();
  }

  /** The figures that stand in, by unit. */
  Collection<UnitFacts> facts() {
    return found.facts().values();
  }

  /** The years in which a unit stands in for those below it. */
  Set<Integer> years(int unit) {
    return found.years().getOrDefault(unit, Set.of());
  }

  /** Who stood in when. */
  List<Year> list(Rule rule) {
    return found.years().entrySet().stream()
        .flatMap(
            of ->
                of.getValue().stream()
                    .map(year -> new Year(rule.indicatorId(), world.unit(of.getKey()).id(), year)))
        .toList();
  }

  boolean isStandIn(int unit) {
    return found.facts().containsKey(unit);
  }

  /** What a reporting unit or one that stands in counts for. */
  List<Counted> counted(World.Boundary boundary, int unit) {
    List<Target> targets = world.targets(boundary, unit);
    if (isStandIn(unit)) {
      return targets.stream().map(target -> standing(boundary, unit, target)).toList();
    }
    List<StandInFinder.Cover> covers = ofLeaf.getOrDefault(unit, List.of());
    return targets.stream().map(target -> uncovered(boundary, covers, target)).toList();
  }

  private Counted uncovered(
      World.Boundary boundary, List<StandInFinder.Cover> covers, Target target) {
    List<Stretch> taken =
        covers.stream()
            .filter(cover -> isAppliedTo(boundary, cover, target))
            .map(StandInFinder.Cover::when)
            .toList();
    return taken.isEmpty()
        ? new Counted(target, List.of(target))
        : new Counted(
            target,
            new Stretch(target.from(), target.to())
                .without(taken).stream().map(target::during).toList());
  }

  /** Where the one that stands in counts too; a silent sister's own row still asks those below. */
  private boolean isAppliedTo(World.Boundary boundary, StandInFinder.Cover cover, Target target) {
    boolean isOwn = cover.by() == target.unit();
    return !(isOwn && cover.isSilent())
        && world.targets(boundary, cover.by()).stream()
            .anyMatch(other -> other.unit() == target.unit());
  }

  private Counted standing(World.Boundary boundary, int unit, Target target) {
    List<Target> parts = parts(target, years(unit));
    return isAllInside(boundary, unit, target)
        ? new Counted(target, parts)
        : new Counted(
            target.with(Share.UNKNOWN),
            parts.stream().map(part -> part.with(Share.UNKNOWN)).toList());
  }

  /** Of a figure given for units only some of which count, no part can be said. */
  private boolean isAllInside(World.Boundary boundary, int unit, Target target) {
    return target.unit() == unit
        || byUnit.getOrDefault(unit, List.of()).stream()
            .allMatch(cover -> isInside(boundary, cover.leaf(), target));
  }

  /** On today's map one that has not begun yet is nobody's. */
  private boolean isInside(World.Boundary boundary, int leaf, Target target) {
    List<Target> targets = world.targets(boundary, leaf);
    boolean isToCome =
        boundary == World.Boundary.CURRENT
            && targets.stream().allMatch(other -> other.unit() == leaf);
    return isToCome
        || targets.stream()
            .anyMatch(other -> other.unit() == target.unit() && other.share().isWhole());
  }

  /** How many units are due, once some are spoken for by others. */
  Map<World.Boundary, int[][]> dueCounts(
      Map<World.Boundary, int[][]> declared, Due due, Rule rule, List<Period> periods) {
    if (isEmpty()) {
      return declared;
    }
    Map<World.Boundary, int[][]> counts = new EnumMap<>(World.Boundary.class);
    for (World.Boundary boundary : World.Boundary.values()) {
      int[][] rows = declared.getOrDefault(boundary, new int[world.size()][]);
      DueRows copy = new DueRows(rows.clone(), due, rule, periods);
      for (int leaf : ofLeaf.keySet()) {
        for (Counted counted : counted(boundary, leaf)) {
          if (!counted.isWhole()) {
            copy.add(counted.target(), List.of(counted.target()), -1);
            copy.add(counted.target(), counted.parts(), 1);
          }
        }
      }
      for (int unit : found.facts().keySet()) {
        counted(boundary, unit).forEach(of -> copy.add(of.target(), of.parts(), 1));
      }
      found.silent().forEach((unit, years) -> addSilent(copy, boundary, unit, years));
      counts.put(boundary, copy.rows());
    }
    return counts;
  }

  private void addSilent(DueRows rows, World.Boundary boundary, int unit, Set<Integer> years) {
    for (Target target : world.targets(boundary, unit)) {
      if (target.unit() != unit) {
        rows.add(target, parts(target, years), 1);
      }
    }
  }

  private static List<Target> parts(Target target, Set<Integer> years) {
    return Stretch.ofYears(years).stream()
        .map(stretch -> stretch.and(target.from(), target.to()))
        .filter(part -> !part.isEmpty())
        .map(target::during)
        .toList();
  }

  /** Counts that are copied before they are changed, as indicators share them. */
  private static final class DueRows {
    private final int[][] rows;
    private final boolean[] isOwn;
    private final Due due;
    private final Rule rule;
    private final List<Period> periods;

    DueRows(int[][] rows, Due due, Rule rule, List<Period> periods) {
      this.rows = rows;
      this.isOwn = new boolean[rows.length];
      this.due = due;
      this.rule = rule;
      this.periods = periods;
    }

    void add(Target target, List<Target> parts, int number) {
      int unit = target.unit();
      if (!isOwn[unit]) {
        int[] row = rows[unit];
        rows[unit] = row == null ? new int[periods.size()] : row.clone();
        isOwn[unit] = true;
      }
      Counted counted = new Counted(target, parts);
      for (int p = 0; p < periods.size(); p++) {
        rows[unit][p] += counted.isDue(due, rule, periods.get(p)) ? number : 0;
      }
    }

    int[][] rows() {
      return rows;
    }
  }
}
