package vn.kho.transform.rollup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A roll-up without Spark: units, events and facts as short lines, answers by boundary, unit and
 * period.
 */
final class Workbench {

  /** So few facts are traced back in every run. */
  private static final int FEW = 60;

  private final List<Units.Version> versions = new ArrayList<>();
  private final List<Units.Parent> parents = new ArrayList<>();
  private final List<Units.Link> links = new ArrayList<>();
  private final List<Territory> plans = new ArrayList<>();
  private final Map<String, List<Fact>> facts = new TreeMap<>();
  private LocalDate asOf = LocalDate.of(2025, 12, 31);
  private Rule rule = rule("count", "sum", "sum", "commune", "month");
  private final Map<String, ResultRow> rows = new HashMap<>();
  private List<Finding> findings = List.of();

  static Rule rule(String type, String time, String units, String levels, String frequency) {
    String measure = type.equals("ratio") || units.equals("share") ? "%" : "hộ";
    return Rule.of("i", type, time, units, levels, frequency, measure, Set.of());
  }

  Workbench rule(Rule other) {
    this.rule = other;
    return this;
  }

  Workbench asOf(String day) {
    this.asOf = LocalDate.parse(day);
    return this;
  }

  /** {@code c1 commune d1 2022-01-01..2023-04-09}: id, level, parent or -, life. */
  Workbench unit(String line) {
    String[] words = line.split(" ", -1);
    LocalDate from = day(words[3], 0);
    LocalDate to = day(words[3], 1);
    versions.add(new Units.Version(words[0], words[1], from, to));
    if (!words[2].equals("-")) {
      parents.add(new Units.Parent(words[0], words[2], from, to));
    }
    return this;
  }

  Workbench parent(String child, String parent, String span) {
    parents.removeIf(p -> p.child().equals(child) && p.parent().equals(parent));
    parents.add(new Units.Parent(child, parent, day(span, 0), day(span, 1)));
    return this;
  }

  private static @Nullable LocalDate day(String span, int side) {
    String[] days = span.split("\\.\\.", -1);
    return days[side].isEmpty() ? null : LocalDate.parse(days[side]);
  }

  Workbench link(String old, String heir, String day, @Nullable String weight) {
    links.add(
        new Units.Link(
            old, heir, LocalDate.parse(day), weight == null ? null : new BigDecimal(weight)));
    return this;
  }

  Workbench plan(String unit, String firstDay, String term) {
    LocalDate start = LocalDate.parse(firstDay);
    int last = Integer.parseInt(term.substring(5));
    plans.add(
        new Territory(
            unit,
            unit,
            start,
            List.of(Territory.Term.of(term, start, LocalDate.of(last, 12, 31)))));
    return this;
  }

  /** {@code 2024-05=3}, {@code 2024-H1=9}, {@code 2024-05=9 ytd}, {@code 2024=3/4}, {@code =na}. */
  Workbench report(String unit, String... figures) {
    for (String figure : figures) {
      facts.computeIfAbsent(unit, any -> new ArrayList<>()).add(fact(unit, figure));
    }
    return this;
  }

  private Fact fact(String unit, String figure) {
    String[] words = figure.split(" ", -1);
    String[] sides = words[0].split("=", -1);
    Period period = period(sides[0]);
    String mode = words.length > 1 ? words[1] : "";
    boolean isParts = sides[1].contains("/");
    Fact.State state =
        switch (sides[1]) {
          case "na" -> Fact.State.NOT_APPLICABLE;
          case "none" -> Fact.State.NOT_REPORTED;
          default -> Fact.State.VALUE;
        };
    boolean isValue = state == Fact.State.VALUE && !isParts;
    int flags =
        (state == Fact.State.VALUE ? Flags.FIGURE : 0)
            | (mode.equals("estimate") ? Flags.ESTIMATE : 0);
    return new Fact(
        unit + figure,
        unit,
        sides[0],
        period.from(),
        period.to(),
        mode.equals("ytd")
            ? Fact.Basis.YEAR_TO_DATE
            : mode.equals("term") ? Fact.Basis.TERM_TO_DATE : Fact.Basis.IN_PERIOD,
        isValue ? new BigDecimal(sides[1]) : null,
        isParts ? new BigDecimal(sides[1].split("/", -1)[0]) : null,
        isParts ? new BigDecimal(sides[1].split("/", -1)[1]) : null,
        state,
        flags);
  }

  static Period period(String label) {
    int year = Integer.parseInt(label.substring(0, 4));
    return Calendar.years(year, year).stream()
        .filter(period -> period.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(label));
  }

  Workbench run() {
    World world = WorldBuilder.build(new Units(versions, parents, links), plans, asOf);
    Frame frame = Frame.of(firstYear(), asOf.getYear(), world);
    Due due = new Due(Rollup.dueBefore(asOf, 0));
    IndicatorRollup rollup =
        new IndicatorRollup(
            world, rule, frame, due, Above.ALWAYS, due.count(world, rule, frame.periods()));
    Findings found = new Findings(world, rule);
    Map<Integer, List<Fact>> parents = new TreeMap<>();
    facts.forEach(
        (unit, list) -> {
          Integer at = world.find(unit);
          if (at == null) {
            throw new IllegalArgumentException(unit);
          }
          UnitFacts edges = new UnitFacts(at, rule, world, list);
          rollup.add(edges);
          found.look(edges, list);
          if (!rollup.isLeaf(at)) {
            parents.put(at, list);
          }
        });
    parents.forEach((unit, list) -> found.lookAtParent(rollup, unit, list));
    findings = found.list();
    rows.clear();
    for (Iterator<ResultRow> all = rollup.rows(); all.hasNext(); ) {
      ResultRow row = all.next();
      String key = key(row.boundary().code(), row.unitId(), row.period().label());
      if (rows.put(key, row) != null) {
        throw new IllegalStateException("two rows: " + key);
      }
    }
    if (facts.values().stream().mapToInt(List::size).sum() < FEW) {
      assertEquals(List.of(), untraced());
    }
    return this;
  }

  /** {@code OUTLIER 130 for 12.5}, one after the other. */
  String findings() {
    return findings.stream()
        .map(f -> "%s %s for %s".formatted(f.code(), plain(f.found()), plain(f.expected())))
        .collect(Collectors.joining(", "));
  }

  private int firstYear() {
    return facts.values().stream()
        .flatMap(List::stream)
        .mapToInt(fact -> fact.from() / 12)
        .min()
        .orElse(asOf.getYear());
  }

  private static String key(String boundary, String unit, String period) {
    return boundary + " " + unit + " " + period;
  }

  /** The rows whose facts, added up again, give another figure. */
  List<String> untraced() {
    World world = WorldBuilder.build(new Units(versions, parents, links), plans, asOf);
    Frame frame = Frame.of(firstYear(), asOf.getYear(), world);
    Rollup.Job job =
        new Rollup.Job(
            world, frame, new Due(Rollup.dueBefore(asOf, 0)), Map.of("i", rule), Map.of());
    Map<Integer, List<Fact>> byUnit = new TreeMap<>();
    facts.forEach((unit, list) -> byUnit.put(Objects.requireNonNull(world.find(unit)), list));
    List<String> wrong = new ArrayList<>();
    for (ResultRow row : rows()) {
      int unit = Objects.requireNonNull(world.find(row.unitId()));
      Origin origin = new Tracing(job, rule, unit, row.period()).on(row.boundary(), byUnit);
      BigDecimal figure = row.numerator() == null ? row.value() : row.numerator();
      if (!plain(origin.amount()).equals(plain(figure))
          || !plain(origin.denominator()).equals(plain(row.denominator()))) {
        wrong.add(row + " from " + origin);
      }
    }
    return wrong;
  }

  @Nullable ResultRow find(String boundary, String unit, String period) {
    return rows.get(key(boundary, unit, period));
  }

  Iterable<ResultRow> rows() {
    return rows.values();
  }

  /** Every figure by boundary, unit and period. */
  Map<String, String> figures() {
    Map<String, String> figures = new TreeMap<>();
    for (ResultRow row : rows()) {
      String unit = row.unitId();
      String where = key(row.boundary().code(), unit, row.period().label());
      figures.put(where, value(row.boundary().code(), unit, row.period().label()));
    }
    return figures;
  }

  /** The units a unit's figures count for on any boundary. */
  Set<String> countedFor(String unit) {
    World world = WorldBuilder.build(new Units(versions, parents, links), plans, asOf);
    int at = Objects.requireNonNull(world.find(unit));
    return Arrays.stream(World.Boundary.values())
        .flatMap(boundary -> world.targets(boundary, at).stream())
        .map(target -> world.unit(target.unit()).id())
        .collect(Collectors.toSet());
  }

  /** The value as {@code 12 3/4}: value, reported of due; {@code -} without a value. */
  String value(String boundary, String unit, String period) {
    ResultRow row = find(boundary, unit, period);
    if (row == null) {
      return "no row";
    }
    return "%s %d/%d%s%s"
        .formatted(
            plain(row.value()),
            row.unitsReported(),
            row.unitsDue(),
            Flags.has(row.flags(), Flags.APPORTIONED) ? " apportioned" : "",
            Flags.has(row.flags(), Flags.ESTIMATE) ? " estimate" : "");
  }

  static String plain(@Nullable BigDecimal amount) {
    return amount == null
        ? "-"
        : amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
  }
}
