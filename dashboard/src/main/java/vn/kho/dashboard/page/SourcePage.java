package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.SourceRow;
import vn.kho.dashboard.query.SourceRows;
import vn.kho.dashboard.query.SourceUnit;
import vn.kho.dashboard.query.SourceUnits;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Spans;
import vn.kho.dashboard.text.Texts;

/** Where a number comes from: which units, which files, down to the cell. */
final class SourcePage implements Page {
  static final String PATH = "/nguon";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "source";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  /** The source of a target's figure for a unit in a period. */
  static String href(Visit visit, Target target, String orgUnitId, String period) {
    return visit
        .address()
        .at(PATH)
        .with("unit", orgUnitId)
        .with("target", target.targetId())
        .with("of", period)
        .href();
  }

  /** The source of a target's figure for the unit of the page. */
  static String href(Visit visit, String targetId, String period) {
    return visit.address().at(PATH).with("target", targetId).with("of", period).href();
  }

  /** A unit whose reports are in the figure. */
  public record UnitRow(
      String name, String parent, String href, String figure, String rows, String received) {}

  /** A cell; {@code where} names file, sheet, row and column. */
  public record CellRow(
      String period,
      String figure,
      String raw,
      String where,
      String received,
      String status,
      String href,
      boolean isCurrent,
      String note) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    Target target =
        TargetModel.findTarget(visit, tree)
            .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "target", ""));
    String period = visit.address().find("of").orElse(visit.scope().period());
    Spans span =
        Spans.find(period).orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "of", period));
    String unit = visit.scope().unit().orgUnitId();
    String indicator = target.indicatorId() == null ? "" : target.indicatorId();
    List<SourceUnit> units =
        SourceUnits.ask(visit.session(), unit, indicator, period, span.from(), span.to());
    List<SourceRow> cells =
        SourceRows.ask(visit.session(), unit, indicator, span.from(), span.to());
    Figures figures = new Figures(visit.texts(), visit.numbers());
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("label", visit.lang().pick(target.labelVi(), target.labelEn()));
    values.put("targetHref", TargetPage.href(visit, target));
    values.put("of", visit.periodName(period));
    values.put(
        "figure",
        tree.find(target, period)
            .map(a -> figures.headline(target, a) + " " + figures.beside(target, a))
            .orElse(""));
    values.put("units", units(visit, target, period, units));
    values.put("cells", cells(visit, target, cells));
    values.put("isCut", cells.size() == SourceRows.LIMIT);
    values.put("definition", definition(visit, target));
    values.put(
        "isSimulated",
        cells.stream().anyMatch(SourceRow::isSimulated) || isSimulated(tree, target));
    return values;
  }

  private static boolean isSimulated(PlanTree tree, Target target) {
    return tree.of(target).values().stream().anyMatch(a -> a.isSimulated());
  }

  private static String definition(Visit visit, Target target) {
    String vi = target.definitionVi() == null ? "" : target.definitionVi();
    String en = target.definitionEn() == null ? "" : target.definitionEn();
    return visit.lang().pick(vi, en);
  }

  private static List<UnitRow> units(
      Visit visit, Target target, String period, List<SourceUnit> units) {
    Numbers numbers = visit.numbers();
    List<UnitRow> rows = new ArrayList<>();
    for (SourceUnit unit : units) {
      if (unit.orgUnitId().equals(visit.scope().unit().orgUnitId())) {
        continue;
      }
      rows.add(
          new UnitRow(
              unit.name(),
              unit.parentName() == null ? "" : unit.parentName(),
              href(visit, target, unit.orgUnitId(), period),
              unit.value() == null && unit.ratioPct() != null
                  ? numbers.percent(unit.ratioPct())
                  : numbers.number(unit.value(), target.decimals()),
              visit.texts().get("source.rows", unit.rows(), unit.files(), unit.corrections()),
              numbers.date(unit.lastReceivedOn())));
    }
    return rows;
  }

  private static List<CellRow> cells(Visit visit, Target target, List<SourceRow> cells) {
    Texts texts = visit.texts();
    return cells.stream()
        .map(
            cell ->
                new CellRow(
                    texts.word("basis", cell.basis(), visit.periodName(cell.period())),
                    figure(visit, target, cell),
                    cell.rawText() == null ? "" : "“" + cell.rawText() + "”",
                    where(texts, cell),
                    visit.numbers().date(cell.receivedOn()),
                    texts.word("result", cell.status()),
                    CellPage.href(visit, cell.resultId()),
                    cell.isCurrent(),
                    cell.note() == null ? "" : cell.note()))
        .toList();
  }

  private static String figure(Visit visit, Target target, SourceRow cell) {
    Numbers numbers = visit.numbers();
    if (cell.reportState().equals("not_applicable")) {
      return Numbers.NOT_APPLICABLE;
    }
    BigDecimal part = cell.numerator();
    if (cell.value() == null && part != null) {
      return numbers.number(part, 0) + "/" + numbers.number(cell.denominator(), 0);
    }
    String figure = numbers.number(cell.value(), Math.max(target.decimals(), 2));
    String qualifier = cell.qualifier();
    return qualifier == null || qualifier.equals("exact")
        ? figure
        : visit.texts().get("qualifier." + qualifier, figure);
  }

  static String where(Texts texts, SourceRow cell) {
    return cell.sourceSheet() == null
        ? texts.get("source.where", cell.sourceFile(), cell.sourceRow(), cell.sourceColumn())
        : texts.get(
            "source.where.sheet",
            cell.sourceFile(),
            cell.sourceSheet(),
            cell.sourceRow(),
            cell.sourceColumn());
  }
}
