package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kho.dashboard.query.ReviewRow;

/** The plan's rows as the tree they are printed in. */
final class Outline {
  private static final Pattern NAMED_TARGET = Pattern.compile("^Chỉ tiêu \\d");

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

  /** What the plan itself calls its targets, else what stands in its sections. */
  List<ReviewRow> headings() {
    List<ReviewRow> named =
        Stream.concat(top().stream(), inside().stream())
            .filter(Outline::isNamed)
            .filter(this::isJudged)
            .distinct()
            .toList();
    return named.isEmpty() ? inside() : named;
  }

  /** Within the sections: headings with targets below them, and targets right in a section. */
  private List<ReviewRow> inside() {
    List<ReviewRow> found = new ArrayList<>();
    for (ReviewRow row : top()) {
      if (isTarget(row)) {
        found.add(row);
      }
      childrenOf(row).stream().filter(this::isJudged).forEach(found::add);
    }
    return found;
  }

  private boolean isJudged(ReviewRow row) {
    return isTarget(row)
        || (isNamed(row) && row.isJudged())
        || (row.isHeading() && under(row).stream().anyMatch(Outline::isTarget));
  }

  private static boolean isNamed(ReviewRow row) {
    return row.isHeading() && NAMED_TARGET.matcher(row.label()).find();
  }

  /** Whether the row asks something of the period, as a whole or in parts. */
  static boolean isTarget(ReviewRow row) {
    return row.isScored() && !row.isLimit() && (row.isJudged() || row.hasParts());
  }

  /** The section a row stands in; empty for one that stands in none. */
  String labelAbove(ReviewRow row) {
    ReviewRow above = row.parentRowNo() == null ? null : byRow.get(row.parentRowNo());
    return above == null ? "" : above.label();
  }

  /** Sections that are no target of the plan: its tasks. */
  List<ReviewRow> tasks() {
    List<ReviewRow> targets = headings();
    return top().stream()
        .flatMap(row -> childrenOf(row).stream())
        .filter(row -> isJudged(row) && !targets.contains(row))
        .toList();
  }
}
