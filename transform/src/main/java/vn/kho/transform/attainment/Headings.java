package vn.kho.transform.attainment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A heading is reached only when all its components are; its components are the scored rows below
 * it. It has a row for its own period and one for every year its components have.
 */
final class Headings {
  private final Map<Target, List<Draft>> drafts;
  private final JudgeContext context;
  private final Map<String, List<Target>> children = new HashMap<>();

  private Headings(Map<Target, List<Draft>> drafts, JudgeContext context) {
    this.drafts = drafts;
    this.context = context;
    for (Target target : drafts.keySet()) {
      String parent = target.parentRowNo();
      if (parent != null && !parent.equals(target.rowNo())) {
        children.computeIfAbsent(parent, row -> new ArrayList<>()).add(target);
      }
    }
  }

  static void judge(Map<Target, List<Draft>> drafts, JudgeContext context) {
    Headings headings = new Headings(drafts, context);
    Set<String> done = new HashSet<>();
    for (Target target : List.copyOf(drafts.keySet())) {
      if (target.kind() == TargetKind.QUALITATIVE && done.add(target.targetId())) {
        headings.fill(target);
      }
    }
  }

  private void fill(Target heading) {
    Map<String, List<Target>> components = new LinkedHashMap<>();
    collect(heading.rowNo(), components, new HashSet<>());
    if (components.isEmpty()) {
      return;
    }
    List<Draft> rows = new ArrayList<>();
    Set<String> periods = new HashSet<>();
    for (Target own : context.rowsOf(heading)) {
      periods.add(own.period());
      drafts.put(own, List.of(whole(own, components)));
    }
    TreeMap<String, Target> years = new TreeMap<>();
    components
        .values()
        .forEach(
            rowsOf ->
                rowsOf.stream()
                    .filter(PhasedPlan::isYear)
                    .forEach(row -> years.putIfAbsent(row.period(), row)));
    years.forEach(
        (year, row) -> {
          if (periods.add(year)) {
            rows.add(inYear(heading, row, components));
          }
        });
    List<Draft> all = new ArrayList<>(drafts.getOrDefault(heading, List.of()));
    all.addAll(rows);
    drafts.put(heading, all);
  }

  /** Scored rows at any depth, by target; a scored row may have scored rows of its own. */
  private void collect(String rowNo, Map<String, List<Target>> found, Set<String> seen) {
    if (!seen.add(rowNo)) {
      return;
    }
    for (Target child : children.getOrDefault(rowNo, List.of())) {
      if (child.kind().isScored()) {
        found.computeIfAbsent(child.targetId(), id -> new ArrayList<>()).add(child);
      }
      collect(child.rowNo(), found, seen);
    }
  }

  private Draft inYear(Target heading, Target year, Map<String, List<Target>> components) {
    Target row = heading.in(year.period(), year.periodStart(), year.periodEnd());
    Map<String, List<Draft>> parts = new LinkedHashMap<>();
    for (List<Target> rows : components.values()) {
      for (Target component : rows) {
        if (component.period().equals(year.period())) {
          parts.put(component.rowNo(), List.of(wholeOf(component)));
        }
      }
    }
    return Components.together(context.draft(row), parts);
  }

  /**
   * Over a longer period a component speaks by its own row of that length, else by all its rows.
   */
  private Draft whole(Target heading, Map<String, List<Target>> components) {
    Map<String, List<Draft>> parts = new LinkedHashMap<>();
    for (List<Target> rows : components.values()) {
      List<Target> inside =
          rows.stream()
              .filter(row -> !row.periodStart().isBefore(heading.periodStart()))
              .filter(row -> !row.periodEnd().isAfter(heading.periodEnd()))
              .toList();
      List<Target> ownRow =
          inside.stream()
              .filter(row -> row.periodEnd().equals(heading.periodEnd()))
              .filter(
                  row ->
                      row.kind() == TargetKind.CUMULATIVE || row.period().equals(heading.period()))
              .toList();
      List<Target> speaking = ownRow.isEmpty() ? inside : ownRow;
      if (!speaking.isEmpty()) {
        parts.put(rows.get(0).rowNo(), speaking.stream().map(this::wholeOf).toList());
      }
    }
    return Components.together(context.draft(heading), parts);
  }

  /** The row of the plan's own unit. */
  private Draft wholeOf(Target target) {
    return drafts.getOrDefault(target, List.of()).get(0);
  }
}
