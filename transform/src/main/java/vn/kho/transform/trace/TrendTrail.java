package vn.kho.transform.trace;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.rollup.Members;

/** A row of mart_trend_yearly: the two years it compares, and its rates computed again. */
final class TrendTrail {

  private final Published published;
  private final ResultTrail results;
  private final AttainmentTrail attainment;
  private final RankTrail rank;

  TrendTrail(Published published, ResultTrail results, AttainmentTrail attainment) {
    this.published = published;
    this.results = results;
    this.attainment = attainment;
    this.rank = new RankTrail(published, results);
  }

  void tell(Trail trail, Row row) {
    BigDecimal value = row.findDecimal("value");
    BigDecimal before = row.findDecimal("previous_value");
    change(trail, row, value, before);
    likeForLike(trail, row);
    compound(trail, row, value);
    rank.tell(trail, row);
    result(row, row.text("year"))
        .ifPresent(
            now -> {
              trail.compare(1, "value", now.findDecimal("value"), value);
              trail.compare(
                  1,
                  "coverage_pct",
                  now.findDecimal("coverage_pct"),
                  row.findDecimal("coverage_pct"));
              results.tell(trail, 1, now);
            });
    if (before != null) {
      before(trail, row, before);
    }
    asked(trail, row);
  }

  private static void change(
      Trail trail, Row row, @Nullable BigDecimal value, @Nullable BigDecimal before) {
    BigDecimal change = row.findDecimal("change_value");
    if (value == null || before == null || change == null) {
      return;
    }
    Message now = Figure.of(value);
    Message then = Figure.of(before);
    trail.say(
        1,
        "change_value = value − previous_value = %s − %s".formatted(now.vi(), then.vi()),
        "change_value = value − previous_value = %s − %s".formatted(now.en(), then.en()));
    trail.compare(1, "change_value", value.subtract(before), change);
    trail.compare(
        1,
        "change_pct",
        Figure.percent(value.subtract(before), before.abs()),
        row.findDecimal("change_pct"));
  }

  private Optional<Row> result(Row row, String period) {
    return results.find(
        row.text("boundary"), row.text("org_unit_id"), row.text("indicator_id"), period);
  }

  /** The year before, or as many of its months as this year has. */
  private void before(Trail trail, Row row, BigDecimal before) {
    int year = Integer.parseInt(row.text("year"));
    Optional<Row> whole = result(row, Integer.toString(year - 1));
    if (whole.isPresent() && Figure.isSame(whole.get().findDecimal("value"), before)) {
      trail.compare(1, "previous_value", whole.get().findDecimal("value"), before);
      results.tell(trail, 1, whole.get());
      return;
    }
    LocalDate last = lastDay(row);
    List<Row> pieces = shareOfMonths(row);
    if (!pieces.isEmpty()) {
      trail.say(
          1,
          "previous_value = tử số / mẫu số của " + last.getMonthValue() + " tháng năm trước",
          "previous_value = numerator / denominator of "
              + last.getMonthValue()
              + " months of the year before");
      Parts parts = Parts.ofShare(pieces);
      boolean isPercent =
          published
              .indicator(row.text("indicator_id"))
              .filter(rule -> rule.text("measure_unit").equals("%"))
              .isPresent();
      trail.compare(
          1,
          "previous_value",
          isPercent
              ? Figure.percent(parts.top(), parts.base())
              : Figure.quotient(parts.top(), parts.base()),
          before);
      pieces.forEach(piece -> results.tell(trail, 1, piece));
      return;
    }
    String month = "%d-%02d".formatted(year - 1, last.getMonthValue());
    Optional<Row> same = result(row, month);
    trail.say(
        1,
        "previous_value = luỹ kế đến " + month + " (cùng số tháng)",
        "previous_value = year to date of " + month + " (the same months)");
    trail.compare(
        1,
        "previous_value",
        same.map(found -> found.findDecimal("cumulative_year_value")).orElse(null),
        before);
    same.ifPresent(found -> results.tellWhole(trail, found));
  }

  /**
   * What the year before told of a share in the months the year of a row has: the longest period
   * from January and the months after it; empty when all of the year is compared, or no share.
   */
  private List<Row> shareOfMonths(Row row) {
    int year = Integer.parseInt(row.text("year"));
    LocalDate last = lastDay(row);
    int months = last.getMonthValue();
    boolean isCut = last.getYear() == year && months < 12;
    boolean isShare =
        result(row, row.text("year")).filter(now -> now.find("denominator") != null).isPresent();
    if (!isCut || !isShare || !isFlow(row)) {
      return List.of();
    }
    int quarters = months / 3;
    Stream<String> head =
        quarters == 0 ? Stream.empty() : Stream.of(List.of("-Q1", "-H1", "-9M").get(quarters - 1));
    Stream<String> tail =
        IntStream.rangeClosed(3 * quarters + 1, months).mapToObj("-%02d"::formatted);
    return Stream.concat(head, tail)
        .map(period -> result(row, (year - 1) + period))
        .flatMap(Optional::stream)
        .filter(piece -> piece.find("denominator") != null)
        .toList();
  }

  private LocalDate lastDay(Row row) {
    LocalDate due = results.lastDueDay();
    Row unit = published.units().get(row.text("org_unit_id"));
    String ended =
        unit == null || !row.text("boundary").equals("reported") ? null : unit.find("valid_to");
    LocalDate life = ended == null ? due : LocalDate.parse(ended);
    return life.isBefore(due) ? life : due;
  }

  private void asked(Trail trail, Row row) {
    if (row.findDecimal("target_value") == null) {
      return;
    }
    published
        .list(
            "mart_attainment",
            Map.of("org_unit_id", row.text("org_unit_id"), "period", row.text("year")))
        .stream()
        .filter(one -> one.findDecimal("target_value") != null && isOf(row, one))
        .filter(
            one ->
                Figure.isSame(one.findDecimal("target_value"), row.findDecimal("target_value"))
                    && Figure.isSame(
                        one.findDecimal("attainment_pct"), row.findDecimal("attainment_pct")))
        .findFirst()
        .ifPresent(
            one -> {
              String id = one.text("target_id");
              trail.say(
                  1,
                  "target_value, attainment_pct: chỉ tiêu " + id,
                  "target_value, attainment_pct: target " + id);
              for (String column : List.of("target_value", "attainment_pct")) {
                trail.compare(1, column, one.findDecimal(column), row.findDecimal(column));
              }
              attainment.tell(trail, 1, one);
            });
  }

  private boolean isOf(Row row, Row judged) {
    return published
        .list(
            "fct_targets",
            Map.of("plan_id", judged.text("plan_id"), "target_id", judged.text("target_id")))
        .stream()
        .anyMatch(target -> row.text("indicator_id").equals(target.find("indicator_id")));
  }

  // --- rates

  /** Over the units whose figures of both years are whole, both taken again from their rows. */
  private void likeForLike(Trail trail, Row row) {
    BigDecimal rate = row.findDecimal("like_for_like_pct");
    int year = Integer.parseInt(row.text("year"));
    List<Pair> both = new ArrayList<>();
    Map<String, Row> trends = new HashMap<>();
    String boundary = row.text("boundary").equals("footprint") ? "current" : row.text("boundary");
    published
        .list(
            "mart_trend_yearly",
            Map.of(
                "boundary", boundary,
                "indicator_id", row.text("indicator_id"),
                "year", row.text("year")))
        .forEach(one -> trends.put(one.text("org_unit_id"), one));
    for (Members.Member member : results.members(row)) {
      Row trend = trends.get(member.memberId());
      if (trend != null && member.firstYear() < year && member.lastYear() >= year) {
        pair(trend, year).ifPresent(both::add);
      }
    }
    trail.compare(
        1,
        "units_in_both",
        BigDecimal.valueOf(both.size()),
        new BigDecimal(row.text("units_in_both")));
    if (rate != null && !both.isEmpty()) {
      Parts now = Parts.of(both, Pair::now, "value");
      Parts before = Parts.of(both, Pair::before, "previous_value");
      trail.say(
          1,
          "like_for_like_pct: %d đơn vị có đủ cả hai năm, %s so với %s"
              .formatted(both.size(), now.words().vi(), before.words().vi()),
          "like_for_like_pct: %d units with both years whole, %s against %s"
              .formatted(both.size(), now.words().en(), before.words().en()));
      double again = now.quotient() / before.quotient() * 100 - 100;
      trail.compare(1, "like_for_like_pct", rounded(again), rate);
    }
  }

  /** A unit's two years: the rows of this one and of the one before, and its trend. */
  private record Pair(List<Row> now, List<Row> before, Row trend) {}

  /** The row of a year, and the row or the months it is compared with. */
  private Optional<Pair> pair(Row trend, int year) {
    Optional<Row> now = result(trend, Integer.toString(year)).filter(ResultTrail::isWhole);
    Optional<Row> before = result(trend, Integer.toString(year - 1)).filter(ResultTrail::isWhole);
    if (now.isEmpty() || before.isEmpty() || trend.findDecimal("previous_value") == null) {
      return Optional.empty();
    }
    List<Row> months = shareOfMonths(trend);
    return Optional.of(
        new Pair(List.of(now.get()), months.isEmpty() ? List.of(before.get()) : months, trend));
  }

  /** What is divided: amounts by one, ratios by the sum of their denominators. */
  private record Parts(BigDecimal top, BigDecimal base) {

    static Parts of(List<Pair> both, Function<Pair, List<Row>> year, String column) {
      List<Row> rows = both.stream().flatMap(pair -> year.apply(pair).stream()).toList();
      return rows.stream().anyMatch(row -> row.find("denominator") != null)
          ? ofShare(rows)
          : new Parts(sum(both.stream().map(Pair::trend).toList(), column), BigDecimal.ONE);
    }

    static Parts ofShare(List<Row> rows) {
      return new Parts(sum(rows, "numerator"), sum(rows, "denominator"));
    }

    private static BigDecimal sum(List<Row> rows, String column) {
      return rows.stream()
          .map(row -> row.findDecimal(column))
          .flatMap(Stream::ofNullable)
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    double quotient() {
      return top.doubleValue() / base.doubleValue();
    }

    Message words() {
      Message a = Figure.of(top);
      Message b = Figure.of(base);
      boolean isAmount = base.compareTo(BigDecimal.ONE) == 0;
      return isAmount ? a : new Message(a.vi() + "/" + b.vi(), a.en() + "/" + b.en());
    }
  }

  private static BigDecimal rounded(double figure) {
    return BigDecimal.valueOf(figure).setScale(6, RoundingMode.HALF_UP);
  }

  private void compound(Trail trail, Row row, @Nullable BigDecimal value) {
    BigDecimal rate = row.findDecimal("cagr_pct");
    if (rate == null || value == null) {
      return;
    }
    Optional<Row> first =
        published
            .list(
                "mart_trend_yearly",
                Map.of(
                    "boundary", row.text("boundary"),
                    "org_unit_id", row.text("org_unit_id"),
                    "indicator_id", row.text("indicator_id")))
            .stream()
            .filter(one -> one.findDecimal("value") != null && !isShort(one))
            .findFirst();
    BigDecimal from = first.map(one -> one.findDecimal("value")).orElse(null);
    if (from == null) {
      trail.compare(1, "cagr_pct", null, rate);
      return;
    }
    String since = first.map(one -> one.text("year")).orElse("");
    int years = Integer.parseInt(row.text("year")) - Integer.parseInt(since);
    Message a = Figure.of(from);
    Message b = Figure.of(value);
    trail.say(
        1,
        "cagr_pct = (%s / %s)^(1/%d) − 1, từ năm %s".formatted(b.vi(), a.vi(), years, since),
        "cagr_pct = (%s / %s)^(1/%d) − 1, since %s".formatted(b.en(), a.en(), years, since));
    double again = (Math.pow(value.doubleValue() / from.doubleValue(), 1.0 / years) - 1) * 100;
    trail.compare(1, "cagr_pct", rounded(again), rate);
  }

  /** An amount of a year the unit began in the middle of. */
  private boolean isShort(Row row) {
    Row unit = published.units().get(row.text("org_unit_id"));
    String begun = unit == null ? null : unit.find("valid_from");
    if (begun == null || !row.text("boundary").equals("reported")) {
      return false;
    }
    LocalDate day = LocalDate.parse(begun);
    boolean isAmount =
        result(row, row.text("year")).filter(one -> one.find("denominator") == null).isPresent()
            && isFlow(row);
    return isAmount
        && day.getYear() == Integer.parseInt(row.text("year"))
        && day.getMonthValue() > 1;
  }

  /** Whether figures of the indicator add up over time. */
  private boolean isFlow(Row row) {
    return published
        .indicator(row.text("indicator_id"))
        .filter(rule -> rule.text("time_rule").equals("sum"))
        .isPresent();
  }
}
