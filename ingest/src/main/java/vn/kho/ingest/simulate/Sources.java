package vn.kho.ingest.simulate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** The reference files and the plan, as far as the simulation needs them. */
final class Sources {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final List<UnitLife> units = new ArrayList<>();
  private final List<CSVRecord> indicators = new ArrayList<>();
  private final List<CSVRecord> mapping = new ArrayList<>();
  private final Map<String, Map<Integer, Double>> targets = new LinkedHashMap<>();
  private final Map<String, String> planRows = new LinkedHashMap<>();

  /** Files are known by their headers, in the order of their names. */
  static Sources read(Path data, String planId) throws IOException {
    Sources sources = new Sources();
    try (Stream<Path> files = Files.list(data.resolve("reference"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".csv")).sorted().toList()) {
        sources.reference(rows(file));
      }
    }
    for (CSVRecord row : rows(data.resolve("plans").resolve(planId + ".csv"))) {
      sources.target(row);
    }
    return sources;
  }

  private static List<CSVRecord> rows(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = CSV.parse(reader)) {
      return parser.getRecords();
    }
  }

  private void reference(List<CSVRecord> rows) {
    for (CSVRecord row : rows) {
      if (row.isMapped("unit_code") && row.isMapped("level")) {
        units.add(unit(row));
      } else if (row.isMapped("value_type")) {
        indicators.add(row);
      } else if (row.isMapped("old_code")) {
        mapping.add(row);
      }
    }
  }

  private static UnitLife unit(CSVRecord row) {
    return new UnitLife(
        row.get("unit_code"),
        row.get("level"),
        row.get("name"),
        row.get("type"),
        row.get("parent_code"),
        day(row.get("valid_from")),
        day(row.get("valid_to")),
        row.isMapped("in_plan_178") && row.get("in_plan_178").equals("yes"));
  }

  private static @Nullable LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  private void target(CSVRecord row) {
    String indicator = row.get("indicator_id");
    String period = row.get("period");
    if (indicator.isEmpty()) {
      return;
    }
    planRows.putIfAbsent(indicator, row.get("plan_id") + ":" + row.get("row_no"));
    Map<Integer, Double> years = targets.computeIfAbsent(indicator, id -> new TreeMap<>());
    String value = row.get("target_value");
    boolean isMilestone = row.get("kind").equals("milestone");
    if (period.length() == 4 && (isMilestone || !value.isEmpty())) {
      years.putIfAbsent(Integer.valueOf(period), value.isEmpty() ? 1 : Double.parseDouble(value));
    }
  }

  /** The indicators the plan's rows name. */
  Set<String> planned() {
    return planRows.keySet();
  }

  List<UnitLife> units() {
    return units;
  }

  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (CSVRecord row : indicators) {
      String id = row.get("indicator_id");
      String baseline = row.get("baseline_year");
      measures.add(
          new Measure(
              id,
              row.get("value_type"),
              row.get("time_rule"),
              row.get("value_type").equals("ratio") ? 0 : Integer.parseInt(row.get("decimals")),
              List.of(row.get("report_level").split(",", -1)),
              row.get("report_frequency"),
              baseline.isEmpty() ? null : Integer.valueOf(baseline),
              targets.getOrDefault(id, Map.of()),
              planRows.get(id)));
    }
    return measures;
  }

  /**
   * Who took over whose ground: the explicit rows, and units that went on under their code. A part
   * whose share nobody knows counts as an equal one.
   */
  List<Handover> handovers() {
    Map<UnitLife, List<CSVRecord>> parts = new LinkedHashMap<>();
    List<Handover> handovers = new ArrayList<>();
    for (CSVRecord row : mapping) {
      LocalDate day = LocalDate.parse(row.get("effective"));
      UnitLife old = endingBefore(row.get("old_code"), day);
      if (old != null) {
        parts.computeIfAbsent(old, unit -> new ArrayList<>()).add(row);
      }
    }
    parts.forEach((old, rows) -> rows.forEach(row -> explicit(old, rows, row, handovers)));
    for (UnitLife unit : units) {
      LocalDate from = unit.from();
      UnitLife old = from == null ? null : endingBefore(unit.code(), from);
      if (from != null && old != null && !parts.containsKey(old)) {
        handovers.add(new Handover(old, unit, from, 1));
      }
    }
    return handovers;
  }

  private void explicit(
      UnitLife old, List<CSVRecord> rows, CSVRecord row, List<Handover> handovers) {
    LocalDate day = LocalDate.parse(row.get("effective"));
    String weight = row.isMapped("weight") ? row.get("weight") : "";
    double share = weight.isEmpty() ? 1.0 / rows.size() : Double.parseDouble(weight);
    for (UnitLife unit : units) {
      if (unit.isLevel("commune")
          && unit.code().equals(row.get("new_code"))
          && unit.standsOn(day)) {
        handovers.add(new Handover(old, unit, day, share));
      }
    }
  }

  private @Nullable UnitLife endingBefore(String code, LocalDate day) {
    for (UnitLife unit : units) {
      if (unit.isLevel("commune")
          && unit.code().equals(code)
          && day.minusDays(1).equals(unit.to())) {
        return unit;
      }
    }
    return null;
  }
}
