package vn.kho.ingest.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;

/** What a check found, for programs; texts in both languages. */
final class JsonReport {

  private final PlanCheck check;

  JsonReport(PlanCheck check) {
    this.check = check;
  }

  String write() {
    PlanReading plan = check.plan();
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    all.put("file", plan.document().fileName());
    all.put("format", Folding.lower(plan.document().format().name()));
    all.put("plan", plan());
    all.put("has_table", plan.hasTable());
    all.put("counts", counts());
    all.put("number_formats", plan.styles().stream().map(this::style).toList());
    all.put("catalogue", check.comparison().map(JsonReport::comparison).orElse(null));
    all.put("rows", plan.rows().stream().map(JsonReport::row).toList());
    all.put("footnotes", plan.footnotes().stream().map(JsonReport::footnote).toList());
    all.put("account", plan.account().stream().map(JsonReport::account).toList());
    all.put(
        "numbers",
        check
            .prose()
            .map(p -> p.numbers().stream().map(JsonReport::number).toList())
            .orElse(List.of()));
    all.put("findings", check.findings().list().stream().map(JsonReport::finding).toList());
    Map<String, Object> more = new LinkedHashMap<>();
    check.findings().more().forEach((kind, count) -> more.put(kind.code(), count));
    all.put("findings_not_listed", more);
    all.put("refused", check.isRefused());
    return Json.write(all);
  }

  private Map<String, Object> plan() {
    PlanHead head = check.plan().head();
    Map<String, Object> plan = new LinkedHashMap<>();
    plan.put("plan_id", check.planId());
    plan.put("title", head.title());
    plan.put("doc_number", head.number());
    plan.put("issued_on", head.issuedOn());
    plan.put("area", head.area());
    plan.put("period", head.period());
    plan.put("period_from", head.source());
    return plan;
  }

  private Map<String, Object> counts() {
    Counts counts = Counts.of(check.plan());
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rows", counts.rows());
    map.put("groups", counts.groups());
    map.put("targets", counts.targets());
    map.put("sub_rows", counts.subRows());
    map.put("repeated_header_lines", counts.repeatedHeaderLines());
    map.put("footnotes", counts.footnotes());
    map.put("year_cells", counts.yearCells());
    map.put("marks", counts.marks());
    map.put("figures", counts.figures());
    map.put("percent_figures", counts.percentFigures());
    map.put("dashes", counts.dashes());
    map.put("blanks", counts.blanks());
    map.put("ranges", counts.ranges());
    map.put("schedules", counts.schedules());
    map.put("not_understood", counts.notUnderstood());
    map.put("sums", counts.sums());
    return map;
  }

  private Map<String, Object> style(NumberStyles.Decision decision) {
    Map<String, Object> map = new LinkedHashMap<>();
    put(map, "column", StyleWords.column(check.plan(), decision));
    put(map, "decision", StyleWords.decision(decision));
    return map;
  }

  private static Map<String, Object> comparison(Catalogue.Comparison comparison) {
    return Map.of(
        "plan_id", comparison.planId(), "cells", comparison.cells(), "agree", comparison.agree());
  }

  private static Map<String, Object> row(PlanRow row) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("row_no", row.rowNo());
    map.put("parent_row_no", row.parentNo());
    map.put("printed_no", row.printedNo());
    map.put("type", Folding.lower(row.kind().name()));
    place(map, row.place());
    map.put("label", row.label());
    map.put("footnotes", row.calls());
    map.put("cells", row.cells().stream().map(JsonReport::cell).toList());
    map.put("totals", row.totals().stream().map(JsonReport::cell).toList());
    map.put("level", row.level());
    map.put("owner", row.owner());
    map.put("coordinating", row.coordinating());
    map.put("funding", row.funding());
    return map;
  }

  private static Map<String, @Nullable Object> cell(PlanCell cell) {
    CellReading reading = cell.reading();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("period", cell.period());
    map.put("type", Folding.lower(reading.kind().name()));
    map.put("value", reading.value());
    map.put("max", reading.max());
    map.put("comparator", reading.comparator());
    map.put("qualifier", reading.qualifier());
    map.put("unit", reading.unit());
    map.put("text", reading.printed());
    return map;
  }

  private static Map<String, Object> footnote(Footnote note) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("mark", note.mark());
    map.put("text", note.text());
    place(map, note.place());
    return map;
  }

  private static Map<String, Object> account(AccountLine line) {
    Map<String, Object> map = new LinkedHashMap<>();
    place(map, line.place());
    map.put("type", Folding.lower(line.kind().name()));
    map.put("row_no", line.rowNo());
    map.put("text", line.text());
    return map;
  }

  private static Map<String, @Nullable Object> number(Prose.Numbered number) {
    TextFigure figure = number.figure();
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("row_no", number.rowNo());
    map.put("line", number.place().number());
    map.put("section", number.paragraph().section());
    map.put("type", Folding.lower(figure.kind().name()));
    map.put("words", figure.words());
    map.put("value", figure.value());
    map.put("max", figure.max());
    map.put("comparator", figure.comparator());
    map.put("thing", figure.thing());
    map.put("each_of", figure.perLevels());
    return map;
  }

  private static Map<String, Object> finding(Finding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("code", finding.kind().code());
    map.put("severity", Folding.lower(finding.kind().gravity().name()));
    place(map, finding.place());
    map.put("row_no", finding.rowNo());
    map.put("column", finding.column());
    map.put("found", finding.found());
    put(map, "message", finding.what());
    put(map, "why", finding.kind().why());
    put(map, "read", finding.read());
    return map;
  }

  private static void put(Map<String, Object> map, String name, Words words) {
    map.put(name + "_vi", words.vi());
    map.put(name + "_en", words.en());
  }

  private static void place(Map<String, Object> map, Place place) {
    map.put("part", place.part());
    map.put("line", place.number());
    put(map, "place", place.words());
  }
}
