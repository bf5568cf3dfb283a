package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;

/** Chỉ tiêu: all rows of the plan, the components of a heading, or one target over the years. */
final class TargetPage implements Page {
  static final String PATH = "/chi-tieu";

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "target";
  }

  @Override
  public boolean usesBoundary() {
    return true;
  }

  static String href(Visit visit, Target target) {
    return visit.address().at(PATH).with("target", target.targetId()).href();
  }

  /**
   * A row of the plan with a chip for every year; depth indents it.
   *
   * @param sourceHref where the figure comes from; empty for what is not counted
   * @param rank among the unit's peers, empty where it has none
   */
  public record Row(
      String rowNo,
      String label,
      String href,
      int depth,
      boolean isHeading,
      String headline,
      String beside,
      String sourceHref,
      String rank,
      @Nullable StatusView status,
      boolean isApportioned,
      List<Cell> cells) {}

  /** One year of a row; no status where the plan has nothing that year. */
  public record Cell(String period, String figure, @Nullable StatusView status) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    Optional<Target> chosen = TargetModel.findTarget(visit, tree);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("years", visit.scope().years());
    values.put("rows", List.of());
    values.put("crumbs", List.of());
    values.put("turn", turn(visit, tree, chosen));
    if (chosen.isEmpty()) {
      values.put("mode", "list");
      values.put("rows", rows(visit, tree, tree.listTargets()));
      values.put("isSimulated", isSimulated(tree, tree.listTargets()));
      return values;
    }
    Target target = chosen.get();
    values.put("crumbs", crumbs(visit, tree, target));
    List<Target> below = tree.under(target);
    values.put("rows", rows(visit, tree, below));
    if (tree.isHeading(target)) {
      values.put("mode", "heading");
      values.put("isSimulated", isSimulated(tree, below));
      values.putAll(TargetView.heading(visit, tree, target));
    } else {
      TargetModel model = TargetModel.read(visit, tree, target);
      values.put("mode", "single");
      values.put("isSimulated", model.isSimulated());
      values.putAll(TargetView.single(visit, model));
    }
    values.put("title", visit.lang().pick(target.labelVi(), target.labelEn()));
    return values;
  }

  @Override
  public Map<String, Object> charts(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    return TargetModel.findTarget(visit, tree)
        .filter(target -> !tree.isHeading(target))
        .map(target -> new TargetCharts(visit, TargetModel.read(visit, tree, target)).all())
        .orElse(Map.of());
  }

  @Override
  public String line(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    return TargetModel.findTarget(visit, tree)
        .filter(target -> !tree.isHeading(target))
        .map(target -> TargetView.line(visit, TargetModel.read(visit, tree, target)))
        .orElseGet(visit::line);
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    PlanTree tree = TargetModel.tree(visit);
    Optional<Target> chosen = TargetModel.findTarget(visit, tree);
    List<Target> targets =
        chosen
            .map(target -> tree.isHeading(target) ? tree.under(target) : List.of(target))
            .orElse(tree.listTargets());
    String name = chosen.map(Target::rowNo).orElse(visit.scope().plan().planId());
    String title =
        chosen
            .map(target -> visit.lang().pick(target.labelVi(), target.labelEn()))
            .orElse(visit.texts().get("target.all"));
    return Optional.of(AttainmentTable.of(visit, tree, targets, "chi-tieu-" + name, title));
  }

  /** The rows before and after in the plan's order; null at either end. */
  public record Turn(Frame.@Nullable Link previous, Frame.@Nullable Link next) {}

  static Turn turn(Visit visit, PlanTree tree, Optional<Target> chosen) {
    List<Target> all = tree.listTargets();
    int at = chosen.map(all::indexOf).orElse(-1);
    return new Turn(
        at > 0 ? link(visit, all.get(at - 1)) : null,
        at + 1 < all.size() ? link(visit, all.get(at + 1)) : null);
  }

  private static Frame.Link link(Visit visit, Target target) {
    String label = target.rowNo() + " " + visit.lang().pick(target.labelVi(), target.labelEn());
    return new Frame.Link(href(visit, target), label, false);
  }

  private static List<Frame.Link> crumbs(Visit visit, PlanTree tree, Target target) {
    List<Frame.Link> crumbs = new ArrayList<>();
    crumbs.add(
        new Frame.Link(visit.address().at(PATH).href(), visit.texts().get("target.all"), false));
    for (Target parent : tree.pathTo(target)) {
      String label = visit.lang().pick(parent.labelVi(), parent.labelEn());
      crumbs.add(new Frame.Link(href(visit, parent), label, false));
    }
    return crumbs;
  }

  static List<Row> rows(Visit visit, PlanTree tree, List<Target> targets) {
    return rows(visit, tree, targets, Map.of());
  }

  /** Rows with the unit's rank by indicator. */
  static List<Row> rows(
      Visit visit, PlanTree tree, List<Target> targets, Map<String, String> ranks) {
    Figures figures = new Figures(visit.texts(), visit.numbers());
    List<Row> rows = new ArrayList<>();
    int top = targets.isEmpty() ? 0 : tree.pathTo(targets.get(0)).size();
    for (Target target : targets) {
      Optional<Attainment> now = tree.find(target, visit.scope().period());
      rows.add(
          new Row(
              target.rowNo(),
              visit.lang().pick(target.labelVi(), target.labelEn()),
              href(visit, target),
              Math.min(3, tree.pathTo(target).size() - top),
              tree.isHeading(target),
              now.map(a -> figures.headline(target, a)).orElse(Numbers.NOT_APPLICABLE),
              now.map(a -> figures.beside(target, a)).orElse(""),
              now.isEmpty() ? "" : sourceHref(visit, tree, target),
              now.isEmpty() ? "" : rank(target, ranks),
              now.map(a -> StatusView.of(a.status(), visit.texts())).orElse(null),
              now.map(Attainment::isApportioned).orElse(false),
              cells(visit, tree, target, figures)));
    }
    return rows;
  }

  private static String rank(Target target, Map<String, String> ranks) {
    return target.indicatorId() == null ? "" : ranks.getOrDefault(target.indicatorId(), "");
  }

  /** Where a row's figure of the period comes from; a heading has its components for that. */
  static String sourceHref(Visit visit, PlanTree tree, Target target) {
    return target.indicatorId() == null || tree.isHeading(target)
        ? ""
        : SourcePage.href(visit, target, visit.scope().unit().orgUnitId(), visit.scope().period());
  }

  private static List<Cell> cells(Visit visit, PlanTree tree, Target target, Figures figures) {
    List<Cell> cells = new ArrayList<>();
    for (String year : visit.scope().years()) {
      Optional<Attainment> a = tree.find(target, year);
      cells.add(
          new Cell(
              year,
              a.map(x -> figures.headline(target, x)).orElse(""),
              a.map(x -> StatusView.of(x.status(), visit.texts())).orElse(null)));
    }
    return cells;
  }

  static boolean isSimulated(PlanTree tree, List<Target> targets) {
    return targets.stream()
        .flatMap(target -> tree.of(target).values().stream())
        .anyMatch(Attainment::isSimulated);
  }
}
