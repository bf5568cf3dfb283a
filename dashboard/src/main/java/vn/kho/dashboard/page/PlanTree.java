package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;

/** The rows of a plan as the tree they are printed in, with how each stands. */
final class PlanTree {
  private static final String NAMED_TARGET = "Chỉ tiêu ";

  private final Map<String, Target> byRow = new LinkedHashMap<>();
  private final Map<String, List<Target>> children = new HashMap<>();
  private final Map<String, Map<String, Attainment>> standing = new HashMap<>();

  PlanTree(List<Target> targets, List<Attainment> attainments) {
    targets.forEach(target -> byRow.put(target.rowNo(), target));
    for (Target target : targets) {
      children.computeIfAbsent(parentOf(target), row -> new ArrayList<>()).add(target);
    }
    for (Attainment attainment : attainments) {
      standing
          .computeIfAbsent(attainment.targetId(), id -> new LinkedHashMap<>())
          .put(attainment.period(), attainment);
    }
  }

  /** A row whose printed parent is not in the catalogue stands at the top. */
  private String parentOf(Target target) {
    String parent = target.parentRowNo();
    return parent == null || !byRow.containsKey(parent) ? "" : parent;
  }

  List<Target> listTargets() {
    return List.copyOf(byRow.values());
  }

  List<Target> childrenOf(Target target) {
    return children.getOrDefault(target.rowNo(), List.of());
  }

  boolean isHeading(Target target) {
    return target.kind().equals("qualitative") && !childrenOf(target).isEmpty();
  }

  Optional<Target> find(String targetId) {
    return byRow.values().stream().filter(t -> t.targetId().equals(targetId)).findFirst();
  }

  /** From the top down to the target's parent. */
  List<Target> pathTo(Target target) {
    List<Target> path = new ArrayList<>();
    Target parent = byRow.get(parentOf(target));
    while (parent != null && !path.contains(parent)) {
      path.add(0, parent);
      parent = byRow.get(parentOf(parent));
    }
    return path;
  }

  /**
   * What leadership calls the plan's targets: the headings the plan itself calls so ("Chỉ tiêu 2"),
   * else those of all its sections; and where a plan has no sections, what stands at its top.
   */
  List<Target> headings() {
    List<Target> top = children.getOrDefault("", List.of());
    List<Target> inside =
        top.stream()
            .flatMap(section -> childrenOf(section).stream())
            .filter(target -> isHeading(target) && isJudged(target))
            .toList();
    List<Target> named =
        inside.stream().filter(target -> target.labelVi().startsWith(NAMED_TARGET)).toList();
    if (!named.isEmpty() || !inside.isEmpty()) {
      return named.isEmpty() ? inside : named;
    }
    List<Target> headings = top.stream().filter(t -> !childrenOf(t).isEmpty()).toList();
    return headings.isEmpty() ? top : headings;
  }

  private boolean isJudged(Target heading) {
    return under(heading).stream().anyMatch(t -> Target.isScored(t.kind()) && !of(t).isEmpty());
  }

  /** Everything under a heading in the plan's order, at any depth. */
  List<Target> under(Target heading) {
    List<Target> found = new ArrayList<>();
    for (Target child : childrenOf(heading)) {
      found.add(child);
      found.addAll(under(child));
    }
    return found;
  }

  Optional<Attainment> find(Target target, String period) {
    return Optional.ofNullable(of(target).get(period));
  }

  /** By period, in the order of time. */
  Map<String, Attainment> of(Target target) {
    return standing.getOrDefault(target.targetId(), Map.of());
  }
}
