package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.duck.ContractRows.Row;

/** A row of mart_reporting: the files that came for it, and the days computed again. */
final class ReportingTrail {

  private final Published published;
  private final Sources sources;

  ReportingTrail(Published published, Sources sources) {
    this.published = published;
    this.sources = sources;
  }

  void tell(Trail trail, Row row) {
    String first = row.find("first_received_on");
    String due = row.find("due_on");
    if (first == null) {
      trail.say(
          1,
          "Chưa nhận tệp nào cho kỳ này tính đến " + published.asOf() + ".",
          "No file had come for this period by " + published.asOf() + ".");
      return;
    }
    Map<String, List<Row>> files = files(row);
    List<Row> submissions =
        files.keySet().stream()
            .flatMap(id -> published.list("fct_submissions", Map.of("submission_id", id)).stream())
            .sorted(Comparator.comparing(one -> one.text("received_on")))
            .toList();
    trail.compare(
        1,
        "first_received_on",
        submissions.isEmpty() ? null : day(submissions.get(0).text("received_on")),
        day(first));
    if (due != null) {
      long late = ChronoUnit.DAYS.between(LocalDate.parse(due), LocalDate.parse(first));
      trail.say(
          1,
          "days_late = số ngày từ hạn %s đến %s, ít nhất 0".formatted(due, first),
          "days_late = days from %s to %s, at least 0".formatted(due, first));
      trail.compare(
          1, "days_late", BigDecimal.valueOf(Math.max(0, late)), row.findDecimal("days_late"));
    }
    Set<String> indicators = new LinkedHashSet<>();
    files.values().forEach(facts -> facts.forEach(one -> indicators.add(one.text("indicator_id"))));
    trail.compare(
        1,
        "indicators_reported",
        BigDecimal.valueOf(indicators.size()),
        row.findDecimal("indicators_reported"));
    for (Row submission : submissions) {
      List<Row> facts = files.getOrDefault(submission.text("submission_id"), List.of());
      sources.tell(trail, 1, submission, facts);
    }
  }

  private static BigDecimal day(String day) {
    return new BigDecimal(day.replace("-", ""));
  }

  /** By submission, the facts of the period in it: labelled so, of the unit, or sent by it. */
  private Map<String, List<Row>> files(Row row) {
    String unit = row.text("org_unit_id");
    Map<String, List<Row>> files = new LinkedHashMap<>();
    published
        .list(
            "fct_submissions",
            Map.of(
                "org_unit_id",
                unit,
                "report_type",
                row.text("report_type"),
                "period",
                row.text("period")))
        .forEach(one -> files.put(one.text("submission_id"), List.of()));
    boolean isLong = !row.text("period").matches("\\d{4}-(\\d\\d|Q\\d)");
    Set<String> below = below(unit, row.text("period_end"));
    for (Row fact : published.list("fct_results", Map.of("period_end", row.text("period_end")))) {
      boolean isOfPeriod =
          fact.text("period").equals(row.text("period"))
              || (isLong && fact.text("period_type").matches("half_year|year"));
      String sender = sender(fact.text("submission_id"));
      boolean isForUnit =
          fact.text("org_unit_id").equals(unit)
              || unit.equals(sender)
              || (sender == null && below.contains(fact.text("org_unit_id")));
      if (isOfPeriod && isForUnit) {
        files.putIfAbsent(fact.text("submission_id"), List.of());
      }
    }
    files.replaceAll((id, none) -> facts(id, row, isLong));
    return files;
  }

  private List<Row> facts(String submission, Row row, boolean isLong) {
    return published.list("fct_results", Map.of("submission_id", submission)).stream()
        .filter(
            fact ->
                fact.text("period").equals(row.text("period"))
                    || (isLong && fact.text("period_end").equals(row.text("period_end"))))
        .toList();
  }

  private @Nullable String sender(String submission) {
    return published.submissions().get(submission) == null
        ? null
        : Objects.requireNonNull(published.submissions().get(submission)).find("org_unit_id");
  }

  private Set<String> below(String unit, String day) {
    Set<String> below = new LinkedHashSet<>();
    for (Row parent : published.list("map_org_unit_parents", Map.of("parent_org_unit_id", unit))) {
      String from = Objects.requireNonNullElse(parent.find("valid_from"), "0001-01-01");
      String to = Objects.requireNonNullElse(parent.find("valid_to"), "9999-12-31");
      if (from.compareTo(day) <= 0 && day.compareTo(to) <= 0) {
        below.add(parent.text("org_unit_id"));
      }
    }
    return below;
  }
}
