package vn.kho.ingest.validate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.form.LongTable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.PeriodType;
import vn.kho.ingest.model.Qualifier;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.model.TimeRule;
import vn.kho.ingest.parse.Figure;
import vn.kho.ingest.parse.Figures;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Money;
import vn.kho.ingest.parse.NumberStyle;
import vn.kho.ingest.parse.Parsed;
import vn.kho.ingest.parse.Periods;
import vn.kho.ingest.parse.ResultWords;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/** Rows of the long form to facts. A row that cannot be taken is told and left out. */
public final class ResultRows {
  /** Errors of a file that is judged on; with the answer to the sender each costs 10 kB. */
  static final int MOST_ERRORS = 20_000;

  /** Notes of a table that are told; figures are loaded whether they are or not. */
  static final int MOST_NOTES = 5_000;

  private final Codes codes;
  private final ResultFile file;
  private final List<Issue> issues;
  private final List<ResultFact> facts = new ArrayList<>();
  private final Map<String, Parsed<Period>> periods = new HashMap<>();
  private final Map<String, Parsed<Indicator>> indicators = new HashMap<>();
  private int errors;
  private int notes;
  private boolean isGivenUp;

  /** Reads one file; findings go to {@code issues}. */
  public ResultRows(Codes codes, ResultFile file, List<Issue> issues) {
    this.codes = codes;
    this.file = file;
    this.issues = issues;
  }

  /** Reads a table. */
  public void read(LongTable table) {
    Totals totals = new Totals();
    ShareColumn shares = new ShareColumn(table);
    List<Issue> found = new ArrayList<>();
    Place place = new Place(file.name(), table.sheet(), null, null);
    for (LongTable.Part part : table.parts()) {
      RowCells cells = new RowCells(part.header(), place, found);
      cells.expect(part.rows());
      Map<String, Figures> columns = new HashMap<>();
      for (String column : List.of("value", "numerator", "denominator")) {
        Integer at = part.header().at(column);
        columns.put(
            column, new Figures(at == null ? NumberStyle.UNDECIDED : style(part.rows(), at)));
      }
      for (TableRow row : part.rows()) {
        if (isGivenUp(found, place.atRow(row.number()))) {
          break;
        }
        int before = found.size();
        cells.go(row);
        if (cells.hasWidth()) {
          read(cells, new Columns(columns, shares), totals, table);
        }
        count(found.subList(before, found.size()));
      }
    }
    totals.check(found);
    issues.addAll(new LinkedHashSet<>(found));
  }

  /** What a table's other rows say of how its figures are written. */
  private record Columns(Map<String, Figures> figures, ShareColumn shares) {}

  private void count(List<Issue> ofRow) {
    for (Issue issue : ofRow) {
      errors += issue.isError() ? 1 : 0;
      notes += issue.isError() ? 0 : 1;
    }
    if (notes > MOST_NOTES) {
      ofRow.removeIf(issue -> !issue.isError());
    }
  }

  private boolean isGivenUp(List<Issue> found, Place place) {
    if (!isGivenUp && errors > MOST_ERRORS) {
      isGivenUp = true;
      found.add(Issue.of(IssueCode.FILE_TOO_MANY_ERRORS, place, null, Map.of("count", errors)));
    }
    return isGivenUp;
  }

  private static NumberStyle style(List<TableRow> rows, int column) {
    return NumberStyle.of(
        rows.stream()
            .map(row -> row.cell(column))
            .filter(cell -> cell.type() == TableCell.Type.TEXT)
            .map(TableCell::text)
            .toList());
  }

  private void read(RowCells cells, Columns columns, Totals totals, LongTable table) {
    boolean isSimulated = Boolean.TRUE.equals(cells.findFlag("simulated"));
    LocalDate received = received(cells, isSimulated);
    boolean isOfPeriods = ResultWords.isTotal(text(cells, "period"));
    Period period = isOfPeriods ? null : known(cells, "period", periods, Periods::parse);
    String indicatorText = text(cells, "indicator");
    if (ResultWords.isTotal(indicatorText)) {
      cells.report(IssueCode.ROW_TOTAL, "indicator", indicatorText, Map.of());
      return;
    }
    Indicator indicator = known(cells, "indicator", indicators, codes.indicators()::find);
    String unitText = cells.get("unit");
    boolean isTotal = ResultWords.isTotal(unitText);
    OrgUnit unit = null;
    if (period != null && indicator != null && isOddDay(cells, period, indicator)) {
      cells.report(IssueCode.PERIOD_IS_DATE, "period", period.code(), Map.of());
    } else if (period != null && period.start().isAfter(received)) {
      cells.report(
          IssueCode.PERIOD_IN_FUTURE, "period", period.code(), Map.of("received", received));
    } else if (period != null && !unitText.isEmpty() && !isTotal) {
      unit =
          cells.accept(
              "unit", codes.units().find(unitText, cells.find("parent"), period, received));
    }
    Status status = word(cells, "status", Status.FINAL, ResultWords::status);
    Basis basis = word(cells, "basis", Basis.IN_PERIOD, ResultWords::basis);
    if (indicator == null) {
      return;
    }
    FigureRules.Accepted figure = figure(cells, columns, indicator, table.measureUnit());
    if (figure == null) {
      totals.miss();
      return;
    }
    if (!isTotal && period != null) {
      totals.part(indicator, unitText, period, basis, figure.value());
    }
    if (!cells.isFine()) {
      return;
    }
    if (isTotal || isOfPeriods) {
      cells.report(
          IssueCode.ROW_TOTAL, isTotal ? "unit" : "value", isTotal ? unitText : null, Map.of());
    }
    if (isTotal && period != null) {
      totals.ofUnits(cells.place("value"), indicator, period, basis, figure.value());
    } else if (isOfPeriods && !isTotal) {
      totals.ofPeriods(cells.place("value"), indicator, unitText, basis, figure.value());
    }
    if (isTotal || period == null) {
      return;
    }
    ResultFact fact =
        fact(
            cells,
            table.sheet(),
            Objects.requireNonNull(unit),
            indicator,
            period,
            basis,
            figure,
            figure.qualifier() == Qualifier.EXACT ? status : Status.ESTIMATE,
            received,
            isSimulated);
    facts.add(fact);
    codes
        .closings()
        .missed(period, received)
        .ifPresent(
            closing ->
                cells.report(
                    IssueCode.PERIOD_CLOSED,
                    "value",
                    cells.find("value"),
                    Map.of(
                        "period", closing.period().code(),
                        "closed", closing.on(),
                        "received", received)));
    if (figure.qualifier() != Qualifier.EXACT) {
      cells.report(
          IssueCode.VALUE_APPROXIMATE,
          "value",
          cells.find("value"),
          Map.of("value", written(figure.value())));
    }
  }

  /** Without an exponent: 4710, not 4.71E+3. */
  private static String written(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }

  /** Simulated data have a calendar of their own: they load alike whatever the clock says. */
  private LocalDate received(RowCells cells, boolean isSimulated) {
    LocalDate said = cells.findDate("received");
    if (said != null && said.isAfter(file.today()) && !isSimulated) {
      cells.report(
          IssueCode.DATE_IN_FUTURE, "received", said.toString(), Map.of("today", file.today()));
    }
    return said == null ? file.received() : said;
  }

  /**
   * What happens over time does not happen on a day; a spreadsheet makes the first of October of
   * what was typed as a month.
   */
  private static boolean isOddDay(RowCells cells, Period period, Indicator indicator) {
    boolean isTyped =
        cells.cell("period").type() == TableCell.Type.DATE && period.start().getDayOfMonth() == 1;
    return period.type() == PeriodType.DATE && (indicator.timeRule() == TimeRule.SUM || isTyped);
  }

  private static String text(RowCells cells, String column) {
    String text = cells.find(column);
    return text == null ? "" : text;
  }

  /** Texts repeat down a column: each is read once. */
  private static <T> @Nullable T known(
      RowCells cells,
      String column,
      Map<String, Parsed<T>> cache,
      Function<String, Parsed<T>> read) {
    String text = cells.get(column);
    return text.isEmpty() ? null : cells.accept(column, cache.computeIfAbsent(text, read));
  }

  private static <T> T word(
      RowCells cells, String column, T otherwise, Function<String, Parsed<T>> read) {
    String text = cells.find(column);
    T found = text == null ? null : cells.accept(column, read.apply(text));
    return found == null ? otherwise : found;
  }

  private static FigureRules.@Nullable Accepted figure(
      RowCells cells, Columns columns, Indicator indicator, @Nullable String above) {
    String said = cells.find("measure_unit");
    String written = said == null ? above : said;
    Figure value = figure(cells, columns.figures, "value", indicator, written);
    Figure numerator = figure(cells, columns.figures, "numerator", indicator, null);
    Figure denominator = figure(cells, columns.figures, "denominator", indicator, null);
    if (value == null || numerator == null || denominator == null) {
      return null;
    }
    boolean isAlone = numerator.value() == null && denominator.value() == null && written == null;
    if (isAlone && columns.shares.isDoubtful(text(cells, "indicator"), indicator, value)) {
      BigDecimal share = Objects.requireNonNull(value.value());
      cells.report(
          IssueCode.SHARE_AMBIGUOUS,
          "value",
          cells.find("value"),
          Map.of("first", written(share), "second", written(share.movePointRight(2))));
      return null;
    }
    FigureRules.Outcome outcome =
        FigureRules.judge(indicator, value, numerator, denominator, cells.cell("value").text());
    FigureRules.Refused refused = outcome.refused();
    if (refused != null) {
      cells.report(refused.code(), refused.column(), refused.found(), refused.details());
    }
    return outcome.accepted();
  }

  private static @Nullable Figure figure(
      RowCells cells,
      Map<String, Figures> columns,
      String column,
      Indicator indicator,
      @Nullable String written) {
    boolean isPart = !column.equals("value");
    NumberStyle.Wholeness whole =
        FigureRules.isCount(indicator) ? NumberStyle.Wholeness.WHOLE : NumberStyle.Wholeness.ANY;
    Figures figures = Objects.requireNonNull(columns.get(column));
    String wanted = isPart ? "" : indicator.measureUnit();
    if (written != null && cells.find(column) != null) {
      checkUnit(cells, column, written, indicator);
    }
    return cells.accept(column, figures.read(cells.cell(column), wanted, written, whole));
  }

  /** An amount of money is never a number of things; other wordings of a unit are only told. */
  private static void checkUnit(
      RowCells cells, String column, String written, Indicator indicator) {
    String wanted = indicator.measureUnit();
    boolean isSame =
        Fold.key(written).equals(Fold.key(wanted)) || (Money.is(written) && Money.is(wanted));
    if (!isSame) {
      boolean isOther = Money.is(written) || Money.is(wanted);
      cells.report(
          isOther ? IssueCode.MEASURE_UNIT_WRONG : IssueCode.MEASURE_UNIT_DIFFERS,
          column,
          written,
          Map.of("unit", wanted, "indicator", new Words(indicator.nameVi(), indicator.nameEn())));
    }
  }

  private ResultFact fact(
      RowCells cells,
      @Nullable String sheet,
      OrgUnit unit,
      Indicator indicator,
      Period period,
      Basis basis,
      FigureRules.Accepted figure,
      Status status,
      LocalDate received,
      boolean isSimulated) {
    boolean isInParts = cells.find("value") == null && cells.find("numerator") != null;
    String column = cells.place(isInParts ? "numerator" : "value").column();
    String raw =
        isInParts
            ? cells.cell("numerator").text() + "/" + cells.cell("denominator").text()
            : cells.raw("value");
    return new ResultFact(
        ResultIds.of(file.sha256(), sheet, cells.number(), column, indicator, unit, period, basis),
        file.submissionId(),
        unit.orgUnitId(),
        indicator.indicatorId(),
        period,
        basis,
        figure.value(),
        figure.numerator(),
        figure.denominator(),
        status,
        figure.state(),
        figure.qualifier(),
        received,
        isSimulated,
        file.name(),
        file.sha256(),
        sheet,
        cells.number(),
        String.valueOf(column),
        raw,
        cells.raw("note"));
  }

  /** The facts of all tables read, without those that contradict each other. */
  public List<ResultFact> finish() {
    if (isGivenUp) {
      return List.of();
    }
    return KeyCheck.of(facts, issues);
  }
}
