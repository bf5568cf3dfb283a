package vn.kho.dashboard.page;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.download.DataTable;
import vn.kho.dashboard.query.Duties;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.DutyCounts;
import vn.kho.dashboard.query.OverdueUnits;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** Chế độ báo cáo: units × periods, and who must be called today. */
final class ReportingPage implements Page {
  static final String PATH = "/che-do-bao-cao";
  private static final List<String> STATES =
      List.of("on_time", "corrected", "late", "missing", "not_due");
  private static final int CALLED = 12;
  private static final int NAMED = 2;
  private static final int PER_PAGE = 100;

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Section section() {
    return Section.CHECK;
  }

  @Override
  public String template() {
    return "reporting";
  }

  /** A unit's row; cells stand in the order of the grid's periods, null where nothing was owed. */
  public record UnitRow(
      String name,
      String parent,
      String href,
      long missing,
      long late,
      List<@Nullable Cell> cells) {}

  /** One report; nothing leads on from one that has not come. */
  public record Cell(String state, String title, String href) {}

  /** All units of one kind of report. */
  public record Grid(String head, List<String> periods, List<UnitRow> units) {}

  /** A unit with reports missing past their day: which, and how long the oldest. */
  public record Call(String unit, String href, String reports, long days) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    Scope scope = visit.scope();
    String year = scope.period().length() == 4 ? scope.period() : last(scope.years());
    String below = below(scope);
    int page = Paging.page(visit.address());
    List<DutyCounts> counts = DutyCounts.ask(visit.session(), year, below);
    List<Duty> duties = Duties.page(visit.session(), year, below, PER_PAGE, (page - 1) * PER_PAGE);
    Map<String, Integer> units = new TreeMap<>();
    Map<String, Integer> states = new TreeMap<>();
    for (DutyCounts count : counts) {
      if (count.state() == null) {
        units.put(count.level(), count.units());
      } else {
        states.merge(count.state(), count.reports(), Integer::sum);
      }
    }
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("year", year);
    values.put("counts", counts(visit, states));
    values.put("grids", grids(visit, duties, units));
    values.putAll(
        Paging.links(
            visit.address(), page, units.values().stream().anyMatch(n -> n > page * PER_PAGE)));
    values.put(
        "calls",
        OverdueUnits.ask(visit.session(), year, below, CALLED).stream()
            .map(unit -> call(visit, unit))
            .toList());
    values.put("isSimulated", !counts.isEmpty() && OverviewPage.isSimulated(visit));
    return values;
  }

  @Override
  public Optional<DataTable> table(Visit visit) {
    Scope scope = visit.scope();
    String year = scope.period().length() == 4 ? scope.period() : last(scope.years());
    Texts texts = visit.texts();
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (Duty duty : Duties.ask(visit.session(), year, below(scope))) {
      List<@Nullable Object> row = new ArrayList<>();
      row.add(duty.name());
      row.add(texts.word("report.type", duty.reportType()));
      row.add(duty.period());
      row.add(duty.dueOn());
      row.add(duty.firstReceivedOn());
      row.add(duty.daysLate());
      row.add(texts.get("report.state." + duty.state()));
      rows.add(row);
    }
    List<String> columns =
        List.of(
            texts.get("column.unit"),
            texts.get("column.reports"),
            texts.get("column.period"),
            texts.get("column.due"),
            texts.get("column.received"),
            texts.get("column.days_late"),
            texts.get("column.state"));
    return Optional.of(
        new DataTable(
            "che-do-bao-cao-" + year,
            texts.get("nav.reporting") + " " + year,
            columns,
            rows,
            visit.notes(OverviewPage.isSimulated(visit))));
  }

  private static String below(Scope scope) {
    return scope.unit().orgUnitId();
  }

  private static String last(List<String> years) {
    return years.isEmpty() ? "" : years.get(years.size() - 1);
  }

  private static List<Filters.Choice> counts(Visit visit, Map<String, Integer> counts) {
    List<Filters.Choice> shown = new ArrayList<>();
    for (String state : STATES) {
      int count = counts.getOrDefault(state, 0);
      shown.add(
          new Filters.Choice(
              state,
              visit.texts().get("report.count." + state, visit.numbers().number(count)),
              count > 0));
    }
    return shown;
  }

  private static List<Grid> grids(Visit visit, List<Duty> duties, Map<String, Integer> units) {
    Map<String, List<Duty>> byLevel = new LinkedHashMap<>();
    for (Duty duty : duties) {
      byLevel.computeIfAbsent(duty.level(), level -> new ArrayList<>()).add(duty);
    }
    List<Grid> grids = new ArrayList<>();
    byLevel.values().stream()
        .sorted(Comparator.comparingInt((List<Duty> same) -> -columnsOf(same).size()))
        .forEach(same -> grids.add(grid(visit, same, units.getOrDefault(same.get(0).level(), 0))));
    return grids;
  }

  /** A column is a kind of report for a period: months first, the year last. */
  private record Column(String period, String reportType) implements Comparable<Column> {
    static Column of(Duty duty) {
      return new Column(duty.period(), duty.reportType());
    }

    private int width() {
      return period.matches("\\d{4}-\\d{2}") ? 0 : period.length() > 4 ? 1 : 2;
    }

    @Override
    public int compareTo(Column other) {
      return Comparator.comparingInt(Column::width)
          .thenComparing(Column::period)
          .thenComparing(Column::reportType)
          .compare(this, other);
    }
  }

  private static SortedSet<Column> columnsOf(List<Duty> duties) {
    SortedSet<Column> columns = new TreeSet<>();
    duties.forEach(duty -> columns.add(Column.of(duty)));
    return columns;
  }

  private static Grid grid(Visit visit, List<Duty> duties, int all) {
    Texts texts = visit.texts();
    SortedSet<Column> columns = columnsOf(duties);
    Map<String, Map<Column, Duty>> byUnit = new LinkedHashMap<>();
    for (Duty duty : duties) {
      byUnit.computeIfAbsent(duty.orgUnitId(), unit -> new TreeMap<>()).put(Column.of(duty), duty);
    }
    List<UnitRow> units = byUnit.values().stream().map(row -> unit(visit, row, columns)).toList();
    String kinds =
        columns.stream()
            .map(Column::reportType)
            .distinct()
            .map(type -> texts.word("report.type", type))
            .collect(Collectors.joining(", "));
    return new Grid(
        texts.get(
            "report.grid",
            kinds,
            texts.word("levels", duties.get(0).level()),
            visit.numbers().number(all)),
        columns.stream().map(column -> shortName(visit, column.period())).toList(),
        units);
  }

  private static long count(Map<Column, Duty> row, String state) {
    return row.values().stream().filter(duty -> duty.state().equals(state)).count();
  }

  private static UnitRow unit(Visit visit, Map<Column, Duty> row, SortedSet<Column> columns) {
    Duty any = row.values().iterator().next();
    List<@Nullable Cell> cells = new ArrayList<>();
    for (Column column : columns) {
      Duty duty = row.get(column);
      cells.add(duty == null ? null : cell(visit, duty));
    }
    return new UnitRow(
        any.name(),
        any.parentName() == null ? "" : any.parentName(),
        UnitPage.href(visit, any.orgUnitId()),
        count(row, "missing"),
        count(row, "late"),
        cells);
  }

  private static Cell cell(Visit visit, Duty duty) {
    Texts texts = visit.texts();
    Numbers numbers = visit.numbers();
    String due = duty.dueOn() == null ? Numbers.NOT_APPLICABLE : numbers.date(duty.dueOn());
    String received =
        duty.firstReceivedOn() == null
            ? texts.get("report.not_received")
            : texts.get("report.received", numbers.date(duty.firstReceivedOn()));
    return new Cell(
        duty.state(),
        visit.periodName(duty.period())
            + ": "
            + texts.get("report.state." + duty.state())
            + " · "
            + texts.get("report.due", due)
            + " · "
            + received,
        duty.firstReceivedOn() == null ? "" : ReceivedPage.href(visit, duty));
  }

  private static Call call(Visit visit, OverdueUnits unit) {
    List<String> periods =
        unit.firstPeriods().stream()
            .map(period -> visit.periodName(period).toLowerCase(visit.lang().locale()))
            .toList();
    String named =
        unit.reports() > NAMED
            ? visit.texts().get("report.calls.many", unit.reports(), periods.get(0))
            : String.join(", ", periods);
    long days = ChronoUnit.DAYS.between(unit.oldestDueOn(), visit.scope().snapshot().asOf());
    return new Call(unit.name(), UnitPage.href(visit, unit.orgUnitId()), named, days);
  }

  private static String shortName(Visit visit, String period) {
    return period.matches("\\d{4}-\\d{2}")
        ? visit.texts().get("chart.month", Integer.parseInt(period.substring(5)))
        : period.length() > 5 ? period.substring(5) : period;
  }
}
