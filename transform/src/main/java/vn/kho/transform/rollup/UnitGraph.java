package vn.kho.transform.rollup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Units as they follow one another in time: whose children, whose heirs. */
final class UnitGraph {
  private final Map<String, Integer> index = new HashMap<>();
  private final List<Units.Version> versions;
  private final List<Span> lives = new ArrayList<>();
  private final List<List<Units.Parent>> parents = new ArrayList<>();
  private final List<List<Units.Link>> linksFrom = new ArrayList<>();
  private final List<List<Units.Link>> linksTo = new ArrayList<>();
  private final Map<Integer, Map<Integer, List<Span>>> ancestors = new HashMap<>();

  /** Without the events after a day. */
  UnitGraph(Units loaded, LocalDate asOf) {
    this.versions =
        loaded.versions().stream().sorted(Comparator.comparing(Units.Version::id)).toList();
    for (Units.Version version : versions) {
      index.put(version.id(), lives.size());
      lives.add(new Span(version.validFrom(), version.validTo()));
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

  /** All versions, each at its index. */
  List<Units.Version> versions() {
    return versions;
  }

  Map<String, Integer> index() {
    return Map.copyOf(index);
  }

  int size() {
    return versions.size();
  }

  @Nullable Integer find(String unitId) {
    return index.get(unitId);
  }

  int at(String unitId) {
    Integer found = find(unitId);
    if (found == null) {
      throw new IllegalArgumentException("unknown unit " + unitId);
    }
    return found;
  }

  Span life(int unit) {
    return lives.get(unit);
  }

  String level(int unit) {
    return versions.get(unit).level();
  }

  List<Units.Link> linksFrom(int unit) {
    return linksFrom.get(unit);
  }

  List<Units.Link> linksTo(int unit) {
    return linksTo.get(unit);
  }

  /** All units above a unit, each with the days it was above. */
  Map<Integer, List<Span>> ancestors(int unit) {
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

  /** The units above a unit on a day. */
  Set<Integer> above(int unit, LocalDate day) {
    Set<Integer> above = new LinkedHashSet<>();
    ancestors(unit)
        .forEach(
            (ancestor, spans) -> {
              if (spans.stream().anyMatch(span -> span.contains(day))) {
                above.add(ancestor);
              }
            });
    return above;
  }

  @Nullable Integer lastParent(int unit) {
    return parents.get(unit).stream()
        .max(
            Comparator.comparing(
                Units.Parent::validFrom, Comparator.nullsFirst(Comparator.naturalOrder())))
        .map(parent -> at(parent.parent()))
        .orElse(null);
  }
}
