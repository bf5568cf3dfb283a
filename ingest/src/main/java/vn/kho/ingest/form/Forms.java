package vn.kho.ingest.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableRow;

/** Finds what a table that is not in the long form says, by its words or by a recipe. */
public final class Forms {
  private static final int FIRST_ROWS = 40;

  private final IndicatorFinder indicators;
  private final UnitFinder units;
  private final Recipes recipes;

  /** Reads by these names and recipes. */
  public Forms(IndicatorFinder indicators, UnitFinder units, Recipes recipes) {
    this.indicators = indicators;
    this.units = units;
    this.recipes = recipes;
  }

  /**
   * What became of a table.
   *
   * @param table null when it is no form, or one that lacks what cannot be guessed
   * @param issues findings; empty when it is no form at all
   */
  public record Reading(@Nullable LongTable table, List<Issue> issues) {
    /** Whether it was seen to be a form. */
    public boolean isForm() {
      return table != null || !issues.isEmpty();
    }
  }

  /**
   * Reads a table as a form.
   *
   * @param file its name, for findings
   * @param received day of receipt of figures that say none themselves
   */
  public Reading read(SourceTable table, String file, LocalDate received) {
    Grid grid = new Grid(table);
    Place place = new Place(file, table.sheet(), null, null);
    List<Issue> issues = new ArrayList<>();
    List<Recipe> fitting = recipes.fitting(words(table));
    if (fitting.size() > 1) {
      String names = fitting.stream().map(Recipe::name).collect(Collectors.joining(", "));
      issues.add(Issue.of(IssueCode.RECIPE_AMBIGUOUS, place, names));
      return new Reading(null, issues);
    }
    Recipe recipe = fitting.isEmpty() ? Recipe.NONE : fitting.get(0);
    HeaderWords words = new HeaderWords(indicators, units, recipe);
    FormHeader header = FormHeader.find(grid, words);
    if (header == null) {
      return new Reading(null, List.of());
    }
    if (!fitting.isEmpty()) {
      issues.add(
          Issue.of(
              IssueCode.RECIPE_USED,
              place.atRow(grid.number(header.top())),
              recipe.name(),
              Map.of("version", recipe.version())));
    }
    Context context =
        new ContextFinder(
                indicators, units, place.atRow(grid.number(header.top())), received, issues)
            .find(table.sheet(), linesAbove(grid, header), header, recipe);
    return context == null
        ? new Reading(null, issues)
        : new Reading(
            new FormRows(grid, header, context, recipe, words, place, issues).toLong(table.sheet()),
            issues);
  }

  private static Set<String> words(SourceTable table) {
    Set<String> words = new HashSet<>();
    for (TableRow row : table.rows().stream().limit(FIRST_ROWS).toList()) {
      row.cells().forEach(cell -> words.add(Header.word(cell.text())));
    }
    return words;
  }

  private static List<String> linesAbove(Grid grid, FormHeader header) {
    List<String> lines = new ArrayList<>();
    for (int r = 0; r < header.top(); r++) {
      String before = "";
      for (int c = 0; c < grid.width(r); c++) {
        String text = grid.text(r, c);
        if (!text.isEmpty() && !text.equals(before)) {
          lines.add(text);
        }
        before = text;
      }
    }
    return lines;
  }

  /**
   * A table that is in the long form already: merged labels count for every row they reach.
   *
   * @param issues takes figures that stand in merged cells
   */
  public static LongTable ofLong(
      SourceTable table, Header header, List<TableRow> rows, String file, List<Issue> issues) {
    List<TableRow> read = rows;
    if (!table.merged().isEmpty()) {
      read =
          new MergedRows(table, header, new Place(file, table.sheet(), null, null), issues)
              .of(rows);
    }
    return new LongTable(
        table.sheet(),
        header.at("measure_unit") == null ? measureUnit(table, header.row()) : null,
        List.of(new LongTable.Part(header, read)));
  }

  private static @Nullable String measureUnit(SourceTable table, int headerRow) {
    List<String> lines = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (row.number() >= headerRow) {
        break;
      }
      row.cells().forEach(cell -> lines.add(cell.text().strip()));
    }
    return Caption.measureUnit(lines);
  }
}
