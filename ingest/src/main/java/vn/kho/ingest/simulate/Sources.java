package vn.kho.ingest.simulate;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.ReferenceFolder;
import vn.kho.ingest.model.Coded;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.UnitLink;
import vn.kho.ingest.model.ValueType;

/** The reference data and the plan, as far as the simulation needs them. */
final class Sources {
  private static final CSVFormat CSV =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  private final Reference reference;
  private final Map<String, UnitLife> units = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Double>> targets = new LinkedHashMap<>();
  private final Map<String, String> planRows = new LinkedHashMap<>();

  private Sources(Reference reference) {
    this.reference = reference;
    for (OrgUnit unit : reference.units().listUnits()) {
      units.put(unit.orgUnitId(), UnitLife.of(unit));
    }
  }

  /**
   * @param data folder with {@code reference} and {@code plans}
   */
  static Sources read(Path data, String planId) throws IOException {
    Sources sources = new Sources(ReferenceFolder.read(data.resolve("reference")).reference());
    Path plan = data.resolve("plans").resolve(planId + ".csv");
    try (Reader reader = Files.newBufferedReader(plan, StandardCharsets.UTF_8);
        CSVParser parser = CSV.parse(reader)) {
      parser.forEach(sources::target);
    }
    return sources;
  }

  private void target(CSVRecord row) {
    String indicator = row.get("indicator_id");
    if (indicator.isEmpty()) {
      return;
    }
    planRows.putIfAbsent(indicator, row.get("plan_id") + ":" + row.get("row_no"));
    Map<Integer, Double> years = targets.computeIfAbsent(indicator, id -> new TreeMap<>());
    String period = row.get("period");
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
    return List.copyOf(units.values());
  }

  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    for (Indicator indicator : reference.indicators().values()) {
      String id = indicator.indicatorId();
      measures.add(
          new Measure(
              id,
              indicator.valueType().code(),
              indicator.timeRule().code(),
              indicator.valueType() == ValueType.RATIO ? 0 : indicator.decimals(),
              indicator.reportLevels().stream().map(Coded::code).toList(),
              indicator.reportFrequency(),
              indicator.baselineYear(),
              targets.getOrDefault(id, Map.of()),
              planRows.get(id)));
    }
    return measures;
  }

  /** Who took over whose ground. A part whose share nobody knows counts as an equal one. */
  List<Handover> handovers() {
    List<Handover> handovers = new ArrayList<>();
    for (UnitLink link : reference.units().listLinks()) {
      UnitLife old = units.get(link.oldUnitId());
      UnitLife heir = units.get(link.newUnitId());
      if (old != null && heir != null && old.isLevel("commune")) {
        int parts = reference.units().listLinksFrom(link.oldUnitId()).size();
        double share = link.weight() == null ? 1.0 / parts : link.weight().doubleValue();
        handovers.add(new Handover(old, heir, link.effective(), share));
      }
    }
    return handovers;
  }
}
