package vn.kho.ingest.codelist;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.model.Coded;
import vn.kho.ingest.model.Department;
import vn.kho.ingest.model.Direction;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.IndicatorScheme;
import vn.kho.ingest.model.Level;
import vn.kho.ingest.model.ReportDuty;
import vn.kho.ingest.model.Scheme;
import vn.kho.ingest.model.Source;
import vn.kho.ingest.model.TimeRule;
import vn.kho.ingest.model.UnitRule;
import vn.kho.ingest.model.ValueType;
import vn.kho.ingest.parse.Nearest;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** Rows of the catalogues that stand for themselves: indicators, schemes, departments, duties. */
final class CatalogueRows {
  private static final Pattern SEPARATOR = Pattern.compile("[,| ]+");

  final Map<String, Indicator> indicators = new LinkedHashMap<>();
  final Map<String, Scheme> schemes = new LinkedHashMap<>();
  final Map<String, Department> departments = new LinkedHashMap<>();
  final Map<String, ReportDuty> duties = new LinkedHashMap<>();
  final Map<IndicatorScheme, IndicatorScheme> indicatorSchemes = new LinkedHashMap<>();

  /** A row to a record; null when the row lacks too much to make one. */
  private interface Maker<T> {
    @Nullable T make(RowCells cells);
  }

  private final Map<String, String> firstPlace = new LinkedHashMap<>();
  private final List<Issue> issues;

  CatalogueRows(List<Issue> issues) {
    this.issues = issues;
  }

  void readIndicators(ReferenceSource source) {
    read(source, "indicator_id", indicators, cells -> indicator(cells, source.file()));
  }

  void readSchemes(ReferenceSource source) {
    read(source, "scheme_id", schemes, CatalogueRows::scheme);
  }

  void readDepartments(ReferenceSource source) {
    read(
        source,
        "department_id",
        departments,
        cells ->
            new Department(
                cells.get("department_id"),
                cells.get("name_vi"),
                cells.get("name_en"),
                cells.find("spellings")));
  }

  void readDuties(ReferenceSource source) {
    read(source, "duty_id", duties, CatalogueRows::duty);
  }

  /** To be called when indicators and schemes are complete. */
  void readIndicatorSchemes(ReferenceSource source) {
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (!cells.hasWidth()) {
        continue;
      }
      String indicator = cells.get("indicator_id");
      String scheme = cells.get("scheme_id");
      require(cells, "indicator_id", indicator, indicators);
      require(cells, "scheme_id", scheme, schemes);
      if (cells.isFine()) {
        IndicatorScheme pair = new IndicatorScheme(indicator, scheme);
        indicatorSchemes.put(pair, pair);
      }
    }
  }

  private static void require(RowCells cells, String column, String id, Map<String, ?> catalogue) {
    if (!id.isEmpty() && !catalogue.containsKey(id)) {
      cells.report(
          IssueCode.REFERENCE_UNKNOWN,
          column,
          id,
          Map.of("what", column, "hints", Nearest.hint(id, catalogue.keySet())));
    }
  }

  private <T> void read(ReferenceSource source, String key, Map<String, T> into, Maker<T> maker) {
    RowCells cells = new RowCells(source.header(), source.place(), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (!cells.hasWidth()) {
        continue;
      }
      T made = maker.make(cells);
      String id = cells.find(key);
      if (made == null || id == null || !cells.isFine()) {
        continue;
      }
      T other = into.putIfAbsent(id, made);
      String place = source.file() + ":" + row.number();
      String first = firstPlace.putIfAbsent(key + id, place);
      if (other != null && !isSame(other, made)) {
        cells.report(IssueCode.REFERENCE_REPEATED, key, id, Map.of("other", String.valueOf(first)));
      }
    }
  }

  /** Equal but for the place they stand in. */
  private static boolean isSame(Object a, Object b) {
    if (a instanceof Indicator x && b instanceof Indicator y) {
      return x.equals(y.withSource(x.source()));
    }
    return a.equals(b);
  }

  private static @Nullable Indicator indicator(RowCells cells, String file) {
    ValueType type = code(cells, "value_type", ValueType.class);
    TimeRule time = code(cells, "time_rule", TimeRule.class);
    UnitRule unit = code(cells, "unit_rule", UnitRule.class);
    Direction direction = code(cells, "desired_direction", Direction.class);
    Integer decimals = cells.findInt("decimals");
    List<Level> levels = levels(cells);
    if (type == null || time == null || unit == null || direction == null) {
      return null;
    }
    return new Indicator(
        cells.get("indicator_id"),
        cells.get("name_vi"),
        cells.get("name_en"),
        cells.get("measure_unit"),
        type,
        time,
        unit,
        direction,
        decimals == null ? 0 : decimals,
        orEmpty(cells.find("definition_vi")),
        orEmpty(cells.find("definition_en")),
        levels,
        Boolean.TRUE.equals(cells.findFlag("may_be_negative")),
        Boolean.TRUE.equals(cells.findFlag("numerator_may_exceed")),
        cells.findInt("baseline_year"),
        orElse(cells.find("report_frequency"), "month"),
        new Source(file, cells.number()));
  }

  private static List<Level> levels(RowCells cells) {
    List<Level> levels = new ArrayList<>();
    for (String word : SEPARATOR.split(cells.get("report_level"), -1)) {
      Level level = Coded.find(Level.class, word.toLowerCase(Locale.ROOT)).orElse(null);
      if (level != null) {
        levels.add(level);
      } else if (!word.isEmpty()) {
        List<String> allowed = Arrays.stream(Level.values()).map(Coded::code).toList();
        cells.report(
            IssueCode.CELL_NOT_ALLOWED,
            "report_level",
            word,
            Map.of("allowed", String.join(", ", allowed), "hints", ""));
      }
    }
    return levels;
  }

  private static Scheme scheme(RowCells cells) {
    return new Scheme(
        cells.get("scheme_id"),
        cells.get("name_vi"),
        cells.get("name_en"),
        cells.findDate("starts_on"),
        cells.findDate("ends_on"),
        cells.find("legal_basis"));
  }

  private static @Nullable ReportDuty duty(RowCells cells) {
    Level level = code(cells, "reporter_level", Level.class);
    if (level == null) {
      return null;
    }
    return new ReportDuty(
        cells.get("duty_id"),
        cells.get("report_type"),
        level,
        cells.find("receiver"),
        cells.get("frequency"),
        cells.find("due_rule"),
        !Boolean.FALSE.equals(cells.findFlag("is_strict")),
        cells.findDate("valid_from"),
        cells.findDate("valid_to"),
        cells.find("plan_id"));
  }

  /** A word of a closed list that must be there. */
  private static <E extends Enum<E> & Coded> @Nullable E code(
      RowCells cells, String column, Class<E> list) {
    cells.get(column);
    return cells.findCode(column, list);
  }

  private static String orEmpty(@Nullable String text) {
    return orElse(text, "");
  }

  private static String orElse(@Nullable String text, String otherwise) {
    return text == null ? otherwise : text;
  }
}
