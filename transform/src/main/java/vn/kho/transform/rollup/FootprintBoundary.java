package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Whom a unit's figures count for on the territory a plan was issued for: its issuer. */
final class FootprintBoundary {
  private final UnitGraph graph;
  private final int root;
  private final LocalDate start;
  private final Set<Integer> rootLine = new LinkedHashSet<>();
  private final Map<Integer, Part> shares = new HashMap<>();
  private final Map<Integer, Part> gifts = new HashMap<>();

  FootprintBoundary(UnitGraph graph, int root, LocalDate start) {
    this.graph = graph;
    this.root = root;
    this.start = start;
    rootLine.add(root);
    List<Integer> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      for (Units.Link link : graph.linksFrom(open.remove(0))) {
        int heir = graph.at(link.newUnit());
        // The issuer's successor keeps the plan, however much larger it has become.
        if (graph.level(heir).equals(graph.level(root)) && rootLine.add(heir)) {
          open.add(heir);
        }
      }
    }
  }

  List<Target> targets(int unit) {
    LocalDate end = graph.life(unit).to();
    boolean isPast = !rootLine.contains(unit) && end != null && end.isBefore(start);
    if (isPast && graph.linksFrom(unit).isEmpty()) {
      return graph.ancestors(unit).getOrDefault(root, List.of()).stream()
          .map(span -> Target.during(root, span, Months.LAST, Share.WHOLE))
          .toList();
    }
    Part part = isPast ? given(unit) : share(unit);
    return part.isNone()
        ? List.of()
        : List.of(Target.during(root, graph.life(unit), Months.LAST, shareOf(part)));
  }

  private static Share shareOf(Part part) {
    BigDecimal weight = part.weight();
    if (weight == null) {
      return Share.UNKNOWN;
    }
    return part.isWhole()
        ? Share.WHOLE
        : new Share(List.of(weight, BigDecimal.ONE.subtract(weight)), List.of(0));
  }

  /** What of a unit that ended before the plan began went into the plan's territory. */
  private Part given(int unit) {
    Part known = gifts.get(unit);
    if (known != null) {
      return known;
    }
    gifts.put(unit, Part.NONE);
    Part found = Part.NONE;
    for (Units.Link link : graph.linksFrom(unit)) {
      int heir = graph.at(link.newUnit());
      LocalDate end = graph.life(heir).to();
      boolean isPast = !rootLine.contains(heir) && end != null && end.isBefore(start);
      Part inside = isPast ? given(heir) : share(heir);
      found = inside.isNone() ? found : found.plus(inside.times(link.weight()));
    }
    gifts.put(unit, found);
    return found;
  }

  private Part share(int unit) {
    Part known = shares.get(unit);
    if (known != null) {
      return known;
    }
    shares.put(unit, Part.NONE);
    Part found = work(unit);
    shares.put(unit, found);
    return found;
  }

  private Part work(int unit) {
    List<Span> under = graph.ancestors(unit).getOrDefault(root, List.of());
    if (rootLine.contains(unit) || under.stream().anyMatch(span -> span.contains(start))) {
      return Part.WHOLE;
    }
    LocalDate birth = graph.life(unit).from();
    if (birth == null || !birth.isAfter(start)) {
      return Part.NONE;
    }
    if (graph.linksTo(unit).isEmpty()) {
      return under.isEmpty() ? Part.NONE : Part.WHOLE;
    }
    return fromSources(unit);
  }

  /** Of several sources, each counts by the weight that came from it. */
  private Part fromSources(int unit) {
    BigDecimal all = BigDecimal.ZERO;
    BigDecimal inside = BigDecimal.ZERO;
    boolean sayable = true;
    boolean allIn = true;
    boolean allOut = true;
    for (Units.Link link : graph.linksTo(unit)) {
      Part source = share(graph.at(link.oldUnit()));
      BigDecimal of = source.weight();
      allIn &= source.isWhole();
      allOut &= source.isNone();
      if (of == null || link.weight() == null) {
        sayable = false;
      } else {
        all = all.add(link.weight());
        inside = inside.add(link.weight().multiply(of));
      }
    }
    if (allIn || allOut) {
      return allIn ? Part.WHOLE : Part.NONE;
    }
    if (!sayable || all.signum() == 0) {
      return new Part(null);
    }
    return new Part(inside.divide(all, 12, RoundingMode.HALF_EVEN));
  }
}
