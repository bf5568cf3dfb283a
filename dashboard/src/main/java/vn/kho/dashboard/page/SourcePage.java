package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Indicator;
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
    return href(visit, target.targetId(), orgUnitId, period);
  }

  static String href(Visit visit, String targetId, String orgUnitId, String period) {
    return href(visit, address -> address.with("target", targetId), orgUnitId, period);
  }

  /** The source of an indicator's figure, whether or not a target of the plan counts it. */
  static String hrefOfIndicator(Visit visit, String indicatorId, String orgUnitId, String period) {
    return href(visit, address -> address.with("indicator", indicatorId), orgUnitId, period);
  }

  private static String href(
      Visit visit, UnaryOperator<Address> mark, String orgUnitId, String period) {
    return mark.apply(visit.address().at(PATH).with("unit", orgUnitId)).with("of", period).href();
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

  /**
   * What the figure measures.
   *
   * @param href to its target; empty for an indicator that is in no target of the plan
   * @param figure as it was judged; empty where it was not
   */
  private record Subject(
      String label,
      String definition,
      String href,
      String indicatorId,
      int decimals,
      String figure,
      boolean isSimulated,
      UnaryOperator<Address> mark) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    String period = visit.address().find("of").orElse(visit.scope().period());
    Spans span =
        Spans.find(period).orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "of", period));
    Subject subject = subject(visit, period);
    String unit = visit.scope().unit().orgUnitId();
    List<SourceUnit> units =
        SourceUnits.ask(
            visit.session(), unit, subject.indicatorId(), period, span.from(), span.to());
    List<SourceRow> cells =
        SourceRows.ask(visit.session(), unit, subject.indicatorId(), span.from(), span.to());
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("label", subject.label());
    values.put("targetHref", subject.href());
    values.put("of", visit.periodName(period));
    values.put("figure", subject.figure());
    values.put("units", units(visit, subject, period, units));
    values.put("cells", cells(visit, subject, cells));
    values.put("isCut", cells.size() == SourceRows.LIMIT);
    values.put("definition", subject.definition());
    values.put(
        "isSimulated", subject.isSimulated() || cells.stream().anyMatch(SourceRow::isSimulated));
    return values;
  }

  private static Subject subject(Visit visit, String period) {
    Optional<String> indicator = visit.address().find("indicator");
    if (indicator.isPresent()) {
      return Indicator.find(visit.session(), indicator.get())
          .map(found -> subject(visit, found))
          .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, indicator.get()));
    }
    PlanTree tree = TargetModel.tree(visit);
    Target target =
        TargetModel.findTarget(visit, tree)
            .orElseThrow(() -> Problem.of(ProblemCode.BAD_PARAMETER, "target", ""));
    Figures figures = new Figures(visit.texts(), visit.numbers());
    return new Subject(
        visit.lang().pick(target.labelVi(), target.labelEn()),
        visit.lang().pick(orEmpty(target.definitionVi()), orEmpty(target.definitionEn())),
        TargetPage.href(visit, target),
        orEmpty(target.indicatorId()),
        target.decimals(),
        tree.find(target, period)
            .map(a -> figures.headline(target, a) + " " + figures.beside(target, a))
            .orElse(""),
        tree.of(target).values().stream().anyMatch(Attainment::isSimulated),
        address -> address.with("target", target.targetId()));
  }

  private static Subject subject(Visit visit, Indicator indicator) {
    return new Subject(
        visit.lang().pick(indicator.nameVi(), indicator.nameEn()),
        visit.lang().pick(orEmpty(indicator.definitionVi()), orEmpty(indicator.definitionEn())),
        "",
        indicator.indicatorId(),
        indicator.decimals(),
        "",
        false,
        address -> address.with("indicator", indicator.indicatorId()));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private static List<UnitRow> units(
      Visit visit, Subject subject, String period, List<SourceUnit> units) {
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
              href(visit, subject.mark(), unit.orgUnitId(), period),
              unit.value() == null && unit.ratioPct() != null
                  ? numbers.percent(unit.ratioPct())
                  : numbers.number(
                      unit.value(), Figures.decimals(subject.decimals(), unit.value())),
              visit.texts().get("source.rows", unit.rows(), unit.files(), unit.corrections()),
              numbers.date(unit.lastReceivedOn())));
    }
    return rows;
  }

  private static List<CellRow> cells(Visit visit, Subject subject, List<SourceRow> cells) {
    Texts texts = visit.texts();
    return cells.stream()
        .map(
            cell ->
                new CellRow(
                    texts.word("basis", cell.basis(), visit.periodName(cell.period())),
                    figure(visit, subject, cell),
                    cell.rawText() == null ? "" : "“" + cell.rawText() + "”",
                    where(texts, cell),
                    visit.numbers().date(cell.receivedOn()),
                    texts.word("result", cell.status()),
                    CellPage.href(visit, cell.resultId()),
                    cell.isCurrent(),
                    cell.note() == null ? "" : cell.note()))
        .toList();
  }

  private static String figure(Visit visit, Subject subject, SourceRow cell) {
    Numbers numbers = visit.numbers();
    if (cell.reportState().equals("not_applicable")) {
      return Numbers.NOT_APPLICABLE;
    }
    BigDecimal part = cell.numerator();
    if (cell.value() == null && part != null) {
      return numbers.number(part, 0) + "/" + numbers.number(cell.denominator(), 0);
    }
    String figure = numbers.number(cell.value(), Math.max(subject.decimals(), 2));
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
