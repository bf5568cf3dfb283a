package vn.kho.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.ReferenceLayouts;
import vn.kho.ingest.codelist.ReferenceReader;
import vn.kho.ingest.codelist.ReferenceSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.parse.Layout;

/**
 * The reference files known and new, resolved together.
 *
 * @param issues findings about the new files, by file name
 * @param held names of new files nothing of which counts
 * @param elsewhere findings about files loaded before
 */
record ReferenceStep(
    Reference reference, Map<String, List<Issue>> issues, Set<String> held, List<Issue> elsewhere) {
  static final Set<String> KINDS =
      ReferenceLayouts.all().stream().map(Layout::kind).collect(Collectors.toUnmodifiableSet());

  /** Files that tell one history together. */
  private static final Set<String> HISTORY = Set.of("units", "unit_mapping");

  private static final int MOST_SHOWN = 3;

  static ReferenceStep of(KnownSources known, List<Incoming> incoming, LoadRequest request) {
    List<Incoming> fresh = new ArrayList<>(incoming);
    ReferenceStep step = resolve(known, fresh);
    List<Incoming> refused = new ArrayList<>();
    if (request.isStrict()) {
      fresh.stream().filter(file -> step.hasErrors(file)).forEach(refused::add);
    }
    List<Issue> harmed = step.harmed(known, fresh);
    List<Incoming> history = fresh.stream().filter(file -> HISTORY.contains(file.kind())).toList();
    boolean contradicts = !harmed.isEmpty() || history.stream().anyMatch(step::hasErrors);
    if (contradicts) {
      refused.addAll(history.stream().filter(file -> !refused.contains(file)).toList());
    }
    if (refused.isEmpty()) {
      return step;
    }
    fresh.removeAll(refused);
    ReferenceStep rest = resolve(known, fresh);
    Map<String, List<Issue>> issues = new LinkedHashMap<>(rest.issues);
    for (Incoming file : refused) {
      List<Issue> told = new ArrayList<>(step.issues.getOrDefault(file.file().name(), List.of()));
      if (contradicts && HISTORY.contains(file.kind())) {
        told.add(0, held(file, harmed));
      }
      issues.put(file.file().name(), told);
    }
    Set<String> held = refused.stream().map(file -> file.file().name()).collect(Collectors.toSet());
    return new ReferenceStep(rest.reference, issues, held, rest.elsewhere);
  }

  /** What new files of units break in those that were in order before them. */
  private List<Issue> harmed(KnownSources known, List<Incoming> fresh) {
    if (fresh.stream().noneMatch(file -> HISTORY.contains(file.kind()))
        || elsewhere.stream().noneMatch(Issue::isError)) {
      return List.of();
    }
    List<String> before =
        resolve(known, List.of()).elsewhere.stream().map(Issue::toString).toList();
    return elsewhere.stream()
        .filter(issue -> issue.isError() && !before.contains(issue.toString()))
        .toList();
  }

  /** A history with a hole or a contradiction would count wrongly: none of it is loaded. */
  private static Issue held(Incoming file, List<Issue> harmed) {
    Words why =
        harmed.isEmpty()
            ? new Words(
                "các tệp đơn vị gửi lần này có dòng mâu thuẫn",
                "the unit files sent this time have rows that contradict each other")
            : new Words(
                "trái với tệp đã nạp (" + list(harmed, Lang.VI) + ")",
                "it contradicts files loaded before (" + list(harmed, Lang.EN) + ")");
    return Issue.of(IssueCode.UNITS_HELD, Place.of(file.file().name()), null, Map.of("why", why));
  }

  private static String list(List<Issue> issues, Lang lang) {
    return issues.stream()
            .limit(MOST_SHOWN)
            .map(issue -> issue.place().in(lang) + ": " + issue.message().in(lang))
            .collect(Collectors.joining("; "))
        + (issues.size() > MOST_SHOWN ? "; …" : "");
  }

  /** What the warehouse knows without this load. */
  static Reference known(KnownSources known) {
    return resolve(known, List.of()).reference;
  }

  private boolean hasErrors(Incoming file) {
    return Stream.concat(
            file.issues().stream(), issues.getOrDefault(file.file().name(), List.of()).stream())
        .anyMatch(Issue::isError);
  }

  private static ReferenceStep resolve(KnownSources known, List<Incoming> incoming) {
    Set<String> replaced = new HashSet<>();
    incoming.forEach(file -> replaced.add(file.kind() + "/" + file.file().name()));
    List<ReferenceSource> sources = new ArrayList<>();
    known.read(KINDS, replaced).forEach(file -> addTo(sources, file));
    incoming.forEach(file -> addTo(sources, file));
    ReferenceReader.Result result = ReferenceReader.read(sources);
    Set<String> names =
        incoming.stream().map(file -> file.file().name()).collect(Collectors.toSet());
    Map<String, List<Issue>> issues = new LinkedHashMap<>();
    List<Issue> elsewhere = new ArrayList<>();
    for (Issue issue : result.issues()) {
      if (names.contains(issue.place().file())) {
        issues.computeIfAbsent(issue.place().file(), name -> new ArrayList<>()).add(issue);
      } else {
        elsewhere.add(issue);
      }
    }
    return new ReferenceStep(result.reference(), issues, Set.of(), elsewhere);
  }

  private static void addTo(List<ReferenceSource> sources, Incoming file) {
    file.tables().forEach(table -> sources.add(table.asReference(file.file().name())));
  }
}
