package vn.kho.transform.rollup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the units above those that report an indicator, and the years in which nobody below them
 * told anything: there their own figure stands in for those below.
 *
 * <p>A figure that speaks of several years stands in only when nobody below told of any of them. In
 * a year in which a unit stands in, a sister of whose territory nothing was told owes one figure,
 * like it.
 */
final class StandInFinder {

  /**
   * What was found.
   *
   * @param facts those that stand in, by unit
   * @param years in which a unit stands in
   * @param silent years in which a sister of one that stands in is silent, by the sister
   */
  record Found(
      Map<Integer, UnitFacts> facts,
      Map<Integer, Set<Integer>> years,
      Map<Integer, Set<Integer>> silent,
      List<Cover> covers) {

    static final Found NOTHING = new Found(Map.of(), Map.of(), Map.of(), List.of());
  }

  /**
   * Months of a reporting unit another one speaks for, or should.
   *
   * @param isSilent whether the other one is a silent sister of one that stands in
   */
  record Cover(int leaf, Stretch when, int by, boolean isSilent) {}

  /** A reporting unit below another, and when. */
  private record Below(int leaf, Stretch when) {}

  /** Units of one level below one parent in a year. */
  private record Sisters(int parent, String level, int year) {}

  /** A figure of a unit's own and the months it speaks of. */
  private record Own(Fact fact, Stretch touched) {

    boolean isFigure() {
      return fact.state() == Fact.State.VALUE;
    }

    boolean touches(int year) {
      return touched.meets(Stretch.ofYear(year));
    }
  }

  private final World world;
  private final Rule rule;
  private final Told told;
  private final Map<Integer, List<Below>> below = new HashMap<>();
  private final Map<Integer, List<Own>> free = new TreeMap<>();
  private final Map<Integer, List<Own>> standing = new TreeMap<>();
  private final Map<Integer, Set<Integer>> silent = new TreeMap<>();
  private final Map<Integer, List<Cover>> covers = new TreeMap<>();
  private final Set<Sisters> looked = new HashSet<>();

  private StandInFinder(World world, Rule rule, Told told) {
    this.world = world;
    this.rule = rule;
    this.told = told;
  }

  /** Whether figures of an indicator can stand in for others: they must be added up. */
  static boolean isPossible(Rule rule) {
    return rule.units() == Rule.Units.SUM && !rule.isMark() && rule.time() != Rule.Time.NONE;
  }

  static Found find(World world, Rule rule, Told told, Collection<UnitFacts> others) {
    return isPossible(rule) && !others.isEmpty()
        ? new StandInFinder(world, rule, told).find(others)
        : Found.NOTHING;
  }

  private Found find(Collection<UnitFacts> others) {
    placeReporting();
    others.forEach(this::findFree);
    free.forEach(this::findStanding);
    Map<Integer, UnitFacts> facts = new TreeMap<>();
    Map<Integer, Set<Integer>> years = new TreeMap<>();
    standing.forEach(
        (unit, own) -> {
          List<Fact> used = own.stream().map(Own::fact).toList();
          facts.put(unit, new UnitFacts(unit, rule, world, used));
          years.put(unit, yearsOf(unit, own));
        });
    years.forEach((unit, stood) -> stood.forEach(year -> cover(unit, year)));
    years.forEach((unit, stood) -> stood.forEach(year -> findSilent(unit, year)));
    silent.forEach(
        (unit, missed) -> missed.forEach(year -> cover(unit, unit, Stretch.ofYear(year), true)));
    return new Found(facts, years, silent, covers.values().stream().flatMap(List::stream).toList());
  }

  private void placeReporting() {
    for (int unit = 0; unit < world.size(); unit++) {
      if (world.isLeaf(unit, rule.levels())) {
        for (Target target : world.targets(World.Boundary.REPORTED, unit)) {
          if (!world.isLeaf(target.unit(), rule.levels())) {
            below
                .computeIfAbsent(target.unit(), any -> new ArrayList<>())
                .add(new Below(unit, new Stretch(target.from(), target.to())));
          }
        }
      }
    }
  }

  /** Own figures of times of which no reporting unit below told anything. */
  private void findFree(UnitFacts facts) {
    int unit = facts.unit();
    List<Own> kept =
        facts.counting().stream()
            .map(fact -> new Own(fact, told.touched(fact)))
            .filter(own -> own.touched().meets(life(unit)))
            .filter(own -> hasBelow(unit, inYears(own.touched())))
            .filter(own -> spokenFor(unit, own).stream().noneMatch(of -> isToldBelow(of, own)))
            .toList();
    if (!kept.isEmpty()) {
      free.put(unit, kept);
    }
  }

  private Stretch life(int unit) {
    return new Stretch(world.unit(unit).from(), world.unit(unit).to());
  }

  private Stream<Below> below(int unit, Stretch when) {
    return below.getOrDefault(unit, List.of()).stream().filter(one -> one.when().meets(when));
  }

  private boolean hasBelow(int unit, Stretch when) {
    return below(unit, when).findAny().isPresent();
  }

  private boolean isToldBelow(int unit, Own own) {
    return below(unit, inYears(own.touched()))
        .anyMatch(one -> told.isTold(one.leaf(), one.when().and(inYears(own.touched()))));
  }

  private static Stretch inYears(Stretch touched) {
    return new Stretch(12 * touched.firstYear(), 12 * touched.lastYear() + 12);
  }

  /** A unit, and those before it when a figure reaches back before its own life. */
  private Set<Integer> spokenFor(int unit, Own own) {
    Set<Integer> all = new LinkedHashSet<>();
    addSpokenFor(unit, own, all);
    return all;
  }

  private void addSpokenFor(int unit, Own own, Set<Integer> all) {
    if (all.add(unit) && own.touched().from() < world.unit(unit).from()) {
      world.forebears(unit).forEach(old -> addSpokenFor(old, own, all));
    }
  }

  /** Of those no unit below, and none before, has a figure that stands in itself. */
  private void findStanding(int unit, List<Own> candidates) {
    List<Own> alone = candidates.stream().filter(own -> isAlone(unit, own)).toList();
    Set<Integer> years = yearsOf(unit, alone.stream().filter(Own::isFigure).toList());
    List<Own> kept =
        alone.stream().filter(own -> years.containsAll(yearsOf(unit, List.of(own)))).toList();
    if (!years.isEmpty()) {
      standing.put(unit, kept);
    }
  }

  private boolean isAlone(int unit, Own own) {
    Set<Integer> territory = spokenFor(unit, own);
    return free.keySet().stream()
        .filter(other -> other != unit)
        .noneMatch(other -> speaksWithin(other, territory, own));
  }

  private boolean speaksWithin(int other, Set<Integer> territory, Own own) {
    Stretch years = inYears(own.touched());
    return world.targets(World.Boundary.REPORTED, other).stream()
        .filter(target -> territory.contains(target.unit()))
        .map(target -> new Stretch(target.from(), target.to()).and(years))
        .anyMatch(
            when ->
                !when.isEmpty()
                    && free.getOrDefault(other, List.of()).stream()
                        .anyMatch(one -> one.isFigure() && one.touched().meets(when)));
  }

  private Set<Integer> yearsOf(int unit, List<Own> own) {
    Set<Integer> years = new TreeSet<>();
    for (Own one : own) {
      Stretch lived = one.touched().and(life(unit));
      for (int year = lived.firstYear(); year <= lived.lastYear(); year++) {
        years.add(year);
      }
    }
    return years;
  }

  private void cover(int unit, int year) {
    Stretch all = Stretch.ofYear(year);
    cover(unit, unit, all, false);
    for (int old : toldFor(unit, year)) {
      cover(old, unit, all.and(0, world.unit(unit).from()), false);
    }
  }

  private void cover(int unit, int by, Stretch when, boolean isSilent) {
    below(unit, when)
        .forEach(
            one ->
                covers
                    .computeIfAbsent(one.leaf(), any -> new ArrayList<>())
                    .add(new Cover(one.leaf(), one.when().and(when), by, isSilent)));
  }

  /**
   * The units before one whose part of a year it and all its sisters since birth told with theirs.
   */
  private Set<Integer> toldFor(int unit, int year) {
    Set<Integer> all = new HashSet<>();
    for (Own own : standing.getOrDefault(unit, List.of())) {
      if (own.isFigure() && own.touches(year)) {
        for (int old : spokenFor(unit, own)) {
          if (old != unit && world.heirs(old).stream().allMatch(heir -> reachesBack(heir, year))) {
            all.add(old);
          }
        }
      }
    }
    return all;
  }

  private boolean reachesBack(int unit, int year) {
    return standing.getOrDefault(unit, List.of()).stream()
        .anyMatch(
            own ->
                own.isFigure()
                    && own.touches(year)
                    && own.touched().from() < world.unit(unit).from());
  }

  private void findSilent(int unit, int year) {
    Stretch all = Stretch.ofYear(year);
    Optional<Target> parent =
        above(unit, all).max(Comparator.comparingLong(target -> above(target.unit(), all).count()));
    if (parent.isEmpty()
        || !looked.add(new Sisters(parent.get().unit(), world.unit(unit).level(), year))) {
      return;
    }
    for (int sister = 0; sister < world.size(); sister++) {
      boolean isSister =
          world.unit(sister).level().equals(world.unit(unit).level())
              && above(sister, all).anyMatch(target -> target.unit() == parent.get().unit());
      if (isSister && isSilent(sister, all)) {
        silent.computeIfAbsent(sister, any -> new TreeSet<>()).add(year);
      }
    }
  }

  private Stream<Target> above(int unit, Stretch when) {
    return world.targets(World.Boundary.REPORTED, unit).stream()
        .filter(target -> target.unit() != unit)
        .filter(target -> new Stretch(target.from(), target.to()).meets(when));
  }

  /**
   * Whether nothing was told of a unit's territory in a year: not from below, from it or for it.
   */
  private boolean isSilent(int unit, Stretch year) {
    return hasBelow(unit, year)
        && below(unit, year)
            .noneMatch(
                one ->
                    told.isTold(one.leaf(), one.when().and(year))
                        || covers.getOrDefault(one.leaf(), List.of()).stream()
                            .anyMatch(cover -> cover.when().meets(one.when().and(year))));
  }
}
