package vn.kho.ingest.issue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The findings on one file as people read them: what is said alike of many rows is said once. */
public final class IssueGroups {
  private static final int MOST_ROWS = 20;

  private IssueGroups() {}

  /**
   * Findings that differ in their row only.
   *
   * @param rows the rows behind the first, in order
   */
  public record Group(Issue first, List<Integer> rows) {

    /** How many findings it stands for. */
    public int count() {
      return 1 + rows.size();
    }

    /** One line in Vietnamese. */
    public String vi() {
      return first.in(Lang.VI) + more("; cũng ở các dòng: ");
    }

    /** One line in English. */
    public String en() {
      return first.in(Lang.EN) + more("; also in rows: ");
    }

    private String more(String words) {
      if (rows.isEmpty()) {
        return "";
      }
      String listed =
          rows.stream().limit(MOST_ROWS).map(String::valueOf).collect(Collectors.joining(", "));
      return " (" + (words + listed).substring(2) + (rows.size() > MOST_ROWS ? ", …)" : ")");
    }
  }

  private record Key(
      IssueCode code, @Nullable String sheet, @Nullable String column, Words message) {}

  /** Groups findings, each group where its first one stood. */
  public static List<Group> of(List<Issue> issues) {
    Map<Key, Group> groups = new LinkedHashMap<>();
    for (Issue issue : issues) {
      Place place = issue.place();
      Key key = new Key(issue.code(), place.sheet(), place.column(), issue.message());
      Group group = groups.putIfAbsent(key, new Group(issue, new ArrayList<>()));
      if (group != null && place.row() != null) {
        group.rows.add(place.row());
      }
    }
    return List.copyOf(groups.values());
  }
}
