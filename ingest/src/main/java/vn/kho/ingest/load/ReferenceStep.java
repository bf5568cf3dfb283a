package vn.kho.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.ReferenceLayouts;
import vn.kho.ingest.codelist.ReferenceReader;
import vn.kho.ingest.codelist.ReferenceSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.parse.Layout;

/**
 * The reference files known and new, resolved together.
 *
 * @param issues findings about the new files, by file name
 */
record ReferenceStep(Reference reference, Map<String, List<Issue>> issues) {
  static final Set<String> KINDS =
      ReferenceLayouts.all().stream().map(Layout::kind).collect(Collectors.toUnmodifiableSet());

  static ReferenceStep of(KnownSources known, List<Incoming> incoming, LoadRequest request) {
    List<Incoming> fresh = new ArrayList<>(incoming);
    ReferenceStep step = resolve(known, fresh);
    if (request.isStrict() && fresh.removeIf(file -> isRefused(file, step))) {
      return new ReferenceStep(resolve(known, fresh).reference, step.issues);
    }
    return step;
  }

  /** What the warehouse knows without this load. */
  static Reference known(KnownSources known) {
    return resolve(known, List.of()).reference;
  }

  private static boolean isRefused(Incoming file, ReferenceStep step) {
    List<Issue> all = new ArrayList<>(file.issues());
    all.addAll(step.issues.getOrDefault(file.file().name(), List.of()));
    return all.stream().anyMatch(Issue::isError);
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
    for (Issue issue : result.issues()) {
      if (names.contains(issue.place().file())) {
        issues.computeIfAbsent(issue.place().file(), name -> new ArrayList<>()).add(issue);
      }
    }
    return new ReferenceStep(result.reference(), issues);
  }

  private static void addTo(List<ReferenceSource> sources, Incoming file) {
    file.tables().forEach(table -> sources.add(table.asReference(file.file().name())));
  }
}
