package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Collects findings; of one kind only the first are kept, the rest are counted. */
final class Findings {

  /** No real plan has as many of one kind; a hostile file could fill the memory with them. */
  static final int KEPT_OF_A_KIND = 200;

  private final List<Finding> kept = new ArrayList<>();
  private final Map<FindingKind, Integer> counts = new EnumMap<>(FindingKind.class);

  void add(Finding finding) {
    if (counts.merge(finding.kind(), 1, Integer::sum) <= KEPT_OF_A_KIND) {
      kept.add(finding);
    }
  }

  List<Finding> list() {
    return List.copyOf(kept);
  }

  int count(FindingKind kind) {
    return counts.getOrDefault(kind, 0);
  }

  int count(Gravity gravity) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().gravity() == gravity)
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** Findings of each kind that were counted and not kept. */
  Map<FindingKind, Integer> more() {
    Map<FindingKind, Integer> more = new EnumMap<>(FindingKind.class);
    counts.forEach(
        (kind, count) -> {
          if (count > KEPT_OF_A_KIND) {
            more.put(kind, count - KEPT_OF_A_KIND);
          }
        });
    return more;
  }
}
