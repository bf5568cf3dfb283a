package vn.kho.dashboard.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.web.Freshness;
import vn.kho.dashboard.web.Json;
import vn.kho.dashboard.web.Routes;

/** The addresses of the pages, and of the charts each draws. */
public final class Pages implements Routes {
  private final SnapshotStore store;
  private final Templates templates;
  private final Lang defaultLang;
  private final Freshness freshness;
  private final List<Page> pages =
      List.of(
          new OverviewPage(),
          new TargetPage(),
          new UnitPage(),
          new ComparePage(),
          new SchemePage(),
          new ReportingPage(),
          new QualityPage(),
          new SourcePage());

  public Pages(SnapshotStore store, Templates templates, Lang defaultLang, String version) {
    this.store = store;
    this.templates = templates;
    this.defaultLang = defaultLang;
    this.freshness = new Freshness(version);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (Page page : pages) {
      routes.get(page.path(), context -> visit(context, visit -> html(context, visit, page)));
      String data = page.path().equals("/") ? "/data.json" : page.path() + "/data.json";
      routes.get(data, context -> visit(context, visit -> json(context, visit, page)));
    }
  }

  private void visit(Context context, Consumer<Visit> answer) {
    Address address = Address.of(context, defaultLang);
    String snapshotId = store.resolve(address.find("snapshot"));
    if (freshness.isKnown(context, snapshotId, address.lang())) {
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

  private static void json(Context context, Visit visit, Page page) {
    context.contentType("application/json; charset=utf-8");
    context.result(Json.write(page.charts(visit)));
  }
}
