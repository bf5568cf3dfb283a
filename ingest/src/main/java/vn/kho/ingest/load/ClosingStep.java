package vn.kho.ingest.load;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.validate.Closings;

/**
 * The closed periods, known and new.
 *
 * @param issues findings about the new files, by file name
 */
record ClosingStep(Closings closings, Map<String, List<Issue>> issues) {
  static final String KIND = Closings.LAYOUT.kind();

  static ClosingStep of(KnownSources known, List<Incoming> incoming) {
    List<Issue> told = new ArrayList<>();
    Closings closings = new Closings(told);
    Set<String> replaced = new HashSet<>();
    for (Incoming file : incoming) {
      if (file.kind().equals(KIND)) {
        replaced.add(KIND + "/" + file.file().name());
        addTo(closings, file);
      }
    }
    Map<String, List<Issue>> issues =
        Map.copyOf(told.stream().collect(groupingBy(issue -> issue.place().file())));
    known.read(Set.of(KIND), replaced).forEach(file -> addTo(closings, file));
    return new ClosingStep(closings, issues);
  }

  private static void addTo(Closings closings, Incoming file) {
    file.tables().forEach(table -> closings.add(table.asReference(file.file().name())));
  }
}
