package vn.kho.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.codelist.PlanRows;
import vn.kho.ingest.codelist.PublishedRows;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.ReferenceSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.model.PublishedFigure;
import vn.kho.ingest.model.Target;

/**
 * The plans known and new, and figures printed elsewhere.
 *
 * @param plans new plans by file name
 * @param targets new rows by file name
 * @param figures new figures by file name
 * @param known every plan known
 * @param indicatorsByRow indicators of every plan row known, by {@code PLAN:ROW}
 * @param issues findings about the new files, by file name
 */
record PlanStep(
    Map<String, List<Plan>> plans,
    Map<String, List<Target>> targets,
    Map<String, List<PublishedFigure>> figures,
    List<Plan> known,
    Map<String, List<String>> indicatorsByRow,
    Map<String, List<Issue>> issues) {
  static final Set<String> KINDS = Set.of("plans", "plan", "published");

  static PlanStep of(KnownSources known, List<Incoming> incoming, Reference reference) {
    List<Issue> told = new ArrayList<>();
    PlanRows rows = new PlanRows(reference, told);
    Map<String, List<Plan>> plans = new LinkedHashMap<>();
    Map<String, List<Target>> targets = new LinkedHashMap<>();
    Map<String, List<PublishedFigure>> figures = new LinkedHashMap<>();
    Set<String> replaced = new HashSet<>();
    incoming.forEach(file -> replaced.add(file.kind() + "/" + file.file().name()));
    for (Incoming file : ofKind(incoming, "plans")) {
      each(file, plans, table -> rows.readPlans(table, file.sha256(), file.received()));
    }
    List<Issue> fresh = new ArrayList<>(told);
    for (Incoming file : known.read(Set.of("plans"), replaced)) {
      file.tables()
          .forEach(
              t ->
                  rows.readPlans(
                      t.asReference(file.file().name()), file.sha256(), file.received()));
    }
    told.clear();
    List<Plan> lost = rows.refuseLostSuccessors();
    plans.values().forEach(list -> list.removeAll(lost));
    fresh.addAll(told);
    told.clear();
    for (Incoming file : ofKind(incoming, "plan")) {
      each(file, targets, rows::readTargets);
    }
    fresh.addAll(told);
    for (Incoming file : known.read(Set.of("plan"), replaced)) {
      file.tables().forEach(t -> rows.readTargets(t.asReference(file.file().name())));
    }
    Map<String, List<String>> byRow = rows.indicatorsByRow();
    PublishedRows published = new PublishedRows(reference, byRow.keySet(), fresh);
    for (Incoming file : ofKind(incoming, "published")) {
      each(file, figures, published::read);
    }
    Map<String, List<Issue>> issues = new LinkedHashMap<>();
    for (Issue issue : fresh) {
      issues.computeIfAbsent(issue.place().file(), name -> new ArrayList<>()).add(issue);
    }
    return new PlanStep(plans, targets, figures, List.copyOf(rows.listPlans()), byRow, issues);
  }

  private static List<Incoming> ofKind(List<Incoming> files, String kind) {
    return files.stream().filter(file -> file.kind().equals(kind)).toList();
  }

  private interface Reading<T> {
    List<T> of(ReferenceSource source);
  }

  private static <T> void each(Incoming file, Map<String, List<T>> into, Reading<T> reading) {
    String name = file.file().name();
    for (Recognized table : file.tables()) {
      into.computeIfAbsent(name, key -> new ArrayList<>())
          .addAll(reading.of(table.asReference(name)));
    }
  }
}
