package vn.kho.dashboard.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.CsvFile;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.download.XlsxFile;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.Desk;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.web.Freshness;
import vn.kho.dashboard.web.Json;
import vn.kho.dashboard.web.Reading;
import vn.kho.dashboard.web.Routes;

/** The addresses of the pages, and of the charts each draws. */
public final class Pages implements Routes {
  private final SnapshotStore store;
  private final Templates templates;
  private final Lang defaultLang;
  private final Freshness freshness;
  private final List<Page> pages;

  public Pages(
      SnapshotStore store, Templates templates, Lang defaultLang, String version, Desk desk) {
    this.pages =
        List.of(
            new OverviewPage(),
            new TargetPage(),
            new UnitPage(),
            new ComparePage(),
            new SchemePage(),
            new ForecastPage(),
            new ReportingPage(),
            new QualityPage(),
            new ReportPage(desk),
            new ChangesPage(),
            new SqlPage(),
            new SourcePage(),
            new CellPage(),
            new PlacePage(),
            new ReceivedPage(),
            new SearchPage(),
            new ReportFigurePage(desk));
    this.store = store;
    this.templates = templates;
    this.defaultLang = defaultLang;
    this.freshness = new Freshness(version);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Page page : pages) {
      String base = page.path().equals("/") ? "" : page.path();
      read(routes, page, page.path(), (context, visit) -> html(context, visit, page));
      read(routes, page, base + "/data.json", (context, visit) -> json(context, visit, page));
      read(routes, page, base + "/data.csv", (context, visit) -> csv(context, visit, page));
      read(routes, page, base + "/data.xlsx", (context, visit) -> xlsx(context, visit, page));
    }
  }

  private void read(
      RoutesConfig routes, Page page, String path, BiConsumer<Context, Visit> answer) {
    Reading.at(
        routes, path, context -> visit(context, page, visit -> answer.accept(context, visit)));
  }

  private void visit(Context context, Page page, Consumer<Visit> answer) {
    Address address = Address.of(context, defaultLang);
    String snapshotId = store.resolve(address.find("snapshot"));
    if (!page.isOfSnapshotOnly()) {
      context.header("Cache-Control", "no-store");
    } else if (freshness.isKnown(context, store.tagOf(snapshotId), address.lang())) {
      return;
    }
    try (Session session = store.open(snapshotId)) {
      Scope scope = ScopeReader.read(session, address, store.warehouse());
      answer.accept(new Visit(store, session, address, scope));
    }
  }

  private void html(Context context, Visit visit, Page page) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(Frame.around(visit, page, pages));
    values.putAll(page.show(visit));
    context.contentType("text/html; charset=utf-8");
    context.result(templates.fill(page.template(), visit.texts(), values));
  }

  private static void csv(Context context, Visit visit, Page page) {
    DataTable table = table(context, visit, page);
    context.contentType("text/csv; charset=utf-8");
    context.header("Content-Disposition", "attachment; filename=\"" + table.name() + ".csv\"");
    context.result(CsvFile.of(table, visit.texts().get("download.notes")));
  }

  private static void xlsx(Context context, Visit visit, Page page) {
    DataTable table = table(context, visit, page);
    context.contentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    context.header("Content-Disposition", "attachment; filename=\"" + table.name() + ".xlsx\"");
    context.result(XlsxFile.of(table, visit.texts().get("download.sheet")));
  }

  private static DataTable table(Context context, Visit visit, Page page) {
    Optional<String> chart = visit.address().find("chart");
    return chart
        .map(name -> ChartData.file(visit, page, name))
        .orElseGet(() -> page.table(visit))
        .orElseThrow(() -> Problem.of(ProblemCode.UNKNOWN_ADDRESS, context.path()));
  }

  private static void json(Context context, Visit visit, Page page) {
    context.contentType("application/json; charset=utf-8");
    context.result(Json.write(ChartData.withTables(visit, page)));
  }
}
