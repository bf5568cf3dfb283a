package vn.kho.transform.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.transform.duck.ContractRows.Row;

/** The judged rows below a heading, at any depth. */
final class Components {

  private Components() {}

  /** Those of the heading's own period, or, where a target has none of that length, all of them. */
  static List<Row> of(Published published, Row heading) {
    List<Row> targets =
        published.list(
            "fct_targets",
            Map.of(
                "plan_id", heading.text("plan_id"),
                "plan_version", heading.text("plan_version")));
    Set<String> below = new HashSet<>(Set.of(heading.text("row_no")));
    List<Row> judged = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    boolean isGrowing = true;
    while (isGrowing) {
      isGrowing = false;
      for (Row target : targets) {
        String parent = target.find("parent_row_no");
        if (parent != null && below.contains(parent) && below.add(target.text("row_no"))) {
          isGrowing = true;
        }
      }
    }
    below.remove(heading.text("row_no"));
    for (Row target : targets) {
      if (below.contains(target.text("row_no")) && seen.add(target.text("target_id"))) {
        judged.addAll(speaking(published, heading, target.text("target_id")));
      }
    }
    return judged;
  }

  private static List<Row> speaking(Published published, Row heading, String targetId) {
    List<Row> rows =
        published
            .list(
                "mart_attainment",
                Map.of(
                    "plan_id", heading.text("plan_id"),
                    "target_id", targetId,
                    "org_unit_id", heading.text("org_unit_id")))
            .stream()
            .filter(row -> !row.text("kind").equals("qualitative"))
            .toList();
    List<Row> own =
        rows.stream().filter(row -> row.text("period").equals(heading.text("period"))).toList();
    boolean isLong = heading.text("period").contains("-");
    return own.isEmpty() && isLong ? rows : own;
  }
}
