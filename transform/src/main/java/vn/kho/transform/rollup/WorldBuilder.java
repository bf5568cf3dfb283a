package vn.kho.transform.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Works out, for every unit, whom its figures count for under each boundary. */
final class WorldBuilder {
  private final UnitGraph graph;
  private final CurrentBoundary today;
  private final List<World.Unit> units;

  private WorldBuilder(Units loaded, LocalDate asOf) {
    this.graph = new UnitGraph(loaded, asOf);
    this.today = new CurrentBoundary(graph, asOf);
    this.units = graph.versions().stream().map(version -> unit(version, loaded.links())).toList();
  }

  private static World.Unit unit(Units.Version version, List<Units.Link> links) {
    return new World.Unit(
        version.id(),
        version.level(),
        Months.from(version.validFrom()),
        Months.toIncludingPartOfMonth(version.validTo()),
        Months.from(version.validFrom()),
        Months.toWholeMonths(version.validTo()),
        gains(version, links));
  }

  private static List<Integer> gains(Units.Version version, List<Units.Link> links) {
    return links.stream()
        .filter(link -> link.newUnit().equals(version.id()))
        .filter(link -> !link.effective().equals(version.validFrom()))
        .map(link -> Months.of(link.effective()))
        .sorted()
        .toList();
  }

  /**
   * The world as it is known on a day.
   *
   * @param territories one per plan
   */
  static World build(Units loaded, List<Territory> territories, LocalDate asOf) {
    return new WorldBuilder(loaded, asOf).build(territories);
  }

  private World build(List<Territory> territories) {
    List<List<Target>> reported = new ArrayList<>();
    List<List<Target>> current = new ArrayList<>();
    List<List<Target>> footprint = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      reported.add(reported(unit));
      current.add(today.targets(unit));
      footprint.add(new ArrayList<>());
    }
    List<Set<Territory.Term>> terms = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      terms.add(new LinkedHashSet<>());
    }
    for (Territory territory : firstOfEachUnit(territories)) {
      Integer root = graph.find(territory.unitId());
      if (root == null) {
        continue;
      }
      terms.get(root).addAll(territory.terms());
      FootprintBoundary inside = new FootprintBoundary(graph, root, territory.startsOn());
      for (int unit = 0; unit < units.size(); unit++) {
        List<Target> counted = inside.targets(unit);
        footprint.get(unit).addAll(counted);
        if (!counted.isEmpty()) {
          terms.get(unit).addAll(territory.terms());
          reported.get(unit).forEach(target -> terms.get(target.unit()).addAll(territory.terms()));
          current.get(unit).forEach(target -> terms.get(target.unit()).addAll(territory.terms()));
        }
      }
    }
    Map<World.Boundary, List<List<Target>>> targets = new EnumMap<>(World.Boundary.class);
    targets.put(World.Boundary.REPORTED, reported);
    targets.put(World.Boundary.CURRENT, current);
    targets.put(World.Boundary.FOOTPRINT, footprint);
    return new World(
        units,
        graph.index(),
        targets,
        terms.stream().map(WorldBuilder::sorted).toList(),
        IntStream.range(0, units.size()).mapToObj(this::before).toList(),
        IntStream.range(0, units.size()).mapToObj(this::heirs).toList());
  }

  private List<Target> reported(int unit) {
    List<Target> targets = new ArrayList<>();
    targets.add(Target.during(unit, graph.life(unit), units.get(unit).dueTo(), Share.WHOLE));
    graph
        .ancestors(unit)
        .forEach(
            (ancestor, spans) ->
                spans.forEach(
                    span ->
                        targets.add(
                            Target.during(
                                ancestor, span, units.get(ancestor).dueTo(), Share.WHOLE))));
    return targets;
  }

  /** Whom a unit took over from on its first day, when that lies within a month. */
  private List<Integer> before(int unit) {
    LocalDate birth = graph.life(unit).from();
    if (birth == null || birth.getDayOfMonth() == 1) {
      return List.of();
    }
    return graph.linksTo(unit).stream()
        .filter(link -> link.effective().equals(birth))
        .map(link -> graph.at(link.oldUnit()))
        .distinct()
        .toList();
  }

  private List<Integer> heirs(int unit) {
    LocalDate end = graph.life(unit).to();
    return end == null
        ? List.of()
        : graph.linksFrom(unit).stream()
            .filter(link -> link.effective().equals(end.plusDays(1)))
            .map(link -> graph.at(link.newUnit()))
            .distinct()
            .toList();
  }

  private static List<Territory.Term> sorted(Set<Territory.Term> terms) {
    Map<String, Territory.Term> byLabel = new TreeMap<>();
    for (Territory.Term term : terms) {
      byLabel.merge(term.label(), term, (a, b) -> a.from() <= b.from() ? a : b);
    }
    return List.copyOf(byLabel.values());
  }

  /** Two plans of one unit share its footprint, as it was when the first of them began. */
  private static List<Territory> firstOfEachUnit(List<Territory> territories) {
    Map<String, Territory> first = new LinkedHashMap<>();
    territories.stream()
        .sorted(Comparator.comparing(Territory::startsOn).thenComparing(Territory::planId))
        .forEach(
            territory ->
                first.merge(
                    territory.unitId(),
                    territory,
                    (a, b) -> {
                      List<Territory.Term> both = new ArrayList<>(a.terms());
                      both.addAll(b.terms());
                      return new Territory(a.planId(), a.unitId(), a.startsOn(), both);
                    }));
    return List.copyOf(first.values());
  }
}
