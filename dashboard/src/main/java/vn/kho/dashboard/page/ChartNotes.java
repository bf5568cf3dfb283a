package vn.kho.dashboard.page;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.text.Texts;

/** What a target's charts do not show, and why: a gap is never left without a word. */
final class ChartNotes {
  private final Visit visit;
  private final TargetModel model;
  private final Texts texts;

  ChartNotes(Visit visit, TargetModel model) {
    this.visit = visit;
    this.model = model;
    this.texts = visit.texts();
  }

  /** The years without a figure, by the reason; empty where every year has one. */
  String years() {
    YearColumns columns = new YearColumns(visit, model);
    Map<String, StringJoiner> byReason = new LinkedHashMap<>();
    for (String year : model.axis(visit.scope()).years()) {
      Attainment a = model.standing().get(year);
      if (a != null && !columns.hasFigure(year)) {
        byReason.computeIfAbsent(reason(year, a), key -> new StringJoiner(", ")).add(year);
      }
    }
    StringJoiner note = new StringJoiner(" · ");
    byReason.forEach((key, years) -> note.add(texts.get("chart.gap." + key, years)));
    return note.toString();
  }

  private String reason(String year, Attainment a) {
    LocalDate begin = LocalDate.of(Integer.parseInt(year), 1, 1);
    if (begin.isAfter(visit.scope().snapshot().asOf())) {
      return "ahead";
    }
    Integer due = a.unitsDue();
    Integer reported = a.unitsReported();
    boolean isUnreported = due != null && due > 0 && (reported == null || reported == 0);
    if (isUnreported) {
      return "unreported";
    }
    return a.status() == Status.NOT_ASSESSED ? "not_assessed" : "unknown";
  }

  /** Why there is no running total of what adds up. */
  String cumulative() {
    return model.addsUp() ? texts.get("chart.gap.cumulative") : "";
  }

  /** What the months are, or why there are none. */
  String months() {
    String period = visit.scope().period();
    if (model.target().indicatorId() == null) {
      return "";
    }
    if (period.length() != 4) {
      return texts.get("chart.months.choose");
    }
    int year = Integer.parseInt(period);
    if (!model.hasMonthsOf(year)) {
      return texts.get(model.hasYear(period) ? "chart.months.whole" : "chart.months.none", period);
    }
    return model.target().kind().startsWith("per_unit_") && isOfManyUnits()
        ? texts.get("chart.months.per_unit")
        : "";
  }

  private boolean isOfManyUnits() {
    return model.standing().values().stream().anyMatch(Attainment::countsUnits);
  }
}
