package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
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
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.query.TargetList;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** So sánh: units × targets as a heat map, and two targets against each other. */
final class ComparePage implements Page {
  private static final String PATH = "/so-sanh";

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

  public record Cell(String key, String figure, String title) {}

  /** What there is to compare. */
  private record Grid(
      List<Target> targets, List<CompareCell> cells, List<String> levels, String level) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Grid grid = grid(visit);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("levels", levels(visit, grid));
    values.put("heads", grid.targets().stream().map(target -> head(visit, target)).toList());
    values.put("units", units(visit, grid));
    values.put("xChoices", choices(visit, grid, "x", 0));
    values.put("yChoices", choices(visit, grid, "y", 1));
    values.put("hasScatter", grid.targets().size() > 1);
    values.put("kept", kept(visit));
    values.put("isSimulated", !grid.cells().isEmpty() && OverviewPage.isSimulated(visit));
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
    for (CompareCell cell : grid.cells()) {
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
    List<CompareCell> all =
        CompareGrid.ask(
            visit.session(), scope.plan().planId(), scope.planUnit().orgUnitId(), scope.period());
    List<String> levels = List.copyOf(new TreeSet<>(all.stream().map(CompareCell::level).toList()));
    String usual = levels.isEmpty() ? "" : levels.get(0);
    String level =
        visit
            .address()
            .find("level")
            .filter(levels::contains)
            .orElse(levels.contains("commune") ? "commune" : usual);
    List<CompareCell> cells = all.stream().filter(cell -> cell.level().equals(level)).toList();
    List<Target> targets =
        TargetList.ask(visit.session(), scope.plan()).stream()
            .filter(target -> cells.stream().anyMatch(c -> c.targetId().equals(target.targetId())))
            .toList();
    return new Grid(targets, cells, levels, level);
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

  private static List<UnitRow> units(Visit visit, Grid grid) {
    Map<String, Map<String, CompareCell>> byUnit = new LinkedHashMap<>();
    for (CompareCell cell : grid.cells()) {
      byUnit
          .computeIfAbsent(cell.orgUnitId(), unit -> new LinkedHashMap<>())
          .put(cell.targetId(), cell);
    }
    List<UnitRow> rows = new ArrayList<>();
    byUnit.values().forEach(cells -> rows.add(unit(visit, grid, cells)));
    rows.sort(Comparator.comparingInt(UnitRow::reached).reversed());
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
    String actual = numbers.number(cell.actualValue(), target.decimals());
    String title =
        visit.lang().pick(target.labelVi(), target.labelEn())
            + ": "
            + actual
            + " · "
            + visit.texts().get("status." + cell.status().key());
    return new Cell(cell.status().key(), actual, title);
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
    Map<String, BigDecimal> across = values(grid, x);
    Map<String, BigDecimal> up = values(grid, y);
    Map<String, String> names = new LinkedHashMap<>();
    grid.cells().forEach(cell -> names.put(cell.orgUnitId(), cell.unitName()));
    List<ScatterChart.Point> points = new ArrayList<>();
    names.forEach(
        (unit, name) -> {
          BigDecimal left = across.get(unit);
          BigDecimal high = up.get(unit);
          if (left != null && high != null) {
            points.add(
                new ScatterChart.Point(
                    left, high, List.of(name, said(visit, x, left), said(visit, y, high))));
          }
        });
    return ScatterChart.option(
        points,
        x.rowNo() + " " + visit.lang().pick(x.labelVi(), x.labelEn()),
        y.rowNo() + " " + visit.lang().pick(y.labelVi(), y.labelEn()),
        visit.texts().word("levels", grid.level()));
  }

  private static String said(Visit visit, Target target, BigDecimal value) {
    return target.rowNo() + ": " + visit.numbers().number(value, target.decimals());
  }

  private static Map<String, BigDecimal> values(Grid grid, Target target) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    for (CompareCell cell : grid.cells()) {
      if (cell.targetId().equals(target.targetId()) && cell.actualValue() != null) {
        values.put(cell.orgUnitId(), cell.actualValue());
      }
    }
    return values;
  }
}
