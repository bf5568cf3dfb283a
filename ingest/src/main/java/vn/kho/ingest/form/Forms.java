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
   * Reads a table as a form, or as several below each other.
   *
   * @param file its name, for findings
   * @param received day of receipt of figures that say none themselves
   */
  public List<Reading> read(SourceTable table, String file, LocalDate received) {
    Place place = new Place(file, table.sheet(), null, null);
    List<Recipe> fitting = recipes.fitting(words(table));
    if (fitting.size() > 1) {
      String names = fitting.stream().map(Recipe::name).collect(Collectors.joining(", "));
      Issue issue = Issue.of(IssueCode.RECIPE_AMBIGUOUS, place, names);
      return List.of(new Reading(null, List.of(issue)));
    }
    Recipe recipe = fitting.isEmpty() ? Recipe.NONE : fitting.get(0);
    HeaderWords words = new HeaderWords(indicators, units, recipe);
    List<Reading> readings = new ArrayList<>();
    List<String> first = List.of();
    for (SourceTable part : StackedTables.split(HeaderMonths.of(table, words), words)) {
      Grid grid = new Grid(part);
      FormHeader header = FormHeader.find(grid, words);
      if (header == null) {
        readings.add(new Reading(null, List.of()));
        continue;
      }
      List<String> above = linesAbove(grid, header);
      if (Caption.measureUnit(above) == null) {
        above.addAll(measureBelow(grid, header));
      }
      readings.add(new Sheet(place, received, recipe, words).read(grid, header, above, first));
      first = readings.size() == 1 ? above : first;
    }
    return readings;
  }

  /** What holds for all tables of a sheet. */
  private final class Sheet {
    private final Place place;
    private final LocalDate received;
    private final Recipe recipe;
    private final HeaderWords words;
    private final List<Issue> issues = new ArrayList<>();

    Sheet(Place place, LocalDate received, Recipe recipe, HeaderWords words) {
      this.place = place;
      this.received = received;
      this.recipe = recipe;
      this.words = words;
    }

    /** Reads a table by the lines above it and, where they leave something open, the sheet's. */
    Reading read(Grid grid, FormHeader header, List<String> above, List<String> first) {
      if (!recipe.equals(Recipe.NONE)) {
        issues.add(
            Issue.of(
                IssueCode.RECIPE_USED,
                place.atRow(grid.number(header.top())),
                recipe.name(),
                Map.of("version", recipe.version())));
      }
      List<Issue> told = new ArrayList<>();
      Context context = context(grid, header, above, told);
      if (context == null && !first.isEmpty()) {
        List<String> lines = new ArrayList<>(above);
        lines.addAll(open(above, first));
        told.clear();
        context = context(grid, header, lines, told);
      }
      if (context == null) {
        issues.addAll(told);
        return new Reading(null, issues);
      }
      return new Reading(
          new FormRows(grid, header, context, recipe, words, place, issues).toLong(place.sheet()),
          issues);
    }

    private @Nullable Context context(
        Grid grid, FormHeader header, List<String> lines, List<Issue> told) {
      Place at = place.atRow(grid.number(header.top()));
      return new ContextFinder(indicators, units, at, received, told)
          .find(place.sheet(), lines, header, recipe);
    }
  }

  /** What the sheet's first lines say that a later table does not; never what it is about. */
  private List<String> open(List<String> own, List<String> first) {
    Caption said = Caption.of(own, indicators, units);
    return first.stream()
        .filter(
            line -> {
              Caption one = Caption.of(List.of(line), indicators, units);
              return one.indicators().isEmpty()
                  && (said.spans().isEmpty() || one.spans().isEmpty())
                  && (said.units().isEmpty() || one.units().isEmpty())
                  && (said.measureUnit() == null || one.measureUnit() == null);
            })
        .toList();
  }

  private static Set<String> words(SourceTable table) {
    Set<String> words = new HashSet<>();
    for (TableRow row : table.rows().stream().limit(FIRST_ROWS).toList()) {
      row.cells().forEach(cell -> words.add(Header.word(cell.text())));
    }
    return words;
  }

  /** The unit of measure is sometimes said below the table. */
  private static List<String> measureBelow(Grid grid, FormHeader header) {
    for (int r = header.bottom() + 1; r < grid.size(); r++) {
      for (int c = 0; c < grid.width(r); c++) {
        List<String> line = List.of(grid.text(r, c));
        if (Caption.measureUnit(line) != null) {
          return line;
        }
      }
    }
    return List.of();
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
