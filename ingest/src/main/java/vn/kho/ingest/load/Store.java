package vn.kho.ingest.load;

import java.io.IOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.UnitRegister;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.model.PublishedFigure;
import vn.kho.ingest.model.QuarantineRow;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.Submission;
import vn.kho.ingest.model.Target;
import vn.kho.ingest.validate.ResultIds;
import vn.kho.ingest.write.FactTable;
import vn.kho.ingest.write.LoadWriter;
import vn.kho.ingest.write.LoadedSource;
import vn.kho.ingest.write.ReceivedTables;
import vn.kho.ingest.write.ReferenceTables;
import vn.kho.ingest.write.ReferenceTables.UnitRow;

/** What a load will hold; goes to the warehouse, or nowhere in a preview. */
final class Store {
  /** Facts held before a part of them is written. */
  private static final int MOST_FACTS = 500_000;

  private final @Nullable LoadWriter writer;
  private final LoadRequest request;
  private final ReceivedTables tables;
  private final List<Plan> plans = new ArrayList<>();
  private final List<Target> targets = new ArrayList<>();
  private final List<PublishedFigure> figures = new ArrayList<>();
  private final List<Submission> submissions = new ArrayList<>();
  private final List<ResultFact> facts = new ArrayList<>();
  private final List<ReceivedTables.IssueRow> issues = new ArrayList<>();
  private final List<QuarantineRow> waiting = new ArrayList<>();
  private final List<LoadedSource> sources = new ArrayList<>();
  private @Nullable Reference reference;

  Store(@Nullable LoadWriter writer, LoadRequest request) {
    this.writer = writer;
    this.request = request;
    this.tables = new ReceivedTables(writer == null ? 0 : writer.loadSeq(), request.now());
  }

  void add(Reference resolved) {
    reference = resolved;
  }

  /** Adds what a plan file gave; returns how many rows that is. */
  int add(PlanStep step, String file) {
    List<Plan> newPlans = step.plans().getOrDefault(file, List.of());
    List<Target> newTargets = step.targets().getOrDefault(file, List.of());
    List<PublishedFigure> newFigures = step.figures().getOrDefault(file, List.of());
    plans.addAll(newPlans);
    targets.addAll(newTargets);
    figures.addAll(newFigures);
    return newPlans.size() + newTargets.size() + newFigures.size();
  }

  void add(Submission submission, List<ResultFact> accepted) throws IOException {
    submissions.add(submission);
    facts.addAll(accepted);
    if (facts.size() >= MOST_FACTS) {
      writeFacts();
    }
  }

  void add(Incoming file, Outcome outcome, int accepted, int refused) throws IOException {
    String id = ResultIds.submission(file.sha256(), file.kind());
    for (Issue issue : outcome.issues()) {
      issues.add(new ReceivedTables.IssueRow(id, issue));
    }
    waiting.addAll(outcome.waiting());
    sources.add(
        new LoadedSource(
            file.file().name(), file.sha256(), file.kind(), file.received(), accepted, refused));
    if (writer != null) {
      writer.keepOriginal(file.sha256(), file.file().path());
    }
  }

  private void writeFacts() throws IOException {
    if (writer != null && !facts.isEmpty()) {
      writer.writeByMonth(tables.results(), facts, fact -> YearMonth.from(fact.period().start()));
    }
    facts.clear();
  }

  /** Makes the load count; returns its id, null when nothing was new or it was a preview. */
  @Nullable String finish() throws IOException {
    if (writer == null || sources.isEmpty()) {
      return null;
    }
    writeReference(writer);
    writePart(writer, tables.plans(), plans);
    writePart(writer, tables.targets(), targets);
    writePart(writer, tables.publishedFigures(), figures);
    writePart(writer, tables.submissions(), submissions);
    writePart(writer, tables.issues(), issues);
    writePart(writer, tables.quarantineRows(), waiting);
    writeFacts();
    writer.finish(request.now(), request.codeVersion(), sources);
    return writer.loadId();
  }

  private static <R> void writePart(LoadWriter writer, FactTable<R> table, List<R> rows)
      throws IOException {
    if (!rows.isEmpty()) {
      writer.write(table, rows);
    }
  }

  private void writeReference(LoadWriter writer) throws IOException {
    if (reference == null) {
      return;
    }
    UnitRegister units = reference.units();
    List<UnitRow> rows =
        units.listUnits().stream()
            .map(unit -> new UnitRow(unit, units.lastParentId(unit.orgUnitId())))
            .toList();
    writer.write(ReferenceTables.UNITS, rows);
    writer.write(ReferenceTables.UNIT_LINKS, units.listLinks());
    writer.write(ReferenceTables.UNIT_PARENTS, units.listParents());
    writer.write(ReferenceTables.UNIT_ATTRIBUTES, reference.unitAttributes());
    writer.write(ReferenceTables.INDICATORS, List.copyOf(reference.indicators().values()));
    writer.write(ReferenceTables.SCHEMES, reference.schemes());
    writer.write(ReferenceTables.INDICATOR_SCHEMES, reference.indicatorSchemes());
    writer.write(ReferenceTables.DEPARTMENTS, reference.departments());
    writer.write(ReferenceTables.REPORT_DUTIES, reference.duties());
  }
}
