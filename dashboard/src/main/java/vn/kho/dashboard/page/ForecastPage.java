package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.ForecastLine;
import vn.kho.dashboard.query.ForecastList;
import vn.kho.dashboard.query.ForecastRecords;
import vn.kho.dashboard.query.ForecastReliability;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** Dự báo: which open targets will be met, and how such forecasts did in the past. */
final class ForecastPage implements Page {
  private static final List<String> COLUMNS =
      List.of(
          "row",
          "target",
          "period",
          "asked",
          "forecast",
          "low_80",
          "high_80",
          "chance",
          "outlook",
          "per_month",
          "reason");

  @Override
  public String path() {
    return "/du-bao";
  }

  @Override
  public String template() {
    return "forecast";
  }

  /** An open target; without a point the note says why there is none. */
  public record Row(
      String rowNo,
      String label,
      String href,
      String sourceHref,
      String period,
      String asked,
      String point,
      String band,
      String outlook,
      String chance,
      String perMonth,
      String note) {}

  /** One line of the record, as it is shown. */
  public record RecordRow(String family, List<String> figures) {}

  /** A class of chances, and how often what was said came true; widths in percent. */
  public record Reliability(
      String said, String came, String forecasts, int saidWidth, int cameWidth) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    List<ForecastLine> lines = lines(visit);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put(
        "rows",
        lines.stream().filter(line -> line.point() != null).map(line -> row(visit, line)).toList());
    values.put(
        "refused",
        lines.stream().filter(line -> line.point() == null).map(line -> row(visit, line)).toList());
    values.put("records", records(visit));
    values.put("classes", classes(visit));
    values.put("isSimulated", !lines.isEmpty() && OverviewPage.isSimulated(visit));
    return values;
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    Texts texts = visit.texts();
    return Optional.of(
        new DataTable(
            "du-bao-" + visit.scope().unit().officialCode(),
            texts.get("nav.forecast") + ", " + visit.scope().unit().name(),
            COLUMNS.stream().map(column -> texts.get("column." + column)).toList(),
            lines(visit).stream().map(line -> cells(visit, line)).toList(),
            visit.notes(OverviewPage.isSimulated(visit))));
  }

  private static List<ForecastLine> lines(Visit visit) {
    Scope scope = visit.scope();
    return ForecastList.ask(visit.session(), scope.plan().planId(), scope.unit().orgUnitId());
  }

  private static List<@Nullable Object> cells(Visit visit, ForecastLine line) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(line.rowNo());
    cells.add(visit.lang().pick(line.labelVi(), line.labelEn()));
    cells.add(line.period());
    cells.add(line.targetValue());
    cells.add(line.point());
    cells.add(line.low80());
    cells.add(line.high80());
    cells.add(line.chancePct());
    cells.add(line.outlook() == null ? null : visit.texts().word("outlook", line.outlook()));
    cells.add(line.requiredPerMonth());
    cells.add(note(visit, line));
    return cells;
  }

  private static Row row(Visit visit, ForecastLine line) {
    Numbers numbers = visit.numbers();
    int decimals = decimals(line);
    return new Row(
        line.rowNo(),
        visit.lang().pick(line.labelVi(), line.labelEn()),
        visit.address().at(TargetPage.PATH).with("target", line.targetId()).href(),
        SourcePage.href(visit, line.targetId(), line.period()),
        visit.periodName(line.period()),
        numbers.number(line.targetValue(), decimals),
        numbers.number(line.point(), decimals),
        numbers.number(line.low80(), decimals) + " – " + numbers.number(line.high80(), decimals),
        line.outlook() == null ? "" : line.outlook(),
        line.chancePct() == null || line.outlook() == null
            ? ""
            : numbers.number(line.chancePct(), 0)
                + numbers.percentSign()
                + " · "
                + visit.texts().word("outlook", line.outlook()),
        line.requiredPerMonth() == null
            ? Numbers.NOT_APPLICABLE
            : numbers.number(line.requiredPerMonth(), Math.max(1, decimals)),
        note(visit, line));
  }

  /** As many as the indicator has; one more when a forecast would look like its target. */
  private static int decimals(ForecastLine line) {
    if (line.point() == null || line.targetValue() == null) {
      return line.decimals();
    }
    BigDecimal off = line.point().subtract(line.targetValue()).abs();
    boolean looksMet =
        off.signum() > 0
            && off.compareTo(BigDecimal.ONE) < 0
            && off.setScale(line.decimals(), RoundingMode.HALF_UP).signum() == 0;
    return looksMet ? line.decimals() + 1 : line.decimals();
  }

  private static String note(Visit visit, ForecastLine line) {
    String vi = line.refusedVi() == null ? line.noteVi() : line.refusedVi();
    String en = line.refusedEn() == null ? line.noteEn() : line.refusedEn();
    return visit.lang().pick(vi == null ? "" : vi, en == null ? "" : en);
  }

  private static List<RecordRow> records(Visit visit) {
    Numbers numbers = visit.numbers();
    return ForecastRecords.ask(visit.session()).stream()
        .map(
            line ->
                new RecordRow(
                    visit.texts().word("family", line.family()),
                    List.of(
                        numbers.number(line.years()),
                        numbers.number(line.forecasts()),
                        numbers.percent(line.errorToNaivePct()),
                        numbers.percent(line.medianErrorPct()),
                        numbers.percent(line.coveragePct()),
                        numbers.percent(line.baseRatePct()),
                        numbers.number(line.brier(), 3),
                        numbers.number(line.brierBaseRate(), 3),
                        numbers.number(line.brierNaive(), 3))))
        .toList();
  }

  private static List<Reliability> classes(Visit visit) {
    Numbers numbers = visit.numbers();
    return ForecastReliability.ask(visit.session()).stream()
        .map(
            line ->
                new Reliability(
                    numbers.percent(line.saidPct()),
                    numbers.percent(line.camePct()),
                    numbers.number(line.forecasts()),
                    line.saidPct() == null ? 0 : line.saidPct().intValue(),
                    line.camePct() == null ? 0 : line.camePct().intValue()))
        .toList();
  }
}
