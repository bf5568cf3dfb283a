package vn.kho.ingest.parse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.read.CellAddress;
import vn.kho.ingest.read.TableRow;

/**
 * The header row of a table held against a layout.
 *
 * @param row number of the header row
 * @param width cells of the header row
 * @param columns where each known column stands, from 0
 * @param titles header texts as printed, by position
 * @param missing required columns that are not there
 * @param unknown positions of headers the layout does not know
 * @param repeated positions of headers that mean a column a second time
 */
public record Header(
    Layout layout,
    int row,
    int width,
    Map<String, Integer> columns,
    List<String> titles,
    List<String> missing,
    List<Integer> unknown,
    List<Integer> repeated) {
  private static final Pattern PUNCTUATION = Pattern.compile("[\\s_.:*()-]+");

  /** Compares a row with the layout's headers. */
  public static Header match(TableRow row, Layout layout) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    List<String> titles = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    List<Integer> repeated = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String title = Fold.tidy(row.cell(i).text());
      titles.add(title);
      String name = layout.nameOf(word(title));
      if (name == null) {
        if (!title.isEmpty()) {
          unknown.add(i);
        }
      } else if (columns.putIfAbsent(name, i) != null) {
        repeated.add(i);
      }
    }
    List<String> missing =
        layout.columns().stream()
            .filter(column -> column.need() != Column.Need.NONE)
            .map(Column::name)
            .filter(name -> !columns.containsKey(name))
            .toList();
    return new Header(
        layout, row.number(), row.cells().size(), columns, titles, missing, unknown, repeated);
  }

  /** A header as it is compared: without case, accents and punctuation. */
  public static String word(String title) {
    return PUNCTUATION.matcher(Fold.plain(title)).replaceAll(" ").strip();
  }

  /** Whether nothing required is missing. */
  public boolean isComplete() {
    return missing.isEmpty();
  }

  /** How many columns are known. */
  public int matches() {
    return columns.size();
  }

  /** Position of a column, null when the file has none of that name. */
  public @Nullable Integer at(String column) {
    return columns.get(column);
  }

  /** The printed header of a column; its name when the file has none. */
  public String title(String column) {
    Integer at = columns.get(column);
    return at == null ? column : titleAt(at);
  }

  /** The printed header at a position; its letter when it is blank. */
  public String titleAt(int position) {
    String title = position < titles.size() ? titles.get(position) : "";
    return title.isEmpty() ? CellAddress.letters(position) : title;
  }

  /** What is wrong with the header: missing, repeated and unknown columns. */
  public List<Issue> issues(Place file) {
    List<Issue> issues = new ArrayList<>();
    Place place = file.atRow(row);
    for (String name : missing) {
      issues.add(
          Issue.of(
              IssueCode.HEADER_MISSING, place, null, Map.of("missing", name, "hints", hint(name))));
    }
    for (int position : repeated) {
      issues.add(
          Issue.of(
              IssueCode.HEADER_DUPLICATE,
              place.atColumn(CellAddress.letters(position)),
              titleAt(position)));
    }
    for (int position : unknown) {
      String title = titleAt(position);
      issues.add(
          Issue.of(
              IssueCode.HEADER_UNKNOWN,
              place.atColumn(title),
              title,
              Map.of("hints", Nearest.hint(title, absent()))));
    }
    return issues;
  }

  private TreeSet<String> absent() {
    TreeSet<String> absent = new TreeSet<>();
    for (Column column : layout.columns()) {
      if (!columns.containsKey(column.name())) {
        absent.add(column.name());
        absent.addAll(column.spellings());
      }
    }
    return absent;
  }

  /** Names the header that may be the missing column misspelt, or the ways to write it. */
  private Words hint(String name) {
    Column column = layout.get(name);
    List<String> ways = new ArrayList<>(List.of(name));
    ways.addAll(column.spellings());
    for (int position : unknown) {
      String title = titleAt(position);
      if (Nearest.of(title, ways).isPresent()) {
        return new Words(
            "; có phải là cột \"" + title + "\"?", "; is it the column \"" + title + "\"?");
      }
    }
    if (column.spellings().isEmpty()) {
      return new Words("", "");
    }
    String also = String.join(", ", column.spellings().subList(0, Math.min(3, ways.size() - 1)));
    return new Words(" (cũng viết: " + also + ")", " (also written: " + also + ")");
  }
}
