package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** What stands around every page: navigation, filters, banner, the line of provenance. */
final class Frame {
  private Frame() {}

  public record Link(String href, String label, boolean isHere) {}

  /** Pages under one head of the navigation. */
  public record Group(String label, List<Link> links) {}

  static Map<String, @Nullable Object> around(Visit visit, Page page, List<Page> all) {
    Texts texts = visit.texts();
    Numbers numbers = visit.numbers();
    Scope scope = visit.scope();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("navigation", navigation(visit, page, all));
    values.put("home", visit.address().at("/").href());
    values.put("filters", Filters.of(visit, page));
    values.put("hidden", Filters.hidden(visit, page));
    values.put("here", visit.address().path());
    values.put("otherLang", visit.lang().other().code());
    values.put("otherLangHref", visit.address().in(visit.lang().other()).href());
    values.put("dataHref", dataHref(visit, page));
    values.put("searchPath", SearchPage.PATH);
    values.put("searched", visit.address().find("q").orElse(""));
    values.put("common", common(visit));
    values.put("csvHref", download(visit, page, "csv"));
    values.put("xlsxHref", download(visit, page, "xlsx"));
    values.put("planTitle", visit.lang().pick(scope.plan().titleVi(), scope.plan().titleEn()));
    values.put("periodName", visit.periodName(scope.period()));
    values.put("unitName", scope.unit().name());
    values.put("asOf", numbers.date(scope.snapshot().asOf()));
    values.put("provenance", provenance(visit, visit.scope().boundary()));
    values.put("template", page.template());
    values.put("title", texts.get("nav." + page.template()));
    return values;
  }

  private static String dataHref(Visit visit, Page page) {
    return download(visit, page, "json");
  }

  /** Names the snapshot, so that charts and files are of the very one the page was made from. */
  private static String download(Visit visit, Page page, String format) {
    String path = (page.path().equals("/") ? "" : page.path()) + "/data." + format;
    return visit.address().with("snapshot", visit.session().snapshotId()).under(path).href();
  }

  /** Filters the search form carries along. */
  private static Map<String, String> common(Visit visit) {
    Map<String, String> common = new LinkedHashMap<>();
    for (String name : Address.COMMON) {
      visit.address().find(name).ifPresent(value -> common.put(name, value));
    }
    return common;
  }

  private static List<Group> navigation(Visit visit, Page page, List<Page> all) {
    List<Group> groups = new ArrayList<>();
    for (Section section : Section.values()) {
      List<Link> links =
          all.stream()
              .filter(other -> other.isListed() && other.section() == section)
              .map(other -> link(visit, other, page))
              .toList();
      groups.add(new Group(visit.texts().get(section.key()), links));
    }
    return groups;
  }

  private static Link link(Visit visit, Page to, Page here) {
    String label = visit.texts().get("nav." + to.template());
    return new Link(visit.address().at(to.path()).href(), label, to == here);
  }

  /** Source · as of · boundary · plan version. */
  static String provenance(Visit visit, Boundary boundary) {
    Scope scope = visit.scope();
    Numbers numbers = visit.numbers();
    return visit
        .texts()
        .get(
            "provenance.line",
            scope.snapshot().snapshotId(),
            numbers.date(scope.snapshot().asOf()),
            visit.texts().get("boundary." + boundary.code()),
            scope.plan().docNumber() == null ? scope.plan().planId() : scope.plan().docNumber(),
            scope.plan().version());
  }
}
