package vn.kho.dashboard.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.PeerRanks;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.Unit;
import vn.kho.dashboard.query.UnitChildren;
import vn.kho.dashboard.query.UnitFind;
import vn.kho.dashboard.query.UnitLink;
import vn.kho.dashboard.query.UnitLinks;
import vn.kho.dashboard.query.UnitStanding;
import vn.kho.dashboard.query.UnitStandings;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** Đơn vị: a unit's scorecard, the units below it, and where it came from and went. */
final class UnitPage implements Page {
  static final String PATH = "/don-vi";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "unit";
  }

  static String href(Visit visit, String orgUnitId) {
    return visit.address().at(PATH).with("unit", orgUnitId).href();
  }

  /** A unit below; standing is empty where the plan's targets say nothing of it. */
  public record Child(
      String name, String href, String dates, String standing, int behind, int silent) {}

  /** Units below under one head. */
  public record Children(String head, boolean isFormer, List<Child> units) {}

  /** A unit before or after. */
  public record Link(String name, String href, String text) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Unit unit = visit.scope().unit();
    PlanTree tree = TargetModel.tree(visit);
    List<Target> judged =
        tree.listTargets().stream()
            .filter(target -> !tree.of(target).isEmpty())
            .filter(target -> !tree.isHeading(target) || visit.scope().isWholePlan())
            .toList();
    List<UnitLink> links = UnitLinks.ask(visit.session(), unit.orgUnitId());
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("unit", unit.name());
    values.put("level", visit.texts().word("level", unit.level()));
    values.put("life", life(visit, unit));
    values.put("decree", unit.legalBasis());
    values.put("crumbs", crumbs(visit, unit));
    values.put("years", visit.scope().years());
    Map<String, String> ranks = ranks(visit, unit);
    values.put("rows", TargetPage.rows(visit, tree, judged, ranks));
    values.put("hasRanks", !ranks.isEmpty());
    values.put("compareHref", visit.address().at(ComparePage.PATH).href());
    values.put("summary", summary(visit, unit));
    values.put("groups", groups(visit, unit));
    values.put("before", links(visit, links, false));
    values.put("after", links(visit, links, true));
    values.put("isSimulated", TargetPage.isSimulated(tree, judged));
    values.put("title", unit.name());
    return values;
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    Unit unit = visit.scope().unit();
    String name = "don-vi-" + unit.officialCode();
    return Optional.of(AttainmentTable.of(visit, tree, tree.listTargets(), name, unit.name()));
  }

  /** "7/92" by indicator: the unit's place among those of its level under its parent. */
  private static Map<String, String> ranks(Visit visit, Unit unit) {
    String period = visit.scope().period();
    if (period.length() != 4) {
      return Map.of();
    }
    Map<String, String> ranks = new HashMap<>();
    for (PeerRanks rank :
        PeerRanks.ask(visit.session(), unit.orgUnitId(), Integer.parseInt(period))) {
      ranks.put(
          rank.indicatorId(),
          visit.numbers().number(rank.place()) + "/" + visit.numbers().number(rank.peers()));
    }
    return ranks;
  }

  private static String life(Visit visit, Unit unit) {
    Texts texts = visit.texts();
    Numbers numbers = visit.numbers();
    if (unit.validTo() == null) {
      return unit.validFrom() == null
          ? texts.get("unit.life.always")
          : texts.get("unit.life.since", numbers.date(unit.validFrom()));
    }
    return unit.validFrom() == null
        ? texts.get("unit.life.until", numbers.date(unit.validTo()))
        : texts.get(
            "unit.life.between", numbers.date(unit.validFrom()), numbers.date(unit.validTo()));
  }

  private static List<Frame.Link> crumbs(Visit visit, Unit unit) {
    List<Frame.Link> crumbs = new ArrayList<>();
    Optional<Unit> parent = parentOf(visit, unit);
    while (parent.isPresent() && crumbs.size() < 6) {
      Unit above = parent.get();
      crumbs.add(0, new Frame.Link(href(visit, above.orgUnitId()), above.name(), false));
      parent = parentOf(visit, above);
    }
    return crumbs;
  }

  private static Optional<Unit> parentOf(Visit visit, Unit unit) {
    return Optional.ofNullable(unit.parentOrgUnitId())
        .flatMap(id -> UnitFind.ask(visit.session(), id));
  }

  /** How the unit stands on the plan's targets in the period; empty where they say nothing. */
  private static String summary(Visit visit, Unit unit) {
    return standings(visit).values().stream()
        .filter(standing -> standing.orgUnitId().equals(unit.orgUnitId()))
        .findFirst()
        .map(
            s ->
                visit.texts().get("unit.summary", s.reached(), s.targets(), s.behind(), s.silent()))
        .orElse("");
  }

  private static Map<String, UnitStanding> standings(Visit visit) {
    Scope scope = visit.scope();
    Map<String, UnitStanding> standings = new HashMap<>();
    UnitStandings.ask(
            visit.session(), scope.plan().planId(), scope.planUnit().orgUnitId(), scope.period())
        .forEach(standing -> standings.put(standing.orgUnitId(), standing));
    return standings;
  }

  /** A plan's unit holds the communes of today as well, which have another parent now. */
  private static List<Children> groups(Visit visit, Unit unit) {
    LocalDate today = visit.scope().snapshot().asOf();
    Map<String, UnitStanding> standings = standings(visit);
    Map<String, List<Child>> alive = new LinkedHashMap<>();
    Map<String, List<Child>> former = new LinkedHashMap<>();
    List<Unit> below = new ArrayList<>(UnitChildren.ask(visit.session(), unit.orgUnitId()));
    if (visit.scope().isWholePlan()) {
      visit.scope().territory().stream()
          .filter(u -> u.isAliveOn(today) && u.level().equals("commune"))
          .filter(u -> !below.contains(u))
          .forEach(below::add);
    }
    for (Unit child : below) {
      (child.isAliveOn(today) ? alive : former)
          .computeIfAbsent(child.level(), level -> new ArrayList<>())
          .add(child(visit, child, standings.get(child.orgUnitId())));
    }
    List<Children> groups = new ArrayList<>();
    alive.forEach((level, units) -> groups.add(group(visit, level, "alive", units)));
    former.forEach((level, units) -> groups.add(group(visit, level, "former", units)));
    return groups;
  }

  private static Children group(Visit visit, String level, String state, List<Child> units) {
    String head = visit.texts().get("unit.children." + state, levels(visit, level), units.size());
    return new Children(head, state.equals("former"), units);
  }

  private static String levels(Visit visit, String level) {
    return visit.texts().word("levels", level);
  }

  private static Child child(Visit visit, Unit unit, @Nullable UnitStanding standing) {
    return new Child(
        unit.name(),
        href(visit, unit.orgUnitId()),
        unit.validTo() == null
            ? ""
            : visit.texts().get("unit.life.until", visit.numbers().date(unit.validTo())),
        standing == null
            ? ""
            : visit.texts().get("unit.standing", standing.reached(), standing.targets()),
        standing == null ? 0 : standing.behind(),
        standing == null ? 0 : standing.silent());
  }

  private static List<Link> links(Visit visit, List<UnitLink> all, boolean isSuccessor) {
    return all.stream()
        .filter(link -> link.isSuccessor() == isSuccessor)
        .map(link -> new Link(link.name(), href(visit, link.orgUnitId()), text(visit, link)))
        .toList();
  }

  private static String text(Visit visit, UnitLink link) {
    Texts texts = visit.texts();
    String share =
        link.part().equals("part")
            ? link.weight() == null
                ? texts.get("unit.part.unknown")
                : texts.get("unit.part", visit.numbers().percent(link.weight().movePointRight(2)))
            : "";
    String decree = link.legalBasis() == null ? "" : link.legalBasis();
    return String.join(
        " · ",
        Stream.of(visit.numbers().date(link.effectiveOn()), share, decree)
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
