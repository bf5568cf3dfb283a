package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.UnitRanking;
import vn.kho.dashboard.query.UnitResult;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** The units below, ordered by what they reached of a target. */
final class TargetRanking {
  private final Visit visit;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;

  TargetRanking(Visit visit, Target target) {
    this.visit = visit;
    this.target = target;
    this.texts = visit.texts();
    this.numbers = visit.numbers();
  }

  /** One unit of the ranking; width is of 100. */
  public record RankRow(
      int place,
      String name,
      String parent,
      String href,
      String figure,
      String sourceHref,
      String pct,
      int width,
      StatusView status) {}

  List<RankRow> ranking() {
    Scope scope = visit.scope();
    List<UnitResult> units =
        UnitRanking.ask(
            visit.session(),
            scope.plan().planId(),
            target.targetId(),
            scope.planUnit().orgUnitId(),
            scope.period());
    BigDecimal top = BigDecimal.ZERO;
    for (UnitResult unit : units) {
      top = unit.actualValue() == null ? top : top.max(unit.actualValue());
    }
    List<RankRow> rows = new ArrayList<>();
    for (UnitResult unit : units) {
      rows.add(rank(unit, rows.size() + 1, top));
    }
    return rows;
  }

  private RankRow rank(UnitResult unit, int place, BigDecimal top) {
    BigDecimal actual = unit.actualValue();
    int width =
        actual == null || top.signum() <= 0
            ? 0
            : (int) Math.round(100 * Math.max(0, actual.doubleValue()) / top.doubleValue());
    return new RankRow(
        place,
        unit.name(),
        orEmpty(unit.parentName()),
        UnitPage.href(visit, unit.orgUnitId()),
        numbers.number(actual, Figures.decimals(target, actual)),
        SourcePage.href(visit, target, unit.orgUnitId(), visit.scope().period()),
        unit.attainmentPct() == null ? "" : numbers.percent(unit.attainmentPct()),
        width,
        StatusView.of(unit.status(), texts));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
