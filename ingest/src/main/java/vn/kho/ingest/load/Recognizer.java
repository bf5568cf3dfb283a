package vn.kho.ingest.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.PlanLayouts;
import vn.kho.ingest.codelist.ReferenceLayouts;
import vn.kho.ingest.form.Recipes;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.parse.Layout;
import vn.kho.ingest.parse.ResultWords;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;
import vn.kho.ingest.validate.Closings;

/** Tells what kind of file a table is from its header, not from its name. */
final class Recognizer {
  /** Titles may stand above a header; it does not come later than this. */
  static final int HEADER_ROWS = 40;

  private static final List<Layout> LAYOUTS = layouts();

  private Recognizer() {}

  private static List<Layout> layouts() {
    List<Layout> all = new ArrayList<>(ReferenceLayouts.all());
    all.add(Recipes.LAYOUT);
    all.add(Closings.LAYOUT);
    all.add(PlanLayouts.PLANS);
    all.add(PlanLayouts.PLAN);
    all.add(PlanLayouts.PUBLISHED);
    all.add(ResultWords.RESULTS);
    return List.copyOf(all);
  }

  /** The table by the first of its rows that is the complete header of a kind. */
  static Optional<Recognized> recognize(SourceTable table) {
    List<TableRow> rows = table.rows();
    for (int i = 0; i < Math.min(rows.size(), HEADER_ROWS); i++) {
      Header best = null;
      for (Layout layout : LAYOUTS) {
        Header header = Header.match(rows.get(i), layout);
        if (header.isComplete() && (best == null || header.matches() > best.matches())) {
          best = header;
        }
      }
      if (best != null) {
        return Optional.of(new Recognized(table, best, below(rows, i)));
      }
    }
    return Optional.empty();
  }

  private static List<TableRow> below(List<TableRow> rows, int header) {
    return rows.subList(header + 1, rows.size()).stream()
        .filter(row -> !row.cells().stream().allMatch(TableCell::isBlank))
        .toList();
  }

  /** Why no kind fits: the nearest one, and what it lacks. */
  static List<Issue> unknown(SourceTable table, String file) {
    Place place = new Place(file, table.sheet(), null, null);
    Header nearest = nearest(table);
    if (nearest == null) {
      return List.of(Issue.of(IssueCode.FILE_EMPTY, place, null));
    }
    long needed = nearest.layout().columns().size();
    if (nearest.matches() >= 2 && nearest.missing().size() <= Math.max(2, needed / 2)) {
      return nearest.issues(place);
    }
    return List.of(
        Issue.of(
            IssueCode.FILE_KIND_UNKNOWN,
            place.atRow(nearest.row()),
            String.join(" | ", nearest.titles()),
            Map.of(
                "kind", nearest.layout().kind(),
                "missing", String.join(", ", nearest.missing()),
                "hints", hints(nearest))));
  }

  private static Words hints(Header nearest) {
    boolean isResults = nearest.layout() == ResultWords.RESULTS;
    return isResults
        ? new Words(": Đơn vị, Chỉ tiêu, Kỳ báo cáo, Kết quả", ": unit, indicator, period, value")
        : new Words("", "");
  }

  private static @Nullable Header nearest(SourceTable table) {
    Header nearest = null;
    for (TableRow row : table.rows().stream().limit(HEADER_ROWS).toList()) {
      for (Layout layout : LAYOUTS) {
        Header header = Header.match(row, layout);
        if (nearest == null || isNearer(header, nearest)) {
          nearest = header;
        }
      }
    }
    return nearest;
  }

  /** Results are what most people send: of two equally near, they are meant. */
  private static boolean isNearer(Header a, Header b) {
    double nearA = share(a);
    double nearB = share(b);
    boolean isTie = nearA == nearB && b.layout() != ResultWords.RESULTS;
    return nearA > nearB || (isTie && a.layout() == ResultWords.RESULTS && a.row() <= b.row());
  }

  private static double share(Header header) {
    int missing = header.missing().size();
    int found = header.matches();
    return found == 0 ? 0 : (double) found / (found + missing);
  }
}
