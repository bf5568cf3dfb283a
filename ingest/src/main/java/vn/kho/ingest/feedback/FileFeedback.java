package vn.kho.ingest.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.read.SourceTable;

/**
 * What its sender is told of a file.
 *
 * @param name as the sender knows it; may stand in a folder
 * @param accepted rows or figures loaded
 * @param refused rows that wait
 * @param loadedBefore the load that brought the same bytes; null when they are new
 * @param tables what was read
 * @param loaded rows something of which was loaded
 */
public record FileFeedback(
    String name,
    LocalDate received,
    int accepted,
    int refused,
    @Nullable String loadedBefore,
    List<Issue> issues,
    List<SourceTable> tables,
    Set<RowPlace> loaded) {

  private static final Comparator<RowPlace> ORDER =
      Comparator.comparing((RowPlace place) -> String.valueOf(place.sheet()))
          .thenComparing(RowPlace::row);

  /** Whether something was kept out. */
  public boolean hasErrors() {
    return issues.stream().anyMatch(Issue::isError);
  }

  /** What became of each row that is data. */
  Map<RowPlace, Fate> fates() {
    Set<RowPlace> faulty = new HashSet<>();
    for (Issue issue : issues) {
      Integer row = issue.place().row();
      if (issue.isError() && row != null) {
        faulty.add(new RowPlace(issue.place().sheet(), row));
      }
    }
    Map<RowPlace, Fate> fates = new TreeMap<>(ORDER);
    loaded.forEach(row -> fates.put(row, faulty.contains(row) ? Fate.LOADED_IN_PART : Fate.LOADED));
    faulty.forEach(row -> fates.putIfAbsent(row, Fate.REFUSED));
    return fates;
  }

  /** The findings of each row, in order; under row 0 those on a sheet or the file. */
  Map<RowPlace, List<Issue>> issuesByRow() {
    Map<RowPlace, List<Issue>> byRow = new HashMap<>();
    for (Issue issue : issues) {
      Integer row = issue.place().row();
      RowPlace place = new RowPlace(issue.place().sheet(), row == null ? 0 : row);
      byRow.computeIfAbsent(place, key -> new ArrayList<>()).add(issue);
    }
    return byRow;
  }
}
