package vn.kho.dashboard.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.SnapshotStore;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;
import vn.kho.dashboard.web.Freshness;
import vn.kho.dashboard.web.Routes;

/** The addresses of the pages. */
public final class Pages implements Routes {
  private final SnapshotStore store;
  private final Templates templates;
  private final Lang defaultLang;
  private final Freshness freshness;

  public Pages(SnapshotStore store, Templates templates, Lang defaultLang, String version) {
    this.store = store;
    this.templates = templates;
    this.defaultLang = defaultLang;
    this.freshness = new Freshness(version);
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::overview);
  }

  private void overview(Context context) {
    Address address = Address.of(context, defaultLang);
    String snapshotId = store.resolve(address.find("snapshot"));
    if (freshness.isKnown(context, snapshotId, address.lang())) {
      return;
    }
    try (Session session = store.open(snapshotId)) {
      context.html(
          templates.fill(
              "overview", Texts.of(address.lang()), Map.of("snapshot", session.snapshotId())));
    }
  }
}
