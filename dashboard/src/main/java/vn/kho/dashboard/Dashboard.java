package vn.kho.dashboard;

import java.io.File;
import java.security.CodeSource;
import java.time.Clock;
import java.util.List;
import vn.kho.dashboard.access.AccessRoutes;
import vn.kho.dashboard.access.Accounts;
import vn.kho.dashboard.access.Sessions;
import vn.kho.dashboard.adhoc.SqlService;
import vn.kho.dashboard.adhoc.web.SqlRoutes;
import vn.kho.dashboard.api.ApiRoutes;
import vn.kho.dashboard.config.Settings;
import vn.kho.dashboard.page.Pages;
import vn.kho.dashboard.page.ReportRoutes;
import vn.kho.dashboard.page.Templates;
import vn.kho.dashboard.report.Desk;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.store.StoreSettings;
import vn.kho.dashboard.store.Warehouse;
import vn.kho.dashboard.web.Assets;
import vn.kho.dashboard.web.WebServer;
import vn.kho.dashboard.web.WebSettings;

/** The running dashboard: its parts wired together, and closed together. */
public final class Dashboard implements AutoCloseable {
  private final WebServer server;
  private final SnapshotStore store;
  private final SqlService sql;
  private final Desk desk;
  private final String host;

  private Dashboard(WebServer server, SnapshotStore store, SqlService sql, Desk desk, String host) {
    this.server = server;
    this.store = store;
    this.sql = sql;
    this.desk = desk;
    this.host = host;
  }

  public static Dashboard start(Settings settings, WebSettings web) {
    Assets assets = Assets.load();
    Templates templates = new Templates(assets.base());
    SnapshotStore store =
        new SnapshotStore(new Warehouse(settings.warehouse()), StoreSettings.defaults());
    String version = assets.version() + "." + programTag();
    Desk desk = new Desk(store, settings.data());
    Pages pages = new Pages(store, templates, settings.lang(), version, desk);
    ReportRoutes reports = new ReportRoutes(store, desk, settings.lang());
    ApiRoutes api = new ApiRoutes(store, version);
    SqlService sql = new SqlService(settings);
    SqlRoutes sqlRoutes = new SqlRoutes(sql, store, settings.lang(), Clock.systemUTC());
    AccessRoutes access =
        new AccessRoutes(
            Accounts.in(settings.warehouse()),
            new Sessions(Clock.systemUTC()),
            templates::fill,
            settings.lang());
    WebServer server =
        WebServer.start(
            web,
            settings.lang(),
            templates::problem,
            List.of(access, assets, pages, reports, api, sqlRoutes));
    return new Dashboard(server, store, sql, desk, web.host());
  }

  /** Changes with the program, so that no browser keeps a page made by another version of it. */
  private static String programTag() {
    CodeSource source = Dashboard.class.getProtectionDomain().getCodeSource();
    File file = source == null ? new File(".") : new File(source.getLocation().getPath());
    return Long.toString(file.isFile() ? file.lastModified() : System.nanoTime(), 36);
  }

  public String address() {
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + shown + ":" + server.port();
  }

  @Override
  public void close() {
    server.close();
    sql.close();
    desk.close();
    store.close();
  }
}
