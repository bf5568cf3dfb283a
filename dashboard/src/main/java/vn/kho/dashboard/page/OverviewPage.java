package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.AttainmentList;
import vn.kho.dashboard.query.Forecasts;
import vn.kho.dashboard.query.Snapshot;
import vn.kho.dashboard.query.Status;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.TargetList;
import vn.kho.dashboard.query.Trust;
import vn.kho.dashboard.query.UnitStanding;
import vn.kho.dashboard.query.UnitStandings;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.text.Texts;

/**
 * Tổng quan: how many of the plan's targets are met, which is in danger, who is behind, what
 * changed since last time, and can it be trusted.
 */
final class OverviewPage implements Page {
  private static final int SHOWN = 5;

  @Override
  public String path() {
    return "/";
  }

  @Override
  public String template() {
    return "overview";
  }

  /**
   * One line of a panel: a name, a figure, a chip.
   *
   * @param sourceHref where the figure comes from; empty where the name leads there
   */
  public record Line(
      String href, String label, String figure, String sourceHref, @Nullable StatusView status) {}

  /** One share of the strip above the cards. */
  public record Share(String key, String word, int count) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Scope scope = visit.scope();
    PlanTree tree = tree(visit, visit.session());
    PlanTree before = scope.previous().map(snapshot -> before(visit, snapshot)).orElse(null);
    Cards cards =
        new Cards(
            visit,
            tree,
            before,
            Forecasts.ask(visit.session(), scope.plan().planId(), scope.unit().orgUnitId()));
    List<Target> headings = tree.headings();
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    headings.forEach(heading -> counts.merge(cards.statusOf(heading), 1, Integer::sum));
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("sentence", sentence(visit, headings.size(), counts));
    values.put("shares", shares(visit, counts));
    values.put("cards", headings.stream().map(cards::card).toList());
    values.put("dangers", dangers(visit, tree, cards, headings));
    values.put("laggards", laggards(visit));
    values.put("changes", changes(visit, tree, before));
    values.put("changesHref", visit.address().at(ChangesPage.PATH).href());
    values.put(
        "previousAsOf", scope.previous().map(s -> visit.numbers().date(s.asOf())).orElse(null));
    Trust trust = trust(visit);
    values.put("trust", TrustView.of(trust, tree, visit));
    values.put("isSimulated", trust.simulated() > 0);
    values.put("isWholePlan", scope.isWholePlan());
    return values;
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    PlanTree tree = tree(visit, visit.session());
    List<Target> targets = new ArrayList<>();
    for (Target heading : tree.headings()) {
      targets.add(heading);
      targets.addAll(tree.under(heading));
    }
    String title = visit.texts().get("nav.overview");
    return Optional.of(AttainmentTable.of(visit, tree, targets, "tong-quan", title));
  }

  private static Trust trust(Visit visit) {
    Scope scope = visit.scope();
    String year = scope.period().length() == 4 ? scope.period() : null;
    return Trust.ask(visit.session(), scope.plan().planId(), scope.planUnit().orgUnitId(), year);
  }

  /** Whether any report of the period is simulated. */
  static boolean isSimulated(Visit visit) {
    return trust(visit).simulated() > 0;
  }

  static PlanTree tree(Visit visit, Session session) {
    Scope scope = visit.scope();
    return new PlanTree(
        TargetList.ask(session, scope.plan()),
        AttainmentList.ask(session, scope.plan().planId(), scope.unit().orgUnitId()));
  }

  private static PlanTree before(Visit visit, Snapshot snapshot) {
    try (Session session = visit.store().open(snapshot.snapshotId())) {
      return tree(visit, session);
    }
  }

  /** A sentence a leader can read aloud; what nobody is in is left out. */
  private static String sentence(Visit visit, int all, Map<Status, Integer> counts) {
    Texts texts = visit.texts();
    int reached = counts.getOrDefault(Status.EXCEEDED, 0) + counts.getOrDefault(Status.ACHIEVED, 0);
    List<String> parts = new ArrayList<>();
    parts.add(texts.get("overview.sentence.reached", reached, all));
    int well = counts.getOrDefault(Status.AHEAD, 0) + counts.getOrDefault(Status.ON_TRACK, 0);
    if (well > 0) {
      parts.add(texts.get("overview.sentence.on_pace", well));
    }
    for (Status status :
        List.of(
            Status.IN_PROGRESS,
            Status.BEHIND,
            Status.AT_RISK,
            Status.NOT_ACHIEVED,
            Status.INSUFFICIENT_DATA,
            Status.NOT_ASSESSED)) {
      int count = counts.getOrDefault(status, 0);
      if (count > 0) {
        parts.add(texts.get("overview.sentence." + status.key(), count));
      }
    }
    return String.join("; ", parts) + ".";
  }

  private static List<Share> shares(Visit visit, Map<Status, Integer> counts) {
    List<Share> shares = new ArrayList<>();
    counts.forEach(
        (status, count) ->
            shares.add(
                new Share(status.key(), visit.texts().get("status." + status.key()), count)));
    return shares;
  }

  private static List<Line> dangers(
      Visit visit, PlanTree tree, Cards cards, List<Target> headings) {
    Figures figures = new Figures(visit.texts(), visit.numbers());
    List<Map.Entry<Target, Attainment>> found = new ArrayList<>();
    for (Target heading : headings) {
      for (Target target : cards.scored(heading)) {
        tree.find(target, visit.scope().period())
            .filter(a -> a.status().wantsAttention())
            .ifPresent(a -> found.add(Map.entry(target, a)));
      }
    }
    found.sort(
        Comparator.comparing(
            (Map.Entry<Target, Attainment> e) -> e.getValue().status(), Comparator.reverseOrder()));
    return found.stream()
        .limit(SHOWN)
        .map(
            e ->
                line(
                    visit,
                    tree,
                    e.getKey(),
                    figures.headline(e.getKey(), e.getValue()),
                    e.getValue()))
        .toList();
  }

  private static Line line(Visit visit, PlanTree tree, Target target, String figure, Attainment a) {
    return new Line(
        TargetPage.href(visit, target),
        target.rowNo() + " " + visit.lang().pick(target.labelVi(), target.labelEn()),
        figure,
        TargetPage.sourceHref(visit, tree, target),
        StatusView.of(a.status(), visit.texts()));
  }

  private static List<Line> laggards(Visit visit) {
    Scope scope = visit.scope();
    return UnitStandings.ask(
            visit.session(), scope.plan().planId(), scope.planUnit().orgUnitId(), scope.period())
        .stream()
        .filter(unit -> unit.behind() + unit.silent() > 0)
        .limit(SHOWN)
        .map(unit -> laggard(visit, unit))
        .toList();
  }

  private static Line laggard(Visit visit, UnitStanding unit) {
    String figure =
        unit.silent() > 0
            ? visit.texts().get("overview.behind.silent", unit.silent())
            : visit.texts().get("overview.behind.count", unit.behind(), unit.targets());
    return new Line(UnitPage.href(visit, unit.orgUnitId()), unit.name(), figure, "", null);
  }

  private static List<Line> changes(Visit visit, PlanTree tree, @Nullable PlanTree before) {
    if (before == null) {
      return List.of();
    }
    Figures figures = new Figures(visit.texts(), visit.numbers());
    String period = visit.scope().period();
    List<Line> turned = new ArrayList<>();
    List<Line> moved = new ArrayList<>();
    for (Target target : tree.listTargets()) {
      Optional<Attainment> now = tree.find(target, period);
      Optional<Attainment> then = before.find(target, period);
      if (now.isEmpty() || then.isEmpty() || tree.isHeading(target)) {
        continue;
      }
      String current = figures.headline(target, now.get());
      String old = figures.headline(target, then.get());
      String figure = current.equals(old) ? current : old + " → " + current;
      if (now.get().status().verdict() != then.get().status().verdict()) {
        turned.add(line(visit, tree, target, figure, now.get()));
      } else if (!current.equals(old) || now.get().status() != then.get().status()) {
        moved.add(unmarked(line(visit, tree, target, figure, now.get())));
      }
    }
    return Stream.concat(turned.stream(), moved.stream()).limit(SHOWN).toList();
  }

  private static Line unmarked(Line line) {
    return new Line(line.href(), line.label(), line.figure(), line.sourceHref(), null);
  }
}
