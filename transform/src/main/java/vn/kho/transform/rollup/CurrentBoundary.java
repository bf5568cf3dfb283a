package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Whom a unit's figures count for on today's map: its heirs, and the units above them. */
final class CurrentBoundary {
  private final UnitGraph graph;
  private final LocalDate asOf;
  private final Map<Integer, Map<Integer, Part>> successors = new HashMap<>();

  CurrentBoundary(UnitGraph graph, LocalDate asOf) {
    this.graph = graph;
    this.asOf = asOf;
  }

  List<Target> targets(int unit) {
    Map<Integer, Part> parts = successors(unit);
    List<Integer> ids = List.copyOf(parts.keySet());
    boolean known = parts.values().stream().allMatch(part -> part.weight() != null);
    List<BigDecimal> weights = new ArrayList<>();
    if (known) {
      parts
          .values()
          .forEach(part -> weights.add(part.weight() == null ? BigDecimal.ZERO : part.weight()));
    }
    Map<Integer, List<Integer>> members = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      int part = i;
      members.computeIfAbsent(ids.get(i), any -> new ArrayList<>()).add(part);
      graph
          .above(ids.get(i), asOf)
          .forEach(up -> members.computeIfAbsent(up, any -> new ArrayList<>()).add(part));
    }
    List<Target> targets = new ArrayList<>();
    members.forEach(
        (target, of) -> {
          Share share =
              of.size() == ids.size()
                  ? Share.WHOLE
                  : known
                      ? new Share(List.copyOf(weights), List.copyOf(of))
                      : unknown(parts, ids, of);
          targets.add(Target.during(target, graph.life(unit), Months.LAST, share));
        });
    return targets;
  }

  private static Share unknown(Map<Integer, Part> parts, List<Integer> ids, List<Integer> of) {
    boolean nothing =
        of.stream().map(i -> parts.get(ids.get(i))).allMatch(part -> part != null && part.isNone());
    return nothing
        ? new Share(List.of(BigDecimal.ZERO, BigDecimal.ONE), List.of(0))
        : Share.UNKNOWN;
  }

  /**
   * Where a unit's territory is today; one that was dissolved without heirs counts for its parent.
   */
  private Map<Integer, Part> successors(int unit) {
    Map<Integer, Part> known = successors.get(unit);
    if (known != null) {
      return known;
    }
    successors.put(unit, Map.of(unit, Part.WHOLE));
    Map<Integer, Part> found = new TreeMap<>();
    LocalDate end = graph.life(unit).to();
    if (end == null || !end.isBefore(asOf)) {
      found.put(unit, Part.WHOLE);
    } else if (!graph.linksFrom(unit).isEmpty()) {
      for (Units.Link link : graph.linksFrom(unit)) {
        successors(graph.at(link.newUnit()))
            .forEach((heir, part) -> found.merge(heir, part.times(link.weight()), Part::plus));
      }
    } else {
      Integer parent = graph.lastParent(unit);
      found.putAll(parent == null ? Map.of(unit, Part.WHOLE) : successors(parent));
    }
    successors.put(unit, found);
    return found;
  }
}
