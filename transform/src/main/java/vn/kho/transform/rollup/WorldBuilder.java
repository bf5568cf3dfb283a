package vn.kho.transform.rollup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Works out, for every unit, whom its figures count for under each boundary. */
final class WorldBuilder {

  private final List<Units.Version> versions;
  private final Map<String, Integer> index = new HashMap<>();
  private final List<Span> lives = new ArrayList<>();
  private final List<World.Unit> units = new ArrayList<>();
  private final List<List<Units.Parent>> parents = new ArrayList<>();
  private final List<List<Units.Link>> linksFrom = new ArrayList<>();
  private final List<List<Units.Link>> linksTo = new ArrayList<>();
  private final Map<Integer, Map<Integer, List<Span>>> ancestors = new HashMap<>();
  private final Map<Integer, Map<Integer, Part>> successors = new HashMap<>();
  private final LocalDate asOf;

  /** A share of a unit that ended up in another; a null weight cannot be said. */
  private record Part(@Nullable BigDecimal weight) {}

  private WorldBuilder(Units loaded, LocalDate asOf) {
    this.asOf = asOf;
    this.versions =
        loaded.versions().stream().sorted(Comparator.comparing(Units.Version::id)).toList();
    for (Units.Version version : versions) {
      index.put(version.id(), units.size());
      Span life = new Span(version.validFrom(), version.validTo());
      lives.add(life);
      units.add(
          new World.Unit(
              version.id(),
              version.level(),
              Months.from(life.from()),
              Months.toIncludingPartOfMonth(life.to()),
              Months.from(life.from()),
              Months.toWholeMonths(life.to()),
              gains(version, loaded.links())));
      parents.add(new ArrayList<>());
      linksFrom.add(new ArrayList<>());
      linksTo.add(new ArrayList<>());
    }
    for (Units.Parent parent : loaded.parents()) {
      if (index.containsKey(parent.child()) && index.containsKey(parent.parent())) {
        parents.get(at(parent.child())).add(parent);
      }
    }
    for (Units.Link link : loaded.links()) {
      if (index.containsKey(link.oldUnit())
          && index.containsKey(link.newUnit())
          && !link.effective().isAfter(asOf)) {
        linksFrom.get(at(link.oldUnit())).add(link);
        linksTo.get(at(link.newUnit())).add(link);
      }
    }
    linksFrom.forEach(list -> list.sort(Comparator.comparing(Units.Link::newUnit)));
    linksTo.forEach(list -> list.sort(Comparator.comparing(Units.Link::oldUnit)));
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
      current.add(current(unit));
      footprint.add(new ArrayList<>());
    }
    List<Set<Territory.Term>> terms = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      terms.add(new LinkedHashSet<>());
    }
    for (Territory territory : firstOfEachUnit(territories)) {
      Integer root = index.get(territory.unitId());
      if (root == null) {
        continue;
      }
      terms.get(root).addAll(territory.terms());
      Inside inside = new Inside(root, territory.startsOn());
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
        List.copyOf(units),
        Map.copyOf(index),
        targets,
        terms.stream().map(WorldBuilder::sorted).toList(),
        IntStream.range(0, units.size()).mapToObj(this::before).toList());
  }

  /** Whom a unit took over from on its first day, when that lies within a month. */
  private List<Integer> before(int unit) {
    LocalDate birth = lives.get(unit).from();
    if (birth == null || birth.getDayOfMonth() == 1) {
      return List.of();
    }
    return linksTo.get(unit).stream()
        .filter(link -> link.effective().equals(birth))
        .map(link -> at(link.oldUnit()))
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

  private int at(String unitId) {
    Integer found = index.get(unitId);
    if (found == null) {
      throw new IllegalArgumentException("unknown unit " + unitId);
    }
    return found;
  }

  // --- as it was

  private List<Target> reported(int unit) {
    List<Target> targets = new ArrayList<>();
    targets.add(target(unit, lives.get(unit), units.get(unit).dueTo(), Share.WHOLE));
    ancestors(unit)
        .forEach(
            (ancestor, spans) ->
                spans.forEach(
                    span ->
                        targets.add(
                            target(ancestor, span, units.get(ancestor).dueTo(), Share.WHOLE))));
    return targets;
  }

  private static Target target(int unit, Span span, int readUpTo, Share share) {
    return new Target(
        unit,
        Months.from(span.from()),
        Months.toIncludingPartOfMonth(span.to()),
        Months.from(span.from()),
        Months.toWholeMonths(span.to()),
        readUpTo,
        share);
  }

  /** All units above a unit, each with the days it was above. */
  private Map<Integer, List<Span>> ancestors(int unit) {
    Map<Integer, List<Span>> known = ancestors.get(unit);
    if (known != null) {
      return known;
    }
    Map<Integer, List<Span>> found = new TreeMap<>();
    for (Units.Parent parent : parents.get(unit)) {
      int up = at(parent.parent());
      Span days = lives.get(unit).and(new Span(parent.validFrom(), parent.validTo()));
      if (days == null || up == unit) {
        continue;
      }
      found.computeIfAbsent(up, any -> new ArrayList<>()).add(days);
      ancestors(up)
          .forEach(
              (higher, spans) -> {
                for (Span span : spans) {
                  Span both = days.and(span);
                  if (both != null) {
                    found.computeIfAbsent(higher, any -> new ArrayList<>()).add(both);
                  }
                }
              });
    }
    found.replaceAll((ancestor, spans) -> monthly(unit, joined(spans)));
    ancestors.put(unit, found);
    return found;
  }

  private static List<Span> joined(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparing(Span::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<Span> joined = new ArrayList<>();
    for (Span span : sorted) {
      Span last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last != null && last.reaches(span)) {
        joined.set(joined.size() - 1, last.through(span));
      } else {
        joined.add(span);
      }
    }
    return joined;
  }

  /**
   * A unit that changes its parent within a month counts for the one above it on the last day; only
   * its own end lets a part of a month count.
   */
  private List<Span> monthly(int unit, List<Span> spans) {
    List<Span> whole = new ArrayList<>();
    LocalDate end = lives.get(unit).to();
    for (Span span : spans) {
      LocalDate to = span.to();
      if (to != null && !to.equals(end)) {
        to = Months.lastDayBefore(Months.toWholeMonths(to));
      }
      if (to == null || span.from() == null || !to.isBefore(span.from())) {
        whole.add(new Span(span.from(), to));
      }
    }
    return whole;
  }

  // --- as it is

  private List<Target> current(int unit) {
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
      above(ids.get(i))
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
          targets.add(target(target, lives.get(unit), Months.LAST, share));
        });
    return targets;
  }

  private static Share unknown(Map<Integer, Part> parts, List<Integer> ids, List<Integer> of) {
    boolean nothing =
        of.stream()
            .map(i -> parts.get(ids.get(i)))
            .allMatch(part -> part != null && part.weight() != null && part.weight().signum() == 0);
    return nothing
        ? new Share(List.of(BigDecimal.ZERO, BigDecimal.ONE), List.of(0))
        : Share.UNKNOWN;
  }

  /** The units above a unit today. */
  private Set<Integer> above(int unit) {
    Set<Integer> above = new LinkedHashSet<>();
    ancestors(unit)
        .forEach(
            (ancestor, spans) -> {
              if (spans.stream().anyMatch(span -> span.contains(asOf))) {
                above.add(ancestor);
              }
            });
    return above;
  }

  /**
   * Where a unit's territory is today; one that was dissolved without heirs counts for its parent.
   */
  private Map<Integer, Part> successors(int unit) {
    Map<Integer, Part> known = successors.get(unit);
    if (known != null) {
      return known;
    }
    successors.put(unit, Map.of(unit, new Part(BigDecimal.ONE)));
    Map<Integer, Part> found = new TreeMap<>();
    LocalDate end = lives.get(unit).to();
    if (end == null || !end.isBefore(asOf)) {
      found.put(unit, new Part(BigDecimal.ONE));
    } else if (!linksFrom.get(unit).isEmpty()) {
      for (Units.Link link : linksFrom.get(unit)) {
        successors(at(link.newUnit()))
            .forEach(
                (heir, part) -> found.merge(heir, times(link.weight(), part), WorldBuilder::plus));
      }
    } else {
      Integer parent = lastParent(unit);
      found.putAll(parent == null ? Map.of(unit, new Part(BigDecimal.ONE)) : successors(parent));
    }
    successors.put(unit, found);
    return found;
  }

  private static Part times(@Nullable BigDecimal weight, Part part) {
    return new Part(
        weight == null || part.weight() == null ? null : weight.multiply(part.weight()));
  }

  private static Part plus(Part a, Part b) {
    return new Part(a.weight() == null || b.weight() == null ? null : a.weight().add(b.weight()));
  }

  private @Nullable Integer lastParent(int unit) {
    return parents.get(unit).stream()
        .max(
            Comparator.comparing(
                Units.Parent::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
        .map(parent -> at(parent.parent()))
        .orElse(null);
  }

  // --- as a plan saw it

  /** The share of every unit in the territory a plan was issued for. */
  private final class Inside {

    private final int root;
    private final LocalDate start;
    private final Set<Integer> rootLine = new LinkedHashSet<>();
    private final Map<Integer, Part> shares = new HashMap<>();
    private final Map<Integer, Part> gifts = new HashMap<>();

    Inside(int root, LocalDate start) {
      this.root = root;
      this.start = start;
      rootLine.add(root);
      List<Integer> open = new ArrayList<>(List.of(root));
      while (!open.isEmpty()) {
        for (Units.Link link : linksFrom.get(open.remove(0))) {
          int heir = at(link.newUnit());
          // The issuer's successor keeps the plan, however much larger it has become.
          if (units.get(heir).level().equals(units.get(root).level()) && rootLine.add(heir)) {
            open.add(heir);
          }
        }
      }
    }

    List<Target> targets(int unit) {
      LocalDate end = lives.get(unit).to();
      boolean isPast = !rootLine.contains(unit) && end != null && end.isBefore(start);
      if (isPast && linksFrom.get(unit).isEmpty()) {
        return ancestors(unit).getOrDefault(root, List.of()).stream()
            .map(span -> target(root, span, Months.LAST, Share.WHOLE))
            .toList();
      }
      Part part = isPast ? given(unit) : share(unit);
      BigDecimal weight = part.weight();
      if (weight != null && weight.signum() == 0) {
        return List.of();
      }
      Share share =
          weight == null
              ? Share.UNKNOWN
              : weight.compareTo(BigDecimal.ONE) == 0
                  ? Share.WHOLE
                  : new Share(List.of(weight, BigDecimal.ONE.subtract(weight)), List.of(0));
      return List.of(target(root, lives.get(unit), Months.LAST, share));
    }

    /** What of a unit that ended before the plan began went into the plan's territory. */
    private Part given(int unit) {
      Part known = gifts.get(unit);
      if (known != null) {
        return known;
      }
      gifts.put(unit, new Part(BigDecimal.ZERO));
      Part found = new Part(BigDecimal.ZERO);
      for (Units.Link link : linksFrom.get(unit)) {
        int heir = at(link.newUnit());
        LocalDate end = lives.get(heir).to();
        boolean isPast = !rootLine.contains(heir) && end != null && end.isBefore(start);
        Part inside = isPast ? given(heir) : share(heir);
        boolean isNone = inside.weight() != null && inside.weight().signum() == 0;
        found = isNone ? found : plus(found, times(link.weight(), inside));
      }
      gifts.put(unit, found);
      return found;
    }

    private Part share(int unit) {
      Part known = shares.get(unit);
      if (known != null) {
        return known;
      }
      shares.put(unit, new Part(BigDecimal.ZERO));
      Part found = work(unit);
      shares.put(unit, found);
      return found;
    }

    private Part work(int unit) {
      List<Span> under = ancestors(unit).getOrDefault(root, List.of());
      if (rootLine.contains(unit) || under.stream().anyMatch(span -> span.contains(start))) {
        return new Part(BigDecimal.ONE);
      }
      LocalDate birth = lives.get(unit).from();
      if (birth == null || !birth.isAfter(start)) {
        return new Part(BigDecimal.ZERO);
      }
      if (linksTo.get(unit).isEmpty()) {
        return new Part(under.isEmpty() ? BigDecimal.ZERO : BigDecimal.ONE);
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
      for (Units.Link link : linksTo.get(unit)) {
        BigDecimal of = share(at(link.oldUnit())).weight();
        allIn &= of != null && of.compareTo(BigDecimal.ONE) == 0;
        allOut &= of != null && of.signum() == 0;
        if (of == null || link.weight() == null) {
          sayable = false;
        } else {
          all = all.add(link.weight());
          inside = inside.add(link.weight().multiply(of));
        }
      }
      if (allIn || allOut) {
        return new Part(allIn ? BigDecimal.ONE : BigDecimal.ZERO);
      }
      if (!sayable || all.signum() == 0) {
        return new Part(null);
      }
      return new Part(inside.divide(all, 12, java.math.RoundingMode.HALF_EVEN));
    }
  }
}
