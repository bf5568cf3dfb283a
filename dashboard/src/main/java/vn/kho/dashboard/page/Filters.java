package vn.kho.dashboard.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.kho.dashboard.query.Plan;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.text.Texts;

/** The row of filters above every page; each is a plain form field, so it works without scripts. */
final class Filters {
  private final Visit visit;
  private final Scope scope;
  private final Texts texts;

  private Filters(Visit visit) {
    this.visit = visit;
    this.scope = visit.scope();
    this.texts = visit.texts();
  }

  /** One choice; {@code value} is empty for what an address leaves open. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** Choices under one head; the head is empty when there is only one group. */
  public record Group(String label, List<Choice> choices) {}

  public record Filter(String name, String label, List<Group> groups) {}

  static List<Filter> of(Visit visit, Page page) {
    Filters filters = new Filters(visit);
    List<Filter> all = new ArrayList<>();
    all.add(filters.plan());
    all.add(filters.period());
    all.add(filters.unit());
    if (page.usesBoundary()) {
      all.add(filters.boundary());
    }
    all.add(filters.snapshot());
    return all;
  }

  /** What the form must carry along unseen, such as the target of the page. */
  static Map<String, String> hidden(Visit visit, Page page) {
    Map<String, String> hidden = new LinkedHashMap<>();
    for (String name : visit.address().names()) {
      boolean isShown =
          Address.COMMON.contains(name)
              && !name.equals("lang")
              && (page.usesBoundary() || !name.equals("boundary"));
      if (!isShown) {
        hidden.put(name, visit.address().find(name).orElse(""));
      }
    }
    return hidden;
  }

  private Filter plan() {
    List<Choice> choices = new ArrayList<>();
    for (Plan plan : scope.plans()) {
      String title = visit.lang().pick(plan.titleVi(), plan.titleEn());
      choices.add(new Choice(plan.planId(), title, plan.equals(scope.plan())));
    }
    return filter("plan", choices);
  }

  private Filter period() {
    List<Choice> choices =
        scope.periods().stream()
            .map(p -> new Choice(p, visit.periodName(p), p.equals(scope.period())))
            .toList();
    return filter("year", choices);
  }

  private Filter boundary() {
    List<Choice> choices = new ArrayList<>();
    for (Boundary boundary : Boundary.values()) {
      choices.add(
          new Choice(
              boundary.code(),
              texts.get("boundary." + boundary.code()),
              boundary == scope.boundary()));
    }
    return filter("boundary", choices);
  }

  private Filter snapshot() {
    List<Choice> choices = new ArrayList<>();
    boolean isPinned = visit.address().find("snapshot").isPresent();
    choices.add(new Choice("", texts.get("filter.snapshot.newest"), !isPinned));
    for (Snapshot snapshot : scope.snapshots()) {
      String label =
          texts.get(
              "filter.snapshot.of",
              visit.numbers().date(snapshot.asOf()),
              visit.numbers().date(snapshot.createdAt().toLocalDate()));
      boolean isChosen = isPinned && snapshot.equals(scope.snapshot());
      choices.add(new Choice(snapshot.snapshotId(), label, isChosen));
    }
    return filter("snapshot", choices);
  }

  private Filter unit() {
    LocalDate today = scope.snapshot().asOf();
    List<Choice> whole = new ArrayList<>();
    List<Choice> alive = new ArrayList<>();
    List<Choice> former = new ArrayList<>();
    for (Unit unit : scope.territory()) {
      boolean isChosen = unit.orgUnitId().equals(scope.unit().orgUnitId());
      if (unit.orgUnitId().equals(scope.planUnit().orgUnitId())) {
        whole.add(new Choice("", unit.name(), isChosen));
      } else if (unit.isAliveOn(today)) {
        alive.add(new Choice(unit.orgUnitId(), unit.name(), isChosen));
      } else if (unit.level().equals("district") || isChosen) {
        former.add(new Choice(unit.orgUnitId(), unit.name(), isChosen));
      }
    }
    return new Filter(
        "unit",
        texts.get("filter.unit"),
        List.of(
            new Group(texts.get("filter.unit.whole"), whole),
            new Group(texts.get("filter.unit.alive"), alive),
            new Group(texts.get("filter.unit.former"), former)));
  }

  private Filter filter(String name, List<Choice> choices) {
    return new Filter(name, texts.get("filter." + name), List.of(new Group("", choices)));
  }
}
