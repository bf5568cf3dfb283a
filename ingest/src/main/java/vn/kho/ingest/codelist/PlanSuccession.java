package vn.kho.ingest.codelist;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.parse.Nearest;

/** Which plan took over from which: known plans, and never in a circle. */
final class PlanSuccession {
  private final Map<Plan, Place> places = new LinkedHashMap<>();

  /** Notes where a plan says what superseded it. */
  void add(Plan plan, Place place) {
    places.put(plan, place);
  }

  /** The plans whose successor is not among those known, or leads back to themselves. */
  List<Plan> refused(Collection<Plan> known, List<Issue> issues) {
    List<Plan> refused = new ArrayList<>();
    Set<Plan> left = new HashSet<>(known);
    while (true) {
      Set<String> ids = left.stream().map(Plan::planId).collect(Collectors.toSet());
      List<Plan> lost =
          places.keySet().stream()
              .filter(left::contains)
              .filter(plan -> isLost(plan.supersededByPlanId(), ids))
              .toList();
      if (lost.isEmpty()) {
        break;
      }
      lost.forEach(plan -> issues.add(unknown(plan, ids)));
      lost.forEach(left::remove);
      refused.addAll(lost);
    }
    for (Plan plan : List.copyOf(places.keySet())) {
      if (left.contains(plan) && turnsBack(plan, left)) {
        issues.add(
            Issue.of(IssueCode.PLAN_SUPERSEDES_ITSELF, placeOf(plan), plan.planId(), Map.of()));
        refused.add(plan);
      }
    }
    return refused;
  }

  private static boolean isLost(@Nullable String successor, Set<String> ids) {
    return successor != null && !ids.contains(successor);
  }

  private Issue unknown(Plan plan, Set<String> ids) {
    String successor = String.valueOf(plan.supersededByPlanId());
    return Issue.of(
        IssueCode.REFERENCE_UNKNOWN,
        placeOf(plan),
        successor,
        Map.of("what", "superseded_by_plan_id", "hints", Nearest.hint(successor, ids)));
  }

  private Place placeOf(Plan plan) {
    Place place = places.get(plan);
    if (place == null) {
      throw new IllegalArgumentException("not noted: " + plan.planId());
    }
    return place;
  }

  private static boolean turnsBack(Plan plan, Set<Plan> left) {
    Map<String, String> next = new HashMap<>();
    for (Plan other : left) {
      String successor = other.supersededByPlanId();
      if (successor != null) {
        next.put(other.planId(), successor);
      }
    }
    Set<String> seen = new HashSet<>();
    String at = next.get(plan.planId());
    while (at != null && seen.add(at)) {
      if (at.equals(plan.planId())) {
        return true;
      }
      at = next.get(at);
    }
    return false;
  }
}
