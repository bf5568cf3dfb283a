package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.Spark;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.UnitYear;

/** One small chart per unit, all of one scale, so that they can be compared by eye. */
final class Multiples {
  private Multiples() {}

  /** A unit's chart; the text says what it shows. */
  public record Multiple(String name, String href, Spark spark, String text, String last) {}

  static List<Multiple> of(Visit visit, Target target, List<String> orgUnitIds) {
    Map<String, List<UnitYear>> byUnit = new LinkedHashMap<>();
    BigDecimal top = BigDecimal.ZERO;
    for (UnitYear year :
        UnitYear.ask(
            visit.session(), visit.scope().plan().planId(), target.targetId(), orgUnitIds)) {
      byUnit.computeIfAbsent(year.orgUnitId(), unit -> new ArrayList<>()).add(year);
      top = max(max(top, year.actual()), year.target());
    }
    List<Multiple> multiples = new ArrayList<>();
    for (List<UnitYear> years : byUnit.values()) {
      multiples.add(multiple(visit, target, years, top));
    }
    return multiples;
  }

  private static Multiple multiple(
      Visit visit, Target target, List<UnitYear> known, BigDecimal top) {
    Map<String, UnitYear> byYear = new LinkedHashMap<>();
    known.forEach(year -> byYear.put(year.year(), year));
    List<Spark.Year> years = new ArrayList<>();
    List<String> said = new ArrayList<>();
    String last = "–";
    for (String year : visit.scope().years()) {
      UnitYear one = byYear.get(year);
      if (one == null) {
        years.add(new Spark.Year(year, "none", null, null));
        continue;
      }
      years.add(new Spark.Year(year, one.status().key(), one.actual(), one.target()));
      last = visit.numbers().number(one.actual(), Figures.decimals(target, one.actual()));
      said.add(year + ": " + last);
    }
    UnitYear any = known.get(0);
    return new Multiple(
        any.name(),
        UnitPage.href(visit, any.orgUnitId()),
        Spark.of(years, top),
        any.name() + ". " + String.join("; ", said),
        last);
  }

  private static BigDecimal max(BigDecimal top, @Nullable BigDecimal value) {
    return value == null ? top : top.max(value);
  }
}
