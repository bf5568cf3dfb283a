package vn.kho.ingest.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.kho.ingest.issue.Words;

/** Departments spelled in several ways, and those the list of departments does not know. */
final class OwnersRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    Map<String, String> known = facts.reference().departments();
    Map<String, Set<String>> spellings = new LinkedHashMap<>();
    Map<String, PlanRow> first = new LinkedHashMap<>();
    Map<String, PlanRow> unknown = new LinkedHashMap<>();
    for (PlanRow row : plan.rows()) {
      for (String part : parts(row.owner())) {
        String letters = Reference.spelling(part);
        String id = known.getOrDefault(letters, letters);
        spellings.computeIfAbsent(id, i -> new LinkedHashSet<>()).add(part);
        first.putIfAbsent(id, row);
        if (!known.isEmpty() && !known.containsKey(letters)) {
          unknown.putIfAbsent(part, row);
        }
      }
    }
    spellings.forEach(
        (id, ways) -> {
          PlanRow row = first.get(id);
          if (ways.size() > 1 && row != null) {
            findings.add(spelled(row, id, ways));
          }
        });
    unknown.forEach(
        (name, row) ->
            findings.add(
                PlanRule.of(
                    FindingKind.OWNER_UNKNOWN,
                    row,
                    name,
                    Phrases.format("đơn vị thực hiện \"%s\"", "owner \"%s\"", name),
                    new Words(
                        "thêm cách viết vào data/reference/departments.csv nếu là một ban",
                        "add the spelling to data/reference/departments.csv if it is a department"))));
  }

  private static Finding spelled(PlanRow row, String id, Set<String> ways) {
    return PlanRule.of(
        FindingKind.OWNER_SPELLINGS,
        row,
        String.join(" | ", ways),
        Phrases.format(
            "%d cách viết: %s", "%d spellings: %s", ways.size(), String.join(" | ", ways)),
        Phrases.format("gộp thành %s", "taken as %s", id));
  }

  /** The owners of one cell. */
  static List<String> parts(String owner) {
    return Stream.of(owner.split("[,;]")).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }
}
