package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.chart.ScatterChart;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.CompareCell;
import vn.kho.dashboard.query.CompareGrid;
import vn.kho.dashboard.query.ComparePair;
import vn.kho.dashboard.query.CompareScope;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.TargetList;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** So sánh: units × targets as a heat map, and two targets against each other. */
final class ComparePage implements Page {
  static final String PATH = "/so-sanh";
  private static final int PER_PAGE = 60;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public String template() {
    return "compare";
  }

  /** A target as the head of a column. */
  public record Head(String targetId, String rowNo, String label, String href) {}

  /** A unit's row; cells stand in the order of the heads, null where the target is not for it. */
  public record UnitRow(
      String name, String parent, String href, int reached, int all, List<@Nullable Cell> cells) {}

  public record Cell(String key, String figure, String title, String sourceHref) {}

  /**
   * What there is to compare.
   *
   * @param units of the level, on any page
   */
  private record Grid(List<Target> targets, List<String> levels, String level, int units) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Grid grid = grid(visit);
    int page = Paging.page(visit.address());
    List<CompareCell> cells = cells(visit, grid, PER_PAGE, (page - 1) * PER_PAGE);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("levels", levels(visit, grid));
    values.put("heads", grid.targets().stream().map(target -> head(visit, target)).toList());
    values.put("units", units(visit, grid, cells));
    values.putAll(Paging.links(visit.address(), page, page * PER_PAGE < grid.units()));
    values.put("allUnits", visit.numbers().number(grid.units()));
    values.put("xChoices", choices(visit, grid, "x", 0));
    values.put("yChoices", choices(visit, grid, "y", 1));
    values.put("hasScatter", grid.targets().size() > 1);
    values.put("kept", kept(visit));
    Optional<Target> small = chosen(visit, grid, "y", 1).or(() -> chosen(visit, grid, "x", 0));
    values.put(
        "multiples",
        small.map(target -> Multiples.of(visit, target, unitsOf(cells))).orElse(List.of()));
    values.put(
        "multiplesOf",
        small.map(t -> t.rowNo() + " " + visit.lang().pick(t.labelVi(), t.labelEn())).orElse(""));
    values.put("line", line(visit));
    values.put("isSimulated", !cells.isEmpty() && OverviewPage.isSimulated(visit));
    return values;
  }

  @Override
  public Map<String, Object> charts(Visit visit) {
    Grid grid = grid(visit);
    Optional<Target> x = chosen(visit, grid, "x", 0);
    Optional<Target> y = chosen(visit, grid, "y", 1);
    return x.isPresent() && y.isPresent()
        ? Map.of("scatter", scatter(visit, grid, x.get(), y.get()))
        : Map.of();
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    Grid grid = grid(visit);
    Texts texts = visit.texts();
    List<String> columns =
        List.of(
            texts.get("column.unit"),
            texts.get("column.row"),
            texts.get("column.target"),
            texts.get("column.actual"),
            "%",
            texts.get("column.status"));
    Map<String, Target> targets = new LinkedHashMap<>();
    grid.targets().forEach(target -> targets.put(target.targetId(), target));
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (CompareCell cell : cells(visit, grid, Integer.MAX_VALUE, 0)) {
      Target target = targets.get(cell.targetId());
      List<@Nullable Object> row = new ArrayList<>();
      row.add(cell.unitName());
      row.add(target == null ? cell.targetId() : target.rowNo());
      row.add(target == null ? "" : visit.lang().pick(target.labelVi(), target.labelEn()));
      row.add(cell.actualValue());
      row.add(cell.attainmentPct());
      row.add(texts.get("status." + cell.status().key()));
      rows.add(row);
    }
    String title = texts.get("nav.compare") + ", " + visit.periodName(visit.scope().period());
    return Optional.of(
        new DataTable(
            "so-sanh-" + visit.scope().period(),
            title,
            columns,
            rows,
            visit.notes(OverviewPage.isSimulated(visit))));
  }

  private static Grid grid(Visit visit) {
    Scope scope = visit.scope();
    List<CompareScope> all =
        CompareScope.ask(
            visit.session(), scope.plan().planId(), scope.planUnit().orgUnitId(), scope.period());
    List<String> levels =
        List.copyOf(new TreeSet<>(all.stream().map(CompareScope::level).toList()));
    String usual = levels.isEmpty() ? "" : levels.get(0);
    String level =
        visit
            .address()
            .find("level")
            .filter(levels::contains)
            .orElse(levels.contains("commune") ? "commune" : usual);
    Map<String, Integer> asked = new LinkedHashMap<>();
    all.stream()
        .filter(one -> one.level().equals(level))
        .forEach(one -> asked.put(one.targetId(), one.units()));
    List<Target> targets =
        TargetList.ask(visit.session(), scope.plan()).stream()
            .filter(target -> asked.containsKey(target.targetId()))
            .toList();
    int units = asked.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return new Grid(targets, levels, level, units);
  }

  private static List<String> unitsOf(List<CompareCell> cells) {
    return cells.stream().map(CompareCell::orgUnitId).distinct().toList();
  }

  private static List<CompareCell> cells(Visit visit, Grid grid, int most, int skipped) {
    Scope scope = visit.scope();
    return CompareGrid.ask(
        visit.session(),
        scope.plan().planId(),
        scope.planUnit().orgUnitId(),
        scope.period(),
        grid.level(),
        most,
        skipped);
  }

  private static List<Frame.Link> levels(Visit visit, Grid grid) {
    return grid.levels().stream()
        .map(
            level ->
                new Frame.Link(
                    visit.address().with("level", level).href(),
                    visit.texts().word("levels", level),
                    level.equals(grid.level())))
        .toList();
  }

  private static Head head(Visit visit, Target target) {
    return new Head(
        target.targetId(),
        target.rowNo(),
        visit.lang().pick(target.labelVi(), target.labelEn()),
        TargetPage.href(visit, target));
  }

  private static List<UnitRow> units(Visit visit, Grid grid, List<CompareCell> all) {
    Map<String, Map<String, CompareCell>> byUnit = new LinkedHashMap<>();
    for (CompareCell cell : all) {
      byUnit
          .computeIfAbsent(cell.orgUnitId(), unit -> new LinkedHashMap<>())
          .put(cell.targetId(), cell);
    }
    List<UnitRow> rows = new ArrayList<>();
    byUnit.values().forEach(cells -> rows.add(unit(visit, grid, cells)));
    return rows;
  }

  private static UnitRow unit(Visit visit, Grid grid, Map<String, CompareCell> cells) {
    CompareCell any = cells.values().iterator().next();
    List<@Nullable Cell> shown = new ArrayList<>();
    int reached = 0;
    for (Target target : grid.targets()) {
      CompareCell cell = cells.get(target.targetId());
      shown.add(cell == null ? null : cell(visit, target, cell));
      reached += cell != null && cell.status().isReached() ? 1 : 0;
    }
    return new UnitRow(
        any.unitName(),
        any.parentName() == null ? "" : any.parentName(),
        UnitPage.href(visit, any.orgUnitId()),
        reached,
        cells.size(),
        shown);
  }

  private static Cell cell(Visit visit, Target target, CompareCell cell) {
    Numbers numbers = visit.numbers();
    String actual =
        numbers.number(cell.actualValue(), Figures.decimals(target, cell.actualValue()));
    String title =
        visit.lang().pick(target.labelVi(), target.labelEn())
            + ": "
            + actual
            + " · "
            + visit.texts().get("status." + cell.status().key());
    String source = SourcePage.href(visit, target, cell.orgUnitId(), visit.scope().period());
    return new Cell(cell.status().key(), actual, title, source);
  }

  private static Optional<Target> chosen(Visit visit, Grid grid, String axis, int otherwise) {
    Optional<String> id = visit.address().find(axis);
    Optional<Target> named =
        grid.targets().stream().filter(t -> t.targetId().equals(id.orElse(""))).findFirst();
    return named.or(
        () ->
            grid.targets().size() > otherwise
                ? Optional.of(grid.targets().get(otherwise))
                : Optional.empty());
  }

  private static List<Filters.Choice> choices(Visit visit, Grid grid, String axis, int otherwise) {
    Optional<Target> chosen = chosen(visit, grid, axis, otherwise);
    return grid.targets().stream()
        .map(
            target ->
                new Filters.Choice(
                    target.targetId(),
                    target.rowNo() + " " + visit.lang().pick(target.labelVi(), target.labelEn()),
                    chosen.filter(target::equals).isPresent()))
        .toList();
  }

  /** What the form of the two axes must carry along. */
  private static Map<String, String> kept(Visit visit) {
    Map<String, String> kept = new LinkedHashMap<>();
    for (String name : visit.address().names()) {
      if (!name.equals("x") && !name.equals("y")) {
        kept.put(name, visit.address().find(name).orElse(""));
      }
    }
    return kept;
  }

  private static Map<String, @Nullable Object> scatter(Visit visit, Grid grid, Target x, Target y) {
    Scope scope = visit.scope();
    List<ScatterChart.Point> points = new ArrayList<>();
    for (ComparePair pair :
        ComparePair.ask(
            visit.session(),
            scope.plan().planId(),
            scope.planUnit().orgUnitId(),
            scope.period(),
            grid.level(),
            x.targetId(),
            y.targetId())) {
      List<String> tip =
          List.of(pair.unitName(), said(visit, x, pair.across()), said(visit, y, pair.up()));
      points.add(new ScatterChart.Point(pair.across(), pair.up(), tip));
    }
    return ScatterChart.option(
        points,
        x.rowNo() + " " + visit.lang().pick(x.labelVi(), x.labelEn()),
        y.rowNo() + " " + visit.lang().pick(y.labelVi(), y.labelEn()),
        visit.texts().word("levels", grid.level()));
  }

  private static String said(Visit visit, Target target, BigDecimal value) {
    return target.rowNo() + ": " + visit.numbers().number(value, target.decimals());
  }
}
