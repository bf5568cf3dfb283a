package vn.kho.transform.attainment;

import java.math.BigDecimal;
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
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    components
        .values()
        .forEach(
            rows ->
                rows.stream()
                    .filter(component -> component.period().equals(year.period()))
                    .forEach(component -> verdicts.put(component.rowNo(), verdictOf(component))));
    return draft(row, verdicts);
  }

  /**
   * Over a longer period a component speaks by its own row of that length, else by all its rows.
   */
  private Draft whole(Target heading, Map<String, List<Target>> components) {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    for (List<Target> rows : components.values()) {
      List<Target> inside =
          rows.stream()
              .filter(row -> !row.periodStart().isBefore(heading.periodStart()))
              .filter(row -> !row.periodEnd().isAfter(heading.periodEnd()))
              .toList();
      List<Verdict> spoken =
          inside.stream()
              .filter(
                  row ->
                      row.kind() == TargetKind.CUMULATIVE || row.period().equals(heading.period()))
              .filter(row -> row.periodEnd().equals(heading.periodEnd()))
              .map(this::verdictOf)
              .toList();
      List<Verdict> said =
          spoken.isEmpty() ? inside.stream().map(this::verdictOf).toList() : spoken;
      if (!said.isEmpty()) {
        verdicts.put(rows.get(0).rowNo(), Components.together(said));
      }
    }
    return draft(heading, verdicts);
  }

  private Verdict verdictOf(Target target) {
    return drafts.getOrDefault(target, List.of()).get(0).verdict();
  }

  private Draft draft(Target row, Map<String, Verdict> verdicts) {
    Draft draft = context.draft(row);
    List<Verdict> assessed =
        verdicts.values().stream().filter(verdict -> verdict != Verdict.NOT_ASSESSED).toList();
    draft.verdict(Components.together(List.copyOf(verdicts.values())));
    long reached = assessed.stream().filter(Verdict::isReached).count();
    BigDecimal part = BigDecimal.valueOf(reached);
    BigDecimal whole = BigDecimal.valueOf(assessed.size());
    draft.parts(part, whole);
    if (!assessed.isEmpty()) {
      draft.attainmentPct(Fraction.percentOf(part, whole));
    }
    Components.explain(draft, verdicts, reached, assessed.size());
    return draft;
  }
}
