package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.query.ReviewRow;

/** The plan's rows as the tree they are printed in. */
final class Outline {
  private static final String NAMED_TARGET = "Chỉ tiêu ";

  private final Map<String, ReviewRow> byRow = new LinkedHashMap<>();
  private final Map<String, List<ReviewRow>> children = new HashMap<>();

  Outline(List<ReviewRow> rows) {
    rows.forEach(row -> byRow.put(row.rowNo(), row));
    for (ReviewRow row : rows) {
      String parent = row.parentRowNo();
      String key = parent == null || !byRow.containsKey(parent) ? "" : parent;
      children.computeIfAbsent(key, none -> new ArrayList<>()).add(row);
    }
  }

  List<ReviewRow> top() {
    return children.getOrDefault("", List.of());
  }

  List<ReviewRow> childrenOf(ReviewRow row) {
    return children.getOrDefault(row.rowNo(), List.of());
  }

  /** Everything under a row, at any depth, in the plan's order. */
  List<ReviewRow> under(ReviewRow row) {
    List<ReviewRow> found = new ArrayList<>();
    for (ReviewRow child : childrenOf(row)) {
      found.add(child);
      found.addAll(under(child));
    }
    return found;
  }

  /** What the plan itself calls its targets, else the headings in its sections, else its top. */
  List<ReviewRow> headings() {
    List<ReviewRow> inside =
        top().stream().flatMap(row -> childrenOf(row).stream()).filter(this::isJudged).toList();
    List<ReviewRow> named =
        inside.stream().filter(row -> row.label().startsWith(NAMED_TARGET)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    if (!inside.isEmpty()) {
      return inside;
    }
    return top().stream().filter(ReviewRow::isScored).toList();
  }

  private boolean isJudged(ReviewRow row) {
    return row.isHeading()
        && under(row).stream().anyMatch(each -> each.isScored() && each.isJudged());
  }

  /** Sections that are no target of the plan: its tasks. */
  List<ReviewRow> tasks() {
    List<ReviewRow> targets = headings();
    return top().stream()
        .flatMap(row -> childrenOf(row).stream())
        .filter(row -> this.isJudged(row) && !targets.contains(row))
        .toList();
  }
}
