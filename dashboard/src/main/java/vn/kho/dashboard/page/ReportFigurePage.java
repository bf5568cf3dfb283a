package vn.kho.dashboard.page;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.Desk;
import vn.kho.dashboard.report.content.Figure;
import vn.kho.dashboard.report.content.Origin;

/** One number of a report by its id: where it was taken from, and the way on. */
final class ReportFigurePage implements Page {
  static final String PATH = "/bao-cao/so";

  private final Desk desk;

  ReportFigurePage(Desk desk) {
    this.desk = desk;
  }

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "report-figure";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  @Override
  public boolean isOfSnapshotOnly() {
    return false;
  }

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    String id = visit.address().find("id").orElse("");
    Figure figure =
        desk.draft(visit.session(), ReportPage.request(visit.scope())).figures().stream()
            .filter(each -> each.id().equals(id))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id));
    Origin origin = figure.origin();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("figure", figure);
    values.put("origin", origin);
    values.put("value", figure.value().toPlainString());
    values.put("sourceHref", source(visit, origin));
    values.put("sql", origin.sql());
    values.put("isSimulated", OverviewPage.isSimulated(visit));
    return values;
  }

  /** Down to the files, for a figure of a target. */
  private static String source(Visit visit, Origin origin) {
    String target = origin.targetId();
    String unit = origin.orgUnitId();
    String period = origin.period();
    return target == null || unit == null || period == null
        ? ""
        : ReportPage.pinned(visit, SourcePage.PATH)
            .with("target", target)
            .with("unit", unit)
            .with("of", period)
            .href();
  }
}
