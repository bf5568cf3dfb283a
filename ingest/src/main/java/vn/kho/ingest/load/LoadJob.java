package vn.kho.ingest.load;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.Duties;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.feedback.FileFeedback;
import vn.kho.ingest.feedback.RowPlace;
import vn.kho.ingest.form.Forms;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.load.FileReport.Origin;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.Submission;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.validate.Codes;
import vn.kho.ingest.validate.ResultFile;
import vn.kho.ingest.validate.ResultIds;
import vn.kho.ingest.validate.ResultRows;
import vn.kho.ingest.validate.Submissions;
import vn.kho.ingest.write.Ledger;
import vn.kho.ingest.write.LoadWriter;

/**
 * One run of ingest: looks at every file, resolves reference data and plans first, then reads the
 * results file by file, and stores all of it as one load.
 */
public final class LoadJob {
  /** Senders of a few files are told what theirs replace; a mass load is not held up by that. */
  private static final int FEW_FILES = 20;

  private final LoadRequest request;
  private final Progress progress;
  private final Replies replies;
  private final List<FileReport> reports = new ArrayList<>();
  private final Set<String> brought = new HashSet<>();

  /** Told after each file. */
  public interface Progress {
    /** A file is done. */
    void done(FileReport report, int filesDone, int filesAll);
  }

  /** Told what to answer the sender of each file, before the load counts. */
  public interface Replies {
    /** A file is judged. */
    void reply(FileFeedback feedback) throws IOException;
  }

  private LoadJob(LoadRequest request, Progress progress, Replies replies) {
    this.request = request;
    this.progress = progress;
    this.replies = replies;
  }

  /** Runs the load and answers nobody. */
  public static LoadReport run(LoadRequest request, Progress progress) throws IOException {
    return run(request, progress, feedback -> {});
  }

  /** Runs the load. */
  public static LoadReport run(LoadRequest request, Progress progress, Replies replies)
      throws IOException {
    LoadJob job = new LoadJob(request, progress, replies);
    if (request.writing() == LoadRequest.Writing.PREVIEW) {
      return job.run(new Store(null, request));
    }
    try (LoadWriter writer = LoadWriter.open(request.warehouse())) {
      return job.run(new Store(writer, request));
    }
  }

  private LoadReport run(Store store) throws IOException {
    KnownSources known = new KnownSources(request.warehouse(), Ledger.list(request.warehouse()));
    List<Incoming> fresh = fresh(request.files(), known);
    if (!known.hasReference() && fresh.stream().noneMatch(file -> isReference(file))) {
      List<Incoming> own = fresh(ownData(), known);
      own.forEach(file -> brought.add(file.file().name()));
      fresh.addAll(own);
    }
    ReferenceStep references =
        ReferenceStep.of(known, fresh.stream().filter(LoadJob::isReference).toList(), request);
    Reference reference = references.reference();
    List<Incoming> planFiles =
        fresh.stream().filter(file -> PlanStep.KINDS.contains(file.kind())).toList();
    PlanStep plans = PlanStep.of(known, planFiles, reference);
    if (fresh.stream()
        .anyMatch(file -> isReference(file) && !references.held().contains(file.file().name()))) {
      store.add(reference);
    }
    IndicatorFinder indicators =
        new IndicatorFinder(reference.indicators(), plans.indicatorsByRow());
    ClosingStep closings = ClosingStep.of(known, fresh);
    Codes codes = new Codes(new UnitFinder(reference.units()), indicators, closings.closings());
    List<Incoming> recipeFiles =
        fresh.stream().filter(file -> file.kind().equals(RecipeStep.KIND)).toList();
    RecipeStep recipes = RecipeStep.of(known, recipeFiles, indicators);
    Forms forms = new Forms(indicators, codes.units(), recipes.recipes());
    Submissions submissions =
        new Submissions(reference.units(), new Duties(reference, plans.known()));
    for (Incoming file : fresh) {
      switch (file.kind()) {
        case Incoming.RESULTS, Incoming.UNKNOWN ->
            results(file, codes, forms, submissions, known, store);
        case "plans", "plan", "published" -> planFile(file, plans, store);
        case "recipes" -> otherFile(file, recipes.issues(), store);
        case "closings" -> otherFile(file, closings.issues(), store);
        default -> referenceFile(file, references, store);
      }
    }
    return new LoadReport(store.finish(), List.copyOf(reports));
  }

  private static boolean isReference(Incoming file) {
    return ReferenceStep.KINDS.contains(file.kind());
  }

  /** A new warehouse cannot understand results without the units and plans that come with kho. */
  private List<InputFile> ownData() throws IOException {
    List<String> folders =
        Stream.of("reference", "plans", "published", "recipes")
            .map(request.data()::resolve)
            .filter(Files::isDirectory)
            .map(Path::toString)
            .toList();
    return InputFiles.find(folders);
  }

  /** The files that were never loaded; the others are reported and done with. */
  private List<Incoming> fresh(List<InputFile> files, KnownSources known) throws IOException {
    List<Incoming> fresh = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (InputFile file : files) {
      Incoming incoming = Intake.look(file, request.received());
      String before = known.loadOf(incoming.sha256(), incoming.kind());
      boolean isTwice = !seen.add(incoming.sha256() + incoming.kind());
      boolean isUnknown = incoming.kind().equals(Incoming.UNKNOWN);
      if (isUnknown) {
        before = known.loadOf(incoming.sha256(), Incoming.RESULTS);
      }
      if (isUnknown && (isTwice || incoming.sha256().isEmpty())) {
        report(incoming.file().name(), incoming.kind(), 0, 0, incoming.issues(), null);
        reply(incoming, 0, 0, null, incoming.issues(), List.of(), Set.of());
      } else if (before != null || isTwice) {
        String load = before == null ? "–" : before;
        report(incoming.file().name(), incoming.kind(), 0, 0, List.of(), load);
        reply(incoming, 0, 0, load, List.of(), List.of(), Set.of());
      } else {
        fresh.add(incoming);
      }
    }
    return fresh;
  }

  /** What no header told at first sight may still be a form of results. */
  private void results(
      Incoming incoming,
      Codes codes,
      Forms forms,
      Submissions submissions,
      KnownSources known,
      Store store)
      throws IOException {
    String name = incoming.file().name();
    SourceFile read = SourceFiles.read(incoming.file().path(), name, Intake.LIMITS);
    ResultTables tables = ResultTables.of(read, forms, incoming.received());
    if (incoming.kind().equals(Incoming.UNKNOWN) && !tables.isResults()) {
      if (known.loadOf(incoming.sha256(), Incoming.UNKNOWN) == null) {
        otherFile(incoming, Map.of(), store);
      } else {
        report(name, incoming.kind(), 0, 0, incoming.issues(), null);
        reply(incoming, 0, 0, null, incoming.issues(), read.tables(), Set.of());
      }
      return;
    }
    Incoming file = incoming.asResults();
    String id = ResultIds.submission(file.sha256(), file.kind());
    ResultFile said = new ResultFile(name, file.sha256(), id, file.received(), request.today());
    List<Issue> issues = new ArrayList<>(read.issues());
    issues.addAll(tables.issues());
    ResultRows rows = new ResultRows(codes, said, issues);
    tables.tables().forEach(rows::read);
    List<ResultFact> facts = rows.finish();
    if (request.isStrict() && issues.stream().anyMatch(Issue::isError)) {
      facts = List.of();
    }
    boolean isPreview = request.writing() == LoadRequest.Writing.PREVIEW;
    Changes changes =
        isPreview || request.files().size() <= FEW_FILES
            ? Changes.of(request.warehouse(), request.now(), facts, issues)
            : null;
    Outcome outcome = Outcome.of(file, id, issues, read.tables(), 0);
    int refused = Math.max(outcome.refused(), countRows(read.tables()) - facts.size() - 1);
    boolean isWhole = facts.isEmpty() && outcome.hasErrors();
    Submission submission = submissions.of(said, facts, isWhole ? refused : outcome.refused());
    store.add(submission, facts);
    store.add(file, outcome, facts.size(), submission.rowsRefused());
    report(
        new FileReport(
            name,
            file.kind(),
            facts.size(),
            submission.rowsRefused(),
            List.copyOf(issues),
            null,
            Origin.ASKED,
            isPreview ? changes : null));
    Set<RowPlace> loaded =
        facts.stream().map(fact -> new RowPlace(fact.sheet(), fact.row())).collect(toSet());
    reply(file, facts.size(), submission.rowsRefused(), null, issues, read.tables(), loaded);
  }

  private static int countRows(List<SourceTable> tables) {
    return tables.stream().mapToInt(table -> table.rows().size()).sum();
  }

  private void planFile(Incoming file, PlanStep plans, Store store) throws IOException {
    List<Issue> issues = new ArrayList<>(file.issues());
    issues.addAll(plans.issues().getOrDefault(file.file().name(), List.of()));
    boolean isRefused = request.isStrict() && issues.stream().anyMatch(Issue::isError);
    int accepted = isRefused ? 0 : store.add(plans, file.file().name());
    other(file, issues, accepted, store);
  }

  private void referenceFile(Incoming file, ReferenceStep references, Store store)
      throws IOException {
    if (references.held().contains(file.file().name())) {
      List<Issue> issues = new ArrayList<>(file.issues());
      issues.addAll(references.issues().getOrDefault(file.file().name(), List.of()));
      other(file, issues, 0, store);
    } else {
      otherFile(file, references.issues(), store);
    }
  }

  private void otherFile(Incoming file, Map<String, List<Issue>> found, Store store)
      throws IOException {
    List<Issue> issues = new ArrayList<>(file.issues());
    issues.addAll(found.getOrDefault(file.file().name(), List.of()));
    boolean isRefused = request.isStrict() && issues.stream().anyMatch(Issue::isError);
    other(file, issues, isRefused ? 0 : -1, store);
  }

  /**
   * @param accepted rows loaded; -1 for all that do not wait
   */
  private void other(Incoming file, List<Issue> issues, int accepted, Store store)
      throws IOException {
    String id = ResultIds.submission(file.sha256(), file.kind());
    int all = file.tables().stream().mapToInt(table -> table.rows().size()).sum();
    List<SourceTable> tables = file.tables().stream().map(Recognized::table).toList();
    Outcome outcome = Outcome.of(file, id, issues, tables, all);
    int loaded = accepted < 0 ? Math.max(0, all - outcome.refused()) : accepted;
    int refused = Math.max(outcome.refused(), all - loaded);
    store.add(
        new Submission(
            id,
            file.file().name(),
            file.sha256(),
            file.received(),
            null,
            null,
            null,
            null,
            null,
            loaded,
            refused,
            false),
        List.of());
    store.add(file, outcome, loaded, refused);
    report(file.file().name(), file.kind(), loaded, refused, issues, null);
    reply(file, loaded, refused, null, issues, tables, Set.of());
  }

  private void reply(
      Incoming file,
      int accepted,
      int refused,
      @Nullable String loadedBefore,
      List<Issue> issues,
      List<SourceTable> tables,
      Set<RowPlace> loaded)
      throws IOException {
    String name = file.file().name();
    if (!brought.contains(name)) {
      replies.reply(
          new FileFeedback(
              name, file.received(), accepted, refused, loadedBefore, issues, tables, loaded));
    }
  }

  private void report(
      String name,
      String kind,
      int accepted,
      int refused,
      List<Issue> issues,
      @Nullable String loadedBefore) {
    report(
        new FileReport(
            name,
            kind,
            accepted,
            refused,
            List.copyOf(issues),
            loadedBefore,
            brought.contains(name) ? Origin.BROUGHT : Origin.ASKED,
            null));
  }

  private void report(FileReport report) {
    reports.add(report);
    progress.done(report, reports.size(), request.files().size());
  }
}
