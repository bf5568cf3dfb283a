package vn.kho.ingest.form;

import static vn.kho.ingest.parse.Column.header;
import static vn.kho.ingest.parse.Column.optional;
import static vn.kho.ingest.parse.Column.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.ReferenceSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Coded;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.parse.Layout;
import vn.kho.ingest.parse.RowCells;
import vn.kho.ingest.read.TableRow;

/** The recipes known: files of the kind {@code recipes}, one line per text of a layout. */
public final class Recipes {
  /** Columns of a recipe file. */
  public static final Layout LAYOUT =
      Layout.of(
          "recipes",
          List.of(
              value("recipe"), value("version"), value("place"), value("text"), header("means")),
          List.of(optional("note")));

  private static final Set<String> TABLE_WORDS =
      Set.of("period", "unit", "indicator", "basis", "status", "measure_unit");
  private static final String PLACES = "fingerprint, column, row, table";

  private final Map<String, TreeMap<Integer, Draft>> drafts = new TreeMap<>();
  private final IndicatorFinder indicators;
  private final List<Issue> issues;

  private static final class Draft {
    final Set<String> fingerprint = new LinkedHashSet<>();
    final Map<String, Said> columns = new LinkedHashMap<>();
    final Map<String, String> rows = new LinkedHashMap<>();
    final Map<String, String> table = new LinkedHashMap<>();
  }

  /** No recipe yet; findings on recipe files go to {@code issues}. */
  public Recipes(IndicatorFinder indicators, List<Issue> issues) {
    this.indicators = indicators;
    this.issues = issues;
  }

  /** Adds the lines of a recipe file. */
  public void add(ReferenceSource source) {
    RowCells cells = new RowCells(source.header(), Place.of(source.file()), issues);
    for (TableRow row : source.rows()) {
      cells.go(row);
      if (cells.hasWidth()) {
        line(cells);
      }
    }
  }

  private void line(RowCells cells) {
    String name = cells.get("recipe");
    String place = cells.get("place").toLowerCase(Locale.ROOT);
    String text = cells.get("text");
    Integer version = cells.findInt("version");
    String means = cells.find("means");
    if (!cells.isFine() || version == null) {
      return;
    }
    String word = Header.word(text);
    Draft draft =
        drafts
            .computeIfAbsent(name, key -> new TreeMap<>())
            .computeIfAbsent(version, key -> new Draft());
    switch (place) {
      case "fingerprint" -> draft.fingerprint.add(word);
      case "column" -> {
        Said said = means == null ? Said.role(Role.NOT_REPORTED) : said(cells, means);
        draft.columns.put(word, said);
      }
      case "row" -> {
        if (means != null && cells.accept("means", indicators.find(means)) != null) {
          draft.rows.put(word, means);
        }
      }
      case "table" -> {
        if (TABLE_WORDS.contains(text) && means != null) {
          draft.table.put(text, means);
        } else {
          refuse(cells, "text", text, String.join(", ", TABLE_WORDS.stream().sorted().toList()));
        }
      }
      default -> refuse(cells, "place", place, PLACES);
    }
  }

  private static void refuse(RowCells cells, String column, String found, String allowed) {
    cells.report(
        IssueCode.CELL_NOT_ALLOWED, column, found, Map.of("allowed", allowed, "hints", ""));
  }

  /** Words such as {@code numerator gathering_rate year_to_date}. */
  private Said said(RowCells cells, String means) {
    Said said = Said.NOTHING;
    for (String word : means.split("[ ,+]+", -1)) {
      Said one = one(word);
      if (one == null) {
        refuse(
            cells,
            "means",
            word,
            "unit, parent, indicator, period, order, measure_unit, note, value, numerator,"
                + " denominator, percent, total, ignore, in_period, year_to_date, term_to_date,"
                + " estimate, provisional, final, corrected, 2024-05, indicator_id");
        return Said.role(Role.NOT_REPORTED);
      }
      said = one.below(said);
    }
    return said;
  }

  private @Nullable Said one(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.equals("ignore")) {
      return Said.role(Role.NOT_REPORTED);
    }
    for (Role role : Role.values()) {
      if (role != Role.NOT_REPORTED && role.name().toLowerCase(Locale.ROOT).equals(lower)) {
        return Said.role(role);
      }
    }
    Optional<Basis> basis = Coded.find(Basis.class, lower);
    if (basis.isPresent()) {
      return Said.counted(basis.get(), null);
    }
    Optional<Status> status = Coded.find(Status.class, lower);
    if (status.isPresent()) {
      return Said.settled(status.get(), null);
    }
    return indicators
        .known(word)
        .map(indicator -> Said.indicator(indicator.indicatorId()))
        .or(() -> Span.of(word).map(Said::span))
        .orElse(null);
  }

  /** Recipes whose fingerprint a table bears, each in its highest version. */
  List<Recipe> fitting(Set<String> words) {
    List<Recipe> fitting = new ArrayList<>();
    drafts.forEach(
        (name, versions) -> {
          for (Map.Entry<Integer, Draft> entry : versions.descendingMap().entrySet()) {
            Draft draft = entry.getValue();
            Set<String> bears = new HashSet<>(draft.fingerprint);
            if (bears.isEmpty()) {
              bears.addAll(draft.columns.keySet());
            }
            if (!bears.isEmpty() && words.containsAll(bears)) {
              fitting.add(
                  new Recipe(name, entry.getKey(), bears, draft.columns, draft.rows, draft.table));
              return;
            }
          }
        });
    return fitting;
  }
}
