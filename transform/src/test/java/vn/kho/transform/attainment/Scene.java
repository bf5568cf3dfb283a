package vn.kho.transform.attainment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A small plan of a province, built up line by line for one test. */
final class Scene {
  static final String PROVINCE = "province";

  private final List<Target> targets = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();
  private final List<Unit> units = new ArrayList<>();
  private final List<UnitParent> parents = new ArrayList<>();
  private final List<UnitLink> links = new ArrayList<>();
  private final List<Result> results = new ArrayList<>();
  private LocalDate asOf = LocalDate.of(2027, 1, 31);
  private @Nullable LocalDate endedEarlyOn;

  Scene() {
    units.add(new Unit(PROVINCE, "Tỉnh", null, "province", null, null, Map.of()));
    indicator("count", "count", "sum", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE);
    indicator("net", "count", "sum", "sum", "increase", Indicator.Sign.MAY_BE_NEGATIVE);
    indicator("stock", "count", "last", "sum", "maintain", Indicator.Sign.NEVER_NEGATIVE);
    indicator("members", "count", "last", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE);
    indicator("money", "amount", "last", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE);
    indicator("share", "ratio", "sum", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE);
    indicator("rate", "ratio", "last", "sum", "increase", Indicator.Sign.NEVER_NEGATIVE);
    indicator("overdue", "ratio", "last", "sum", "decrease", Indicator.Sign.NEVER_NEGATIVE);
    indicator("act", "milestone", "sum", "any", "increase", Indicator.Sign.NEVER_NEGATIVE);
    indicator("acts", "milestone", "sum", "share", "increase", Indicator.Sign.NEVER_NEGATIVE);
  }

  Scene indicator(
      String id, String type, String time, String unit, String direction, Indicator.Sign sign) {
    indicators.add(Indicator.of(id, type, time, unit, direction, sign));
    return this;
  }

  Scene asOf(String day) {
    asOf = LocalDate.parse(day);
    return this;
  }

  Scene endedEarly(String day) {
    endedEarlyOn = LocalDate.parse(day);
    return this;
  }

  /** "I.2.1 count count >= 500 2023"; parts: row kind indicator comparator value period. */
  Scene target(String line) {
    return target(line, null, null, null);
  }

  Scene target(
      String line, @Nullable String parent, @Nullable String scope, @Nullable String printed) {
    return target(line, parent, scope, printed, null);
  }

  Scene target(
      String line,
      @Nullable String parent,
      @Nullable String scope,
      @Nullable String printed,
      @Nullable String filter) {
    String[] part = line.split(" +", -1);
    String period = part[5];
    targets.add(
        new Target(
            "plan:" + part[0],
            part[0],
            parent,
            part[2].equals("-") ? null : part[2],
            TargetKind.of(part[1]),
            part[3].equals("-") ? null : part[3],
            part[4].equals("-") ? null : new BigDecimal(part[4]),
            printed == null ? null : new BigDecimal(printed),
            scope,
            filter,
            period,
            start(period),
            end(period),
            "printed_cell"));
    return this;
  }

  /** One row per year 2022–2026, then the total of the term when asked for. */
  Scene years(String row, String kind, String indicator, double... figures) {
    for (int i = 0; i < figures.length; i++) {
      target(
          row
              + " "
              + kind
              + " "
              + indicator
              + " >= "
              + BigDecimal.valueOf(figures[i])
              + " "
              + (2022 + i));
    }
    return this;
  }

  Scene unit(String id, String level, @Nullable String from, @Nullable String to) {
    return unit(id, level, from, to, Map.of());
  }

  Scene unit(
      String id,
      String level,
      @Nullable String from,
      @Nullable String to,
      Map<String, String> attributes) {
    units.add(
        new Unit(
            id,
            id,
            null,
            level,
            from == null ? null : LocalDate.parse(from),
            to == null ? null : LocalDate.parse(to),
            attributes));
    parents.add(new UnitParent(id, PROVINCE, null, null));
    return this;
  }

  Scene outsider(String id, String level, @Nullable String from) {
    units.add(
        new Unit(id, id, null, level, from == null ? null : LocalDate.parse(from), null, Map.of()));
    return this;
  }

  Scene child(String child, String parent) {
    parents.add(new UnitParent(child, parent, null, null));
    return this;
  }

  Scene link(String old, String now, String day, @Nullable String weight) {
    links.add(
        new UnitLink(
            old, now, LocalDate.parse(day), weight == null ? null : new BigDecimal(weight)));
    return this;
  }

  /** A figure of the plan's unit, everything reported. */
  Scene value(String indicator, String period, String value) {
    return value(PROVINCE, indicator, period, value, 1, 1);
  }

  Scene value(String unit, String indicator, String period, String value, int due, int reported) {
    results.add(
        result(unit, indicator, period, new BigDecimal(value), null, null, due, reported, null));
    return this;
  }

  /** A figure of a whole period from a unit that began within it. */
  Scene valueWithBefore(String unit, String indicator, String period, String value) {
    Result own = result(unit, indicator, period, new BigDecimal(value), null, null, 1, 1, null);
    results.add(own.as(own.key(), Result.Completeness.COMPLETE_WITH_BEFORE));
    return this;
  }

  Scene parts(String indicator, String period, String numerator, String denominator) {
    return parts(PROVINCE, indicator, period, numerator, denominator, 1, 1);
  }

  Scene parts(
      String unit,
      String indicator,
      String period,
      String numerator,
      String denominator,
      int due,
      int reported) {
    results.add(
        result(
            unit,
            indicator,
            period,
            null,
            new BigDecimal(numerator),
            new BigDecimal(denominator),
            due,
            reported,
            null));
    return this;
  }

  Scene done(String indicator, String period, @Nullable String evidence) {
    results.add(result(PROVINCE, indicator, period, BigDecimal.ONE, null, null, 1, 1, evidence));
    return this;
  }

  Scene marked(String indicator, String period, String value, int due, int reported, Marks marks) {
    Result plain =
        result(PROVINCE, indicator, period, new BigDecimal(value), null, null, due, reported, null);
    results.add(
        new Result(
            plain.orgUnitId(),
            plain.indicatorId(),
            plain.period(),
            plain.value(),
            null,
            null,
            due,
            reported,
            plain.completeness(),
            marks,
            null));
    return this;
  }

  List<AttainmentRow> judge() {
    Plan plan =
        new Plan(
            "plan",
            1,
            PROVINCE,
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2026, 12, 31),
            endedEarlyOn,
            endedEarlyOn == null ? null : "next-plan");
    return AttainmentJudge.judge(
        new JudgeInput(plan, targets, indicators, units, parents, links, results, asOf));
  }

  AttainmentRow row(String rowNo, String period) {
    return row(rowNo, period, PROVINCE);
  }

  AttainmentRow row(String rowNo, String period, String unit) {
    return judge().stream()
        .filter(row -> row.rowNo().equals(rowNo))
        .filter(row -> row.period().equals(period))
        .filter(row -> row.orgUnitId().equals(unit))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row " + rowNo + " " + period + " " + unit));
  }

  /** Compares after rounding half up to the decimals of the expected figure; "null" = no figure. */
  static void assertFigure(String expected, @Nullable BigDecimal actual) {
    if (expected.equals("null")) {
      assertEquals(null, actual);
      return;
    }
    BigDecimal wanted = new BigDecimal(expected);
    if (actual == null) {
      throw new AssertionError("expected " + expected + " but there is no figure");
    }
    assertEquals(wanted, actual.setScale(wanted.scale(), java.math.RoundingMode.HALF_UP));
  }

  private static Result result(
      String unit,
      String indicator,
      String period,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      int due,
      int reported,
      @Nullable String evidence) {
    return new Result(
        unit,
        indicator,
        period,
        value,
        numerator,
        denominator,
        due,
        reported,
        due == reported ? Result.Completeness.COMPLETE : Result.Completeness.PARTIAL,
        Marks.NONE,
        evidence);
  }

  private static LocalDate start(String period) {
    if (period.contains("-H2")) {
      return LocalDate.of(Integer.parseInt(period.substring(0, 4)), 7, 1);
    }
    if (period.matches("\\d{4}-\\d\\d")) {
      return LocalDate.parse(period + "-01");
    }
    return period.length() == 10
        ? LocalDate.parse(period)
        : LocalDate.of(Math.max(2022, Integer.parseInt(period.substring(0, 4))), 1, 1);
  }

  private static LocalDate end(String period) {
    if (period.length() == 10) {
      return LocalDate.parse(period);
    }
    if (period.matches("\\d{4}-\\d\\d")) {
      return LocalDate.parse(period + "-01").plusMonths(1).minusDays(1);
    }
    if (period.contains("-H1")) {
      return LocalDate.of(Integer.parseInt(period.substring(0, 4)), 6, 30);
    }
    String last = period.contains("-H") ? period.substring(0, 4) : period;
    return LocalDate.of(Integer.parseInt(last.substring(last.length() - 4)), 12, 31);
  }
}
