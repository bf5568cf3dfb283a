package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.rollup.Contribution;
import vn.kho.transform.rollup.Members;
import vn.kho.transform.rollup.Origin;
import vn.kho.transform.rollup.Origins;

/** A row of mart_results_by_period, unit by unit and cell by cell. */
final class ResultTrail {

  /** So many terms of a sum are written out in its line; more stand below it anyway. */
  private static final int MOST_TERMS = 12;

  private final Published published;
  private final Origins origins;
  private final Map<String, Map<String, Row>> facts = new HashMap<>();
  private final Map<List<String>, Map<String, Row>> rows = new HashMap<>();

  ResultTrail(Published published) {
    this.published = published;
    this.origins = new Origins(published.duck(), published.asOf(), published.graceDays());
  }

  /** Rows of one indicator and period are read at once: a target's row looks at hundreds. */
  Optional<Row> find(String boundary, String orgUnitId, String indicatorId, String period) {
    Map<String, Row> byUnit =
        rows.computeIfAbsent(
            List.of(indicatorId, period),
            asked -> {
              Map<String, Row> read = new HashMap<>();
              published
                  .list(
                      "mart_results_by_period",
                      Map.of("indicator_id", indicatorId, "period", period))
                  .forEach(
                      row -> read.put(place(row.text("boundary"), row.text("org_unit_id")), row));
              return read;
            });
    return Optional.ofNullable(byUnit.get(place(boundary, orgUnitId)));
  }

  private static String place(String boundary, String orgUnitId) {
    return boundary + " " + orgUnitId;
  }

  /** Tells one row. */
  void tell(Trail trail, int depth, Row row) {
    String unit = row.text("org_unit_id");
    String indicator = row.text("indicator_id");
    String period = row.text("period");
    String boundary = row.text("boundary");
    String figure = String.join(" · ", indicator, unit, period, boundary);
    Origin origin = origins.of(boundary, unit, indicator, period);
    Message value = Figure.of(row.findDecimal("value"));
    trail.say(
        depth,
        "mart_results_by_period: %s · %s · %s · %s = %s (%s/%s đơn vị báo cáo đủ)"
            .formatted(
                indicator,
                published.unitName(unit),
                period,
                boundary,
                value.vi(),
                row.text("units_reported"),
                row.text("units_due")),
        "mart_results_by_period: %s · %s · %s · %s = %s (%s/%s units reported in full)"
            .formatted(
                indicator,
                published.unitName(unit),
                period,
                boundary,
                value.en(),
                row.text("units_reported"),
                row.text("units_due")));
    formula(trail, depth + 1, origin, row);
    for (Contribution part : origin.contributions()) {
      part(trail, depth + 1, figure, origin.how(), indicator, part);
    }
    compare(trail, depth + 1, origin, row);
    coverage(trail, depth + 1, origin, row);
  }

  /** Those that reported stand above; the others that were due are counted with them. */
  private static void coverage(Trail trail, int depth, Origin origin, Row row) {
    BigDecimal reported = row.findDecimal("units_reported");
    BigDecimal due = row.findDecimal("units_due");
    long complete = origin.contributions().stream().filter(Contribution::isComplete).count();
    Message r = Figure.of(reported);
    Message d = Figure.of(due);
    Message silent = Figure.of(due == null || reported == null ? null : due.subtract(reported));
    trail.compare(depth, "units_reported", BigDecimal.valueOf(complete), reported);
    trail.say(
        depth,
        "units_due = %s báo cáo đủ + %s chưa đủ = %s".formatted(r.vi(), silent.vi(), d.vi()),
        "units_due = %s in full + %s not in full = %s".formatted(r.en(), silent.en(), d.en()));
    trail.compare(
        depth, "coverage_pct", Figure.percent(reported, due), row.findDecimal("coverage_pct"));
  }

  private static void formula(Trail trail, int depth, Origin origin, Row row) {
    int count = origin.contributions().size();
    if (count == 0) {
      trail.say(depth, "Chưa có báo cáo nào.", "Nothing has been reported.");
      return;
    }
    Message numerator = Figure.of(row.findDecimal("numerator"));
    Message denominator = Figure.of(row.findDecimal("denominator"));
    Message value = Figure.of(row.findDecimal("value"));
    switch (origin.how()) {
      case SUM -> {
        Message terms = terms(origin);
        trail.say(
            depth,
            "value = tổng của %d đơn vị%s".formatted(count, terms.vi()),
            "value = sum of %d units%s".formatted(count, terms.en()));
      }
      case RATIO ->
          trail.say(
              depth,
              "value = tổng tử / tổng mẫu (× 100 khi tính bằng %%) = %s / %s = %s"
                  .formatted(numerator.vi(), denominator.vi(), value.vi()),
              "value = sum of numerators / sum of denominators (× 100 for %%) = %s / %s = %s"
                  .formatted(numerator.en(), denominator.en(), value.en()));
      case SHARE ->
          trail.say(
              depth,
              "value = số đơn vị đã làm / số đơn vị báo cáo (× 100 khi tính bằng %%) = %s / %s = %s"
                  .formatted(numerator.vi(), denominator.vi(), value.vi()),
              "value = units that did it / units that reported (× 100 for %%) = %s / %s = %s"
                  .formatted(numerator.en(), denominator.en(), value.en()));
      case ANY ->
          trail.say(
              depth,
              "value = số lớn nhất trong %d đơn vị".formatted(count),
              "value = the largest of %d units".formatted(count));
      case OWN -> trail.say(depth, "value = báo cáo của chính đơn vị", "value = its own report");
    }
    if (origin.isHidden()) {
      trail.say(
          depth,
          "Có phần không chia được khi sắp xếp đơn vị (thiếu tỷ lệ), nên không có số.",
          "A part cannot be apportioned (no weight is known), so there is no figure.");
    }
  }

  private static Message terms(Origin origin) {
    if (origin.contributions().size() > MOST_TERMS) {
      return new Message("", "");
    }
    List<Message> terms =
        origin.contributions().stream().map(part -> Figure.of(part.amount())).toList();
    return new Message(
        " = " + terms.stream().map(Message::vi).collect(Collectors.joining(" + ")),
        " = " + terms.stream().map(Message::en).collect(Collectors.joining(" + ")));
  }

  private void part(
      Trail trail, int depth, String figure, Origin.How how, String indicator, Contribution part) {
    boolean hasParts = how == Origin.How.RATIO;
    Message amount = Figure.of(part.amount());
    Message whole = hasParts ? Figure.of(part.denominator()) : new Message("", "");
    BigDecimal weight = part.weight();
    boolean isCut = weight != null && weight.compareTo(BigDecimal.ONE) != 0;
    Message share =
        weight == null
            ? new Message(" (không chia được)", " (cannot be apportioned)")
            : isCut
                ? new Message(
                    " (phần " + Figure.of(weight).vi() + ")",
                    " (share " + Figure.of(weight).en() + ")")
                : new Message("", "");
    trail.say(
        depth,
        "%s%s: %s%s%s"
            .formatted(
                published.unitName(part.orgUnitId()),
                share.vi(),
                amount.vi(),
                hasParts ? " / " + whole.vi() : "",
                part.isComplete() ? "" : " (chưa báo cáo đủ kỳ)"),
        "%s%s: %s%s%s"
            .formatted(
                published.unitName(part.orgUnitId()),
                share.en(),
                amount.en(),
                hasParts ? " / " + whole.en() : "",
                part.isComplete() ? "" : " (not the whole period)"));
    for (Contribution.Cell cell : part.cells()) {
      Row fact = factsOf(indicator).get(cell.resultId());
      if (fact != null) {
        CellWords.tell(trail, depth + 1, cell, hasParts, fact);
        trail.add(
            new Trail.Cell(
                figure,
                part.orgUnitId(),
                weight,
                cell.amount(),
                hasParts ? cell.denominator() : null,
                fact));
      }
    }
  }

  private Map<String, Row> factsOf(String indicatorId) {
    return facts.computeIfAbsent(
        indicatorId,
        id -> {
          Map<String, Row> byId = new LinkedHashMap<>();
          published
              .list("fct_results", Map.of("indicator_id", id, "is_current", "true"))
              .forEach(fact -> byId.put(fact.text("result_id"), fact));
          return byId;
        });
  }

  private static void compare(Trail trail, int depth, Origin origin, Row row) {
    @Nullable BigDecimal numerator = row.findDecimal("numerator");
    if (numerator == null) {
      trail.compare(depth, origin.amount(), row.findDecimal("value"));
    } else {
      trail.compare(depth, origin.amount(), numerator);
      trail.compare(depth, origin.denominator(), row.findDecimal("denominator"));
      ratio(trail, depth, row);
    }
  }

  private static void ratio(Trail trail, int depth, Row row) {
    BigDecimal top = row.findDecimal("numerator");
    BigDecimal base = row.findDecimal("denominator");
    BigDecimal percent = Figure.percent(top, base);
    BigDecimal value = row.findDecimal("value");
    trail.compare(depth, "ratio_pct", percent, row.findDecimal("ratio_pct"));
    trail.compare(
        depth,
        "value",
        Figure.isSame(percent, value) ? percent : Figure.quotient(top, base),
        value);
  }

  // --- to date

  /** The row with its columns to date, each cell by cell where it says more than the value. */
  void tellWhole(Trail trail, Row row) {
    tell(trail, 0, row);
    String boundary = row.text("boundary");
    String unit = row.text("org_unit_id");
    String indicator = row.text("indicator_id");
    String period = row.text("period");
    toDate(
        trail,
        row,
        "cumulative_year_value",
        () -> origins.yearToDate(boundary, unit, indicator, period));
    toDate(
        trail,
        row,
        "cumulative_term_value",
        () -> origins.termToDate(boundary, unit, indicator, period));
  }

  private void toDate(Trail trail, Row row, String column, Supplier<Origin> origin) {
    BigDecimal published = row.findDecimal(column);
    if (published == null) {
      return;
    }
    if (Figure.isSame(published, row.findDecimal("value"))) {
      Message figure = Figure.of(published);
      trail.say(1, column + " = value = " + figure.vi(), column + " = value = " + figure.en());
      return;
    }
    Origin from = origin.get();
    String indicator = row.text("indicator_id");
    int count = from.contributions().size();
    trail.say(
        1,
        "%s = tổng của %d đơn vị%s".formatted(column, count, terms(from).vi()),
        "%s = sum of %d units%s".formatted(column, count, terms(from).en()));
    String figure =
        String.join(
            " · ",
            indicator,
            row.text("org_unit_id"),
            row.text("period"),
            row.text("boundary"),
            column);
    for (Contribution part : from.contributions()) {
      part(trail, 2, figure, from.how(), indicator, part);
    }
    trail.compare(1, column, from.amount(), published);
  }

  /** Whether every unit that was due reported the whole period. */
  static boolean isWhole(Row row) {
    int due = Integer.parseInt(row.text("units_due"));
    return due > 0
        && Integer.parseInt(row.text("units_reported")) >= due
        && row.findDecimal("value") != null;
  }

  /** The last day of the last month whose report was due. */
  LocalDate lastDueDay() {
    return origins.lastDueDay();
  }

  List<Members.Member> members(Row row) {
    return origins.members(row.text("boundary"), row.text("org_unit_id"), row.text("indicator_id"));
  }
}
