package vn.kho.ingest.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.model.Source;
import vn.kho.ingest.model.Target;
import vn.kho.ingest.parse.Dates;
import vn.kho.ingest.parse.Nearest;
import vn.kho.ingest.parse.Periods;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Rows of the list of plans and of the plans themselves. */
public final class PlanRows {
  private static final Set<String> KINDS =
      Set.of(
          "count",
          "count_stock",
          "percent",
          "percent_point_growth",
          "growth",
          "per_unit_minimum",
          "per_unit_range",
          "threshold_max",
          "alert_threshold",
          "eligibility_threshold",
          "cumulative",
          "milestone",
          "deadline",
          "frequency",
          "parameter",
          "qualitative",
          "no_target");

  private static final Set<String> COMPARATORS = Set.of(">=", ">", "<=", "<", "=");
  private static final Set<String> ORIGINS =
      Set.of("printed_cell", "printed_text", "latent", "derived");

  private static final Set<String> QUALIFIERS = Set.of("exact", "about", "at_least", "more_than");

  private final Reference reference;
  private final List<Issue> issues;
  private final Map<String, Plan> plans = new LinkedHashMap<>();
  private final Map<String, Target> targets = new LinkedHashMap<>();
  private final PlanSuccession succession = new PlanSuccession();

  /** Reads against the codes known; findings go to {@code issues}. */
  public PlanRows(Reference reference, List<Issue> issues) {
    this.reference = reference;
    this.issues = issues;
  }

  /** Reads a list of plans; to be called for every list before any plan. */
  public List<Plan> readPlans(ReferenceSource source, String sha256, LocalDate received) {
    List<Plan> read = new ArrayList<>();
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      Plan plan = cells.hasWidth() ? plan(cells, source.file(), sha256, received) : null;
      if (plan == null || !cells.isFine()) {
        continue;
      }
      if (plans.putIfAbsent(plan.planId() + "@" + plan.version(), plan) == null) {
        read.add(plan);
        succession.add(plan, cells.place("superseded_by_plan_id"));
      } else {
        cells.report(
            IssueCode.REFERENCE_REPEATED, "plan_id", plan.planId(), Map.of("other", source.file()));
      }
    }
    return read;
  }

  /**
   * Refuses, once every list is read, plans superseded by one that nobody knows or by themselves.
   *
   * @return those refused
   */
  public List<Plan> refuseLostSuccessors() {
    List<Plan> refused = succession.refused(plans.values(), issues);
    plans.values().removeAll(refused);
    return refused;
  }

  private @Nullable Plan plan(RowCells cells, String file, String sha256, LocalDate received) {
    Integer version = cells.findInt("version");
    LocalDate starts = day(cells, "starts_on");
    LocalDate ends = day(cells, "ends_on");
    if (version == null || starts == null || ends == null) {
      return null;
    }
    if (ends.isBefore(starts)) {
      cells.report(
          IssueCode.UNIT_DATES_REVERSED,
          "ends_on",
          ends.toString(),
          Map.of("from", starts, "to", ends));
    }
    LocalDate endedEarly = cells.findDate("ended_early_on");
    if (endedEarly != null && (endedEarly.isBefore(starts) || endedEarly.isAfter(ends))) {
      cells.report(
          IssueCode.PLAN_END_OUTSIDE,
          "ended_early_on",
          Dates.show(endedEarly),
          Map.of("from", Dates.show(starts), "to", Dates.show(ends)));
    }
    return new Plan(
        cells.get("plan_id"),
        version,
        cells.get("title_vi"),
        inEnglish(cells, "title_en", "title_vi"),
        cells.find("doc_number"),
        cells.findDate("issued_on"),
        cells.get("issuer"),
        unitId(cells, starts),
        starts,
        ends,
        endedEarly,
        cells.find("superseded_by_plan_id"),
        file,
        sha256,
        received,
        cells.find("revision_reason"));
  }

  private static @Nullable LocalDate day(RowCells cells, String column) {
    cells.get(column);
    return cells.findDate(column);
  }

  private @Nullable String unitId(RowCells cells, LocalDate day) {
    String code = cells.find("unit_code");
    Level level = cells.findCode("unit_level", Level.class);
    if (code == null) {
      return null;
    }
    List<OrgUnit> units =
        reference.units().listByCode(code).stream()
            .filter(unit -> level == null || unit.level() == level)
            .filter(unit -> unit.isAliveOn(day))
            .toList();
    if (units.size() == 1) {
      return units.get(0).orgUnitId();
    }
    cells.report(
        IssueCode.UNIT_UNKNOWN, "unit_code", code, Map.of("period", day.toString(), "hints", ""));
    return null;
  }

  /** Reads the rows of plans; the plans must be known. */
  public List<Target> readTargets(ReferenceSource source) {
    List<Target> read = new ArrayList<>();
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      Target target = cells.hasWidth() ? target(cells, source.file()) : null;
      if (target == null || !cells.isFine()) {
        continue;
      }
      String key = target.targetId() + "@" + target.planVersion() + "@" + target.period().code();
      Target other = targets.putIfAbsent(key, target);
      if (other == null) {
        read.add(target);
      } else {
        cells.report(
            IssueCode.REFERENCE_REPEATED,
            "row_no",
            target.targetId(),
            Map.of("other", other.source().file() + ":" + other.source().row()));
      }
    }
    return read;
  }

  private @Nullable Target target(RowCells cells, String file) {
    String planId = cells.get("plan_id");
    Integer version = cells.findInt("plan_version");
    Period period = cells.accept("period", Periods.parse(cells.get("period")));
    oneOf(cells, "kind", KINDS);
    oneOf(cells, "comparator", COMPARATORS);
    oneOf(cells, "origin", ORIGINS);
    oneOf(cells, "qualifier", QUALIFIERS);
    known(cells, "indicator_id", reference.indicators().keySet());
    if (version == null || period == null) {
      return null;
    }
    if (!plans.containsKey(planId + "@" + version)) {
      Set<String> ids = Set.copyOf(plans.values().stream().map(Plan::planId).distinct().toList());
      cells.report(
          IssueCode.REFERENCE_UNKNOWN,
          "plan_id",
          planId,
          Map.of("what", "plan_id", "hints", Nearest.hint(planId, ids)));
    }
    String rowNo = cells.get("row_no");
    return new Target(
        planId,
        version,
        planId + ":" + rowNo,
        rowNo,
        cells.find("parent_row_no"),
        cells.find("indicator_id"),
        cells.get("label_vi"),
        inEnglish(cells, "label_en", "label_vi"),
        cells.get("kind"),
        cells.find("comparator"),
        cells.findDecimal("target_value"),
        cells.findDecimal("target_value_max"),
        cells.find("measure_unit"),
        cells.find("scope_level"),
        cells.find("unit_filter"),
        period,
        cells.find("responsible_level"),
        cells.find("owner_department"),
        cells.find("coordinating"),
        cells.find("funding"),
        cells.get("origin"),
        cells.raw("raw_text"),
        cells.findInt("source_line"),
        new Source(file, cells.number()),
        cells.find("qualifier"),
        cells.find("said_period"),
        cells.find("counted_group"));
  }

  /** The Vietnamese words stand in where nobody has written English ones yet. */
  private static String inEnglish(RowCells cells, String english, String vietnamese) {
    String text = cells.find(english);
    return text == null ? cells.get(vietnamese) : text;
  }

  private static void oneOf(RowCells cells, String column, Set<String> allowed) {
    String text = cells.find(column);
    if (text != null && !allowed.contains(text)) {
      cells.report(
          IssueCode.CELL_NOT_ALLOWED,
          column,
          text,
          Map.of(
              "allowed",
              String.join(", ", allowed.stream().sorted().toList()),
              "hints",
              Nearest.hint(text, allowed)));
    }
  }

  private static void known(RowCells cells, String column, Collection<String> ids) {
    String id = cells.find(column);
    if (id != null && !ids.contains(id)) {
      cells.report(
          IssueCode.REFERENCE_UNKNOWN,
          column,
          id,
          Map.of("what", column, "hints", Nearest.hint(id, ids)));
    }
  }

  /** Every plan read so far, the newest version of each last. */
  public Collection<Plan> listPlans() {
    return plans.values();
  }

  /** Which indicators each row of each plan carries, by {@code PLAN:ROW}; empty for headings. */
  public Map<String, List<String>> indicatorsByRow() {
    Map<String, List<String>> rows = new HashMap<>();
    for (Target target : targets.values()) {
      List<String> ids = rows.computeIfAbsent(target.targetId(), id -> new ArrayList<>());
      String id = target.indicatorId();
      if (id != null && !ids.contains(id)) {
        ids.add(id);
      }
    }
    return rows;
  }
}
