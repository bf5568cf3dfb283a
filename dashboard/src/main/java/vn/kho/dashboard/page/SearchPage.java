package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.Hit;
import vn.kho.dashboard.query.Search;

/** Tìm: units and targets by name, accents forgiven. */
final class SearchPage implements Page {
  static final String PATH = "/tim";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "search";
  }

  @Override
  public boolean isListed() {
    return false;
  }

  /** Something found. */
  public record Found(String name, String href, String about) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    String words = visit.address().find("q").orElse("").strip();
    List<Found> units = new ArrayList<>();
    List<Found> targets = new ArrayList<>();
    for (Hit hit : Search.ask(visit.session(), words)) {
      if (hit.kind().equals("unit")) {
        units.add(unit(visit, hit));
      } else {
        targets.add(target(visit, hit));
      }
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("words", words);
    values.put("units", units);
    values.put("targets", targets);
    values.put("isSimulated", false);
    return values;
  }

  private static Found unit(Visit visit, Hit hit) {
    List<String> about = new ArrayList<>();
    about.add(visit.texts().word("level", hit.level()));
    if (hit.about() != null) {
      about.add(hit.about());
    }
    if (hit.validTo() != null) {
      about.add(visit.texts().get("unit.life.until", visit.numbers().date(hit.validTo())));
    }
    return new Found(hit.nameVi(), UnitPage.href(visit, hit.id()), String.join(" · ", about));
  }

  private static Found target(Visit visit, Hit hit) {
    String href =
        visit
            .address()
            .at(TargetPage.PATH)
            .with("year", hit.planId().equals(visit.scope().plan().planId()) ? year(visit) : "")
            .with("plan", hit.planId())
            .with("target", hit.id())
            .href();
    String about = hit.about() == null ? hit.planId() : hit.about() + " · " + hit.planId();
    return new Found(visit.lang().pick(hit.nameVi(), hit.nameEn()), href, about);
  }

  private static String year(Visit visit) {
    return visit.address().find("year").orElse("");
  }
}
