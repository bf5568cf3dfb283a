package vn.kho.transform.rollup;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.duck.Cells;
import vn.kho.transform.duck.Duck;

/** Small tables brought to the driver, to be given to every task. */
public final class Loading {

  private Loading() {}

  /** From the loaded tables and the staged plans; what units above told is not asked. */
  public static Rollup.Dimensions dimensions(Duck duck) {
    return new Rollup.Dimensions(
        new Units(
            duck.query(sql("units.sql"), Loading::version),
            duck.query(sql("parents.sql"), Loading::parent),
            duck.query(sql("links.sql"), Loading::link)),
        territories(duck),
        rules(duck),
        Map.of());
  }

  private record AboveOf(String indicatorId, Above above) {}

  /**
   * When units above those that report an indicator told of it.
   *
   * @param facts the table of the facts that will be rolled up
   */
  public static Map<String, Above> above(Duck duck, String facts) {
    return duck
        .query(
            sql("above.sql").formatted(facts),
            row -> new AboveOf(row.text(1), new Above(row.number(2), row.number(3))))
        .stream()
        .collect(Collectors.toMap(AboveOf::indicatorId, AboveOf::above));
  }

  /** The rules of all indicators, from the loaded table. */
  public static List<Rule> rules(Duck duck) {
    return duck.query(sql("rules.sql"), Loading::rule);
  }

  private static String sql(String name) {
    return Duck.resource(Loading.class, name);
  }

  private static Units.Version version(Cells row) {
    return new Units.Version(row.text(1), row.text(2), row.findDate(3), row.findDate(4));
  }

  private static Units.Parent parent(Cells row) {
    return new Units.Parent(row.text(1), row.text(2), row.findDate(3), row.findDate(4));
  }

  private static Units.Link link(Cells row) {
    return new Units.Link(row.text(1), row.text(2), date(row, 3), row.findDecimal(4));
  }

  private record PlanTerm(String planId, Territory.Term term) {}

  /** The territory of every plan whose unit is known, from its newest version. */
  private static List<Territory> territories(Duck duck) {
    Map<String, List<Territory.Term>> terms = new HashMap<>();
    duck.query(
            sql("terms.sql"),
            row ->
                new PlanTerm(
                    row.text(1), Territory.Term.of(row.text(2), date(row, 3), date(row, 4))))
        .forEach(
            term ->
                terms
                    .computeIfAbsent(term.planId(), any -> new java.util.ArrayList<>())
                    .add(term.term()));
    return duck.query(
        sql("territories.sql"),
        row ->
            new Territory(
                row.text(1),
                row.text(2),
                date(row, 3),
                List.copyOf(terms.getOrDefault(row.text(1), List.of()))));
  }

  private static Rule rule(Cells row) {
    Set<Rule.May> may = EnumSet.noneOf(Rule.May.class);
    if (row.flag(8)) {
      may.add(Rule.May.BE_NEGATIVE);
    }
    if (row.flag(9)) {
      may.add(Rule.May.EXCEED);
    }
    return Rule.of(
        row.text(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        row.text(6),
        row.text(7),
        may);
  }

  private static LocalDate date(Cells row, int column) {
    @Nullable LocalDate date = row.findDate(column);
    return Objects.requireNonNull(date, "a day is missing");
  }
}
