package vn.kho.ingest.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.parse.Money;
import vn.kho.ingest.parse.ResultWords;
import vn.kho.ingest.read.CellAddress;
import vn.kho.ingest.read.CellRange;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/** Turns the rows of a form into rows of the long form, one for each figure. */
final class FormRows {
  private static final List<String> COLUMNS =
      List.of(
          "unit",
          "parent",
          "indicator",
          "period",
          "value",
          "numerator",
          "denominator",
          "basis",
          "status",
          "received",
          "simulated",
          "measure_unit",
          "note");
  private static final Pattern ORDER =
      Pattern.compile("(?:\\d{1,3}|[ivxIVX]{1,5}|[a-z])[.)] *|[-–+•*] +");
  private static final Pattern DISTRICT =
      Pattern.compile("(?:huyen|thanh pho|thi xa|tp\\.?|tx\\.?|h\\.) ?.+");
  private static final Pattern YEAR = Pattern.compile("\\d{4}");
  private static final Pattern SIGNED =
      Pattern.compile(
          "(?:.*[^a-z])?(?:dt|sdt|dien thoai)[ .:]*0\\d[\\d .]{6,}.*"
              + "|[a-z].*[^a-z]ngay \\d{1,2}(?: thang |/).*");
  private static final Pattern DIGIT = Pattern.compile(".*\\d.*");

  private final Grid grid;
  private final FormHeader header;
  private final Context context;
  private final Recipe recipe;
  private final HeaderWords words;
  private final Place place;
  private final List<Issue> issues;
  private final Map<FigureKey, Map<Role, FormColumn>> figures = new LinkedHashMap<>();
  private @Nullable String group;
  private @Nullable Integer lastNamed;

  /** What the figures of some columns are about, as far as their headers say. */
  private record FigureKey(
      @Nullable String indicator,
      @Nullable String period,
      @Nullable String unit,
      @Nullable Basis basis,
      @Nullable Status status) {}

  FormRows(
      Grid grid,
      FormHeader header,
      Context context,
      Recipe recipe,
      HeaderWords words,
      Place place,
      List<Issue> issues) {
    this.grid = grid;
    this.header = header;
    this.context = context;
    this.recipe = recipe;
    this.words = words;
    this.place = place;
    this.issues = issues;
  }

  LongTable toLong(@Nullable String sheet) {
    header.columns().forEach(this::column);
    Map<FigureKey, List<TableRow>> rows = new LinkedHashMap<>();
    figures.keySet().forEach(key -> rows.put(key, new ArrayList<>()));
    Set<String> headerTexts = headerTexts();
    for (int r = header.bottom() + 1; r < grid.size(); r++) {
      row(r, headerTexts, rows);
    }
    List<LongTable.Part> parts = new ArrayList<>();
    rows.forEach((key, list) -> parts.add(new LongTable.Part(titles(key), list)));
    return new LongTable(sheet, null, parts);
  }

  private void column(FormColumn column) {
    Said said = column.said();
    if (said.isUnclear() && column.isFigure()) {
      issues.add(at(column, IssueCode.BASIS_UNCLEAR));
    } else if (isOpenToDate(said) && monthsBeside(said).size() > 1) {
      issues.add(at(column, IssueCode.COLUMN_NOT_LOADED));
    } else if (column.isFigure() && (column.isKnown() || said.indicator() != null)) {
      Role role = said.role() == null || said.role() == Role.PERCENT ? Role.VALUE : said.role();
      boolean isComputed = said.role() == Role.PERCENT && hasValueBeside(said);
      if (isComputed) {
        issues.add(at(column, IssueCode.COLUMN_NOT_LOADED));
        return;
      }
      Map<Role, FormColumn> group =
          figures.computeIfAbsent(key(said), key -> new LinkedHashMap<>());
      FormColumn other = group.putIfAbsent(Objects.requireNonNull(role), column);
      if (other != null) {
        issues.add(at(column, IssueCode.HEADER_DUPLICATE));
        group.put(role, new FormColumn(-1, other.title(), other.said(), true));
      }
    } else if (column.is(Role.TOTAL) && total(said) != null) {
      figures.put(total(said), Map.of(Role.VALUE, column));
    } else if (column.is(Role.NOT_REPORTED) || column.is(Role.TOTAL)) {
      issues.add(at(column, IssueCode.COLUMN_NOT_LOADED));
    } else if (!column.isLabel() && !isAside(column)) {
      unknown(column);
    }
  }

  /** What a column of totals adds up: the periods or the units beside it; null for neither. */
  private @Nullable FigureKey total(Said said) {
    List<FormColumn> added =
        header.figures().stream()
            .filter(
                column ->
                    said.indicator() == null || said.indicator().equals(column.said().indicator()))
            .toList();
    long indicators = added.stream().map(column -> column.said().indicator()).distinct().count();
    long periods = added.stream().map(column -> column.said().span()).distinct().count();
    long bodies = added.stream().map(column -> column.said().unit()).distinct().count();
    if (indicators > 1 || (periods > 1) == (bodies > 1)) {
      return null;
    }
    String indicator = added.get(0).said().indicator();
    String word = ResultWords.TOTAL;
    return periods > 1
        ? new FigureKey(indicator, word, said.unit(), said.basis(), said.status())
        : new FigureKey(
            indicator, key(added.get(0).said()).period, word, said.basis(), said.status());
  }

  private static boolean isAside(FormColumn column) {
    Role role = column.said().role();
    return role != null && role.isAside();
  }

  /** A percentage beside the figure itself says how much of the plan that is. */
  private boolean hasValueBeside(Said percent) {
    return header.columns().stream()
        .anyMatch(
            column ->
                column.isFigure()
                    && !column.is(Role.PERCENT)
                    && !column.is(Role.NUMERATOR)
                    && !column.is(Role.DENOMINATOR)
                    && key(column.said()).equals(key(percent)));
  }

  /** A figure to date that does not say to which day, in a table of which only the year is said. */
  private boolean isOpenToDate(Said said) {
    String period = context.period();
    return said.basis() != null
        && said.basis() != Basis.IN_PERIOD
        && said.span() == null
        && header.find(Role.PERIOD) == null
        && period != null
        && YEAR.matcher(period).matches();
  }

  /** The months its neighbours are of: one is the month it counts to, several say all it says. */
  private Set<String> monthsBeside(Said said) {
    Set<String> months = new HashSet<>();
    for (FormColumn other : header.figures()) {
      Span span = other.said().span();
      String code = span == null ? null : span.in(context.year());
      if (code != null
          && !YEAR.matcher(code).matches()
          && Objects.equals(other.said().indicator(), said.indicator())) {
        months.add(code);
      }
    }
    return months;
  }

  private FigureKey key(Said said) {
    Span span = said.span();
    String period = span == null ? null : span.in(context.year());
    Set<String> beside = isOpenToDate(said) ? monthsBeside(said) : Set.of();
    return new FigureKey(
        said.indicator(),
        beside.size() == 1 ? beside.iterator().next() : period,
        said.unit(),
        said.basis(),
        said.status());
  }

  /** Figures below a header nobody knows are kept out; a column without figures is only told. */
  private void unknown(FormColumn column) {
    int filled = 0;
    int numbers = 0;
    for (int r = header.bottom() + 1; r < grid.size(); r++) {
      TableCell cell = grid.cell(r, column.position());
      filled += cell.isBlank() ? 0 : 1;
      numbers += DIGIT.matcher(cell.text()).matches() ? 1 : 0;
    }
    if (filled == 0) {
      return;
    }
    issues.add(at(column, numbers > 0 ? IssueCode.COLUMN_UNKNOWN : IssueCode.HEADER_UNKNOWN));
  }

  private Issue at(FormColumn column, IssueCode code) {
    String letters = CellAddress.letters(column.position());
    String title = column.title().isEmpty() ? letters : column.title();
    return Issue.of(
        code,
        place.atRow(grid.number(header.bottom())).atColumn(letters),
        title,
        Map.of("hints", words.hint(title)));
  }

  private Set<String> headerTexts() {
    Set<String> texts = new HashSet<>();
    for (int r = header.top(); r <= header.bottom(); r++) {
      texts.add(text(r));
    }
    return texts;
  }

  private String text(int row) {
    StringBuilder text = new StringBuilder();
    for (int c = 0; c < grid.width(row); c++) {
      text.append(Fold.tidy(grid.cell(row, c).text())).append('|');
    }
    return text.toString();
  }

  private void row(int r, Set<String> headerTexts, Map<FigureKey, List<TableRow>> rows) {
    if (headerTexts.contains(text(r)) || header.isColumnNumbers(grid, r)) {
      return;
    }
    String name = name(r);
    boolean hasFigures = false;
    boolean isProse = isProse(r, name);
    boolean isGroup = DISTRICT.matcher(Fold.plain(name)).matches() && words.isName(name);
    group = isGroup ? null : group;
    for (Map.Entry<FigureKey, Map<Role, FormColumn>> entry : figures.entrySet()) {
      boolean isFilled = !isProse && isFilled(r, entry.getValue());
      hasFigures |= isFilled;
      if (isFilled && isSingle(r, entry.getValue())) {
        rows.getOrDefault(entry.getKey(), new ArrayList<>()).add(row(r, name, entry));
      }
    }
    if (isGroup) {
      group = name;
    } else if (!hasFigures) {
      passOver(r, name);
    }
  }

  private boolean isFilled(int r, Map<Role, FormColumn> columns) {
    return columns.values().stream()
        .anyMatch(column -> column.position() >= 0 && !grid.cell(r, column.position()).isBlank());
  }

  /** Lines of words under the table: notes, place and day, who signs. */
  private boolean isProse(int r, String name) {
    boolean isNamed = isNamed(name);
    for (Map<Role, FormColumn> columns : figures.values()) {
      for (FormColumn column : columns.values()) {
        TableCell cell = column.position() < 0 ? TableCell.EMPTY : grid.cell(r, column.position());
        String text = Fold.plain(cell.text());
        boolean isWords =
            cell.type() == TableCell.Type.TEXT
                && (text.matches("(?:.*, ?)?ngay .*")
                    || text.matches("\\D*[a-z]{3,}\\D*")
                    || (SIGNED.matcher(text).matches() && r > lastNamed()));
        if (!cell.isBlank() && (isNamed || !isWords)) {
          return false;
        }
      }
    }
    return true;
  }

  /** The last row that names a unit or an indicator; behind all rows when none does. */
  private int lastNamed() {
    if (lastNamed == null) {
      int last = grid.size() - 1;
      while (last > header.bottom() && !isNamed(name(last))) {
        last--;
      }
      lastNamed = last > header.bottom() ? last : grid.size();
    }
    return lastNamed;
  }

  private boolean isNamed(String name) {
    return !name.isEmpty() && (words.isName(name) || ResultWords.isTotal(name));
  }

  /** One figure over several cells belongs to none of them for certain. */
  private boolean isSingle(int r, Map<Role, FormColumn> columns) {
    for (FormColumn column : columns.values()) {
      CellRange range = grid.range(r, column.position());
      if (range != null
          && (range.firstRow() < range.lastRow() || range.firstColumn() < range.lastColumn())) {
        issues.add(
            Issue.of(
                IssueCode.CELL_MERGED,
                place.atRow(grid.number(r)).atColumn(column.title()),
                grid.text(r, column.position())));
        return false;
      }
    }
    return true;
  }

  private void passOver(int r, String name) {
    StringBuilder said = new StringBuilder(name);
    for (int c = 0; c < grid.width(r) && said.length() == 0; c++) {
      said.append(grid.text(r, c));
    }
    if (said.length() > 0) {
      issues.add(Issue.of(IssueCode.ROW_NOT_READ, place.atRow(grid.number(r)), said.toString()));
    }
  }

  private TableRow row(int r, String name, Map.Entry<FigureKey, Map<Role, FormColumn>> figure) {
    FigureKey key = figure.getKey();
    Map<Role, FormColumn> columns = figure.getValue();
    List<TableCell> cells = new ArrayList<>();
    cells.add(label(key.unit == null ? unit(r, name) : key.unit));
    String parent = label(r, Role.PARENT);
    cells.add(label(parent == null && header.find(Role.UNIT) != null ? group : parent));
    cells.add(label(key.indicator == null ? indicator(r) : key.indicator));
    cells.add(label(key.period == null ? period(r) : key.period));
    for (Role role : List.of(Role.VALUE, Role.NUMERATOR, Role.DENOMINATOR)) {
      FormColumn column = columns.get(role);
      cells.add(
          column == null || column.position() < 0
              ? TableCell.EMPTY
              : grid.cell(r, column.position()));
    }
    Basis basis = key.basis == null ? context.basis() : key.basis;
    String saidBasis = label(r, Role.BASIS);
    cells.add(label(saidBasis == null && basis != null ? basis.code() : saidBasis));
    Status status = key.status == null ? context.status() : key.status;
    String saidStatus = label(r, Role.STATUS);
    cells.add(label(saidStatus == null && status != null ? status.code() : saidStatus));
    cells.add(label(label(r, Role.RECEIVED)));
    cells.add(label(label(r, Role.SIMULATED)));
    String measure = label(r, Role.MEASURE_UNIT);
    String ofColumn = measure == null ? measure(columns) : measure;
    cells.add(label(ofColumn == null ? context.measureUnit() : ofColumn));
    FormColumn note = header.find(Role.NOTE);
    cells.add(note == null ? TableCell.EMPTY : grid.cell(r, note.position()));
    return new TableRow(grid.number(r), cells);
  }

  /** The unit of money said in a header above the figures; other units say what is counted. */
  private static @Nullable String measure(Map<Role, FormColumn> columns) {
    for (FormColumn column : columns.values()) {
      for (String title : column.title().split(" / ", -1)) {
        String measure = HeaderWords.measure(title);
        if (measure != null && Money.is(measure)) {
          return measure;
        }
      }
    }
    return null;
  }

  private static TableCell label(@Nullable String text) {
    return TableCell.text(text == null ? "" : text);
  }

  private @Nullable String label(int r, Role role) {
    FormColumn column = header.find(role);
    String text = column == null ? "" : grid.text(r, column.position());
    return text.isEmpty() ? null : text;
  }

  /** Who or what the row is about; a total may be said under the row numbers. */
  private String name(int r) {
    String said = "";
    for (FormColumn column : header.columns()) {
      String text = grid.text(r, column.position());
      boolean isName = column.is(Role.UNIT) || (column.is(Role.INDICATOR) && said.isEmpty());
      if (isName && !text.isEmpty()) {
        said = ORDER.matcher(text).lookingAt() ? ORDER.matcher(text).replaceFirst("") : text;
      }
      if (column.is(Role.ORDER) && ResultWords.isTotal(text)) {
        return text;
      }
    }
    return said;
  }

  private @Nullable String unit(int r, String name) {
    FormColumn named = header.find(Role.UNIT);
    String code = label(r, Role.UNIT_CODE);
    if (named == null && code == null) {
      return header.find(Role.PARENT) == null ? context.unit() : label(r, Role.PARENT);
    }
    String unit = named == null ? "" : unitName(r, named, name);
    if (code == null || ResultWords.isTotal(unit)) {
      return unit;
    }
    return unit.isEmpty() ? code : code + " - " + unit;
  }

  private String unitName(int r, FormColumn named, String name) {
    String text = grid.text(r, named.position());
    String bare = ORDER.matcher(text).lookingAt() ? ORDER.matcher(text).replaceFirst("") : text;
    return bare.isEmpty() && ResultWords.isTotal(name) ? name : bare;
  }

  private @Nullable String indicator(int r) {
    String text = label(r, Role.INDICATOR);
    return text == null ? context.indicator() : recipe.row(text);
  }

  private @Nullable String period(int r) {
    FormColumn column = header.find(Role.PERIOD);
    if (column == null) {
      return context.period();
    }
    String text = grid.text(r, column.position());
    String code =
        Span.under(column.title(), text).map(span -> span.in(context.year())).orElse(null);
    return code == null ? text : code;
  }

  private Header titles(FigureKey key) {
    Map<Role, FormColumn> columns = figures.getOrDefault(key, Map.of());
    Map<String, Integer> positions = new LinkedHashMap<>();
    List<String> titles = new ArrayList<>();
    for (String name : COLUMNS) {
      positions.put(name, positions.size());
      titles.add(title(name, columns));
    }
    return new Header(
        ResultWords.RESULTS,
        grid.number(header.bottom()),
        COLUMNS.size(),
        positions,
        titles,
        List.of(),
        List.of(),
        List.of());
  }

  private String title(String name, Map<Role, FormColumn> figure) {
    FormColumn column =
        switch (name) {
          case "unit" -> firstOf(Role.UNIT, Role.UNIT_CODE, Role.PARENT);
          case "parent" -> header.find(Role.PARENT);
          case "indicator" -> header.find(Role.INDICATOR);
          case "period" -> period(figure);
          case "value" -> figure.getOrDefault(Role.VALUE, figure.get(Role.NUMERATOR));
          case "numerator" -> figure.getOrDefault(Role.NUMERATOR, figure.get(Role.VALUE));
          case "denominator" -> figure.getOrDefault(Role.DENOMINATOR, figure.get(Role.VALUE));
          case "note" -> header.find(Role.NOTE);
          default -> null;
        };
    return column == null || column.title().isEmpty() ? name : column.title();
  }

  /** The column whose header says the period of its figures, else the one it stands in. */
  private @Nullable FormColumn period(Map<Role, FormColumn> figure) {
    return figure.values().stream()
        .filter(column -> column.position() >= 0 && column.said().span() != null)
        .findFirst()
        .orElse(header.find(Role.PERIOD));
  }

  private @Nullable FormColumn firstOf(Role... roles) {
    for (Role role : roles) {
      FormColumn column = header.find(role);
      if (column != null) {
        return column;
      }
    }
    return null;
  }
}
