package vn.kho.ingest.write;

import static vn.kho.ingest.write.ColumnType.AMOUNT;
import static vn.kho.ingest.write.ColumnType.BOOLEAN_FLAG;
import static vn.kho.ingest.write.ColumnType.DATE;
import static vn.kho.ingest.write.ColumnType.INT;
import static vn.kho.ingest.write.ColumnType.STRING;
import static vn.kho.ingest.write.ColumnType.TIMESTAMP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.model.PublishedFigure;
import vn.kho.ingest.model.Qualifier;
import vn.kho.ingest.model.QuarantineRow;
import vn.kho.ingest.model.ResultFact;
import vn.kho.ingest.model.Submission;
import vn.kho.ingest.model.Target;

/**
 * Tables a load adds to; every row carries the number of its load.
 *
 * @param loadSeq number of the load
 * @param recordedAt when the load runs
 */
public record ReceivedTables(int loadSeq, Instant recordedAt) {

  /**
   * A finding and the submission it belongs to.
   *
   * @param submissionId key of the file it was found in
   */
  public record IssueRow(String submissionId, Issue issue) {}

  /** Plans and their versions. */
  public FactTable<Plan> plans() {
    return table(
        "plans",
        List.of(
            new FactColumn<>("plan_id", STRING, Plan::planId),
            new FactColumn<>("version", INT, Plan::version),
            new FactColumn<>("title_vi", STRING, Plan::titleVi),
            new FactColumn<>("title_en", STRING, Plan::titleEn),
            new FactColumn<>("doc_number", STRING, Plan::docNumber),
            new FactColumn<>("issued_on", DATE, Plan::issuedOn),
            new FactColumn<>("issuer", STRING, Plan::issuer),
            new FactColumn<>("org_unit_id", STRING, Plan::orgUnitId),
            new FactColumn<>("starts_on", DATE, Plan::startsOn),
            new FactColumn<>("ends_on", DATE, Plan::endsOn),
            new FactColumn<>("ended_early_on", DATE, Plan::endedEarlyOn),
            new FactColumn<>("superseded_by_plan_id", STRING, Plan::supersededByPlanId),
            new FactColumn<>("source_file", STRING, Plan::sourceFile),
            new FactColumn<>("source_sha256", STRING, Plan::sourceSha256),
            new FactColumn<>("received_on", DATE, Plan::receivedOn),
            new FactColumn<>("revision_reason", STRING, Plan::revisionReason)));
  }

  /** Rows of plans by period. */
  public FactTable<Target> targets() {
    return table(
        "targets",
        List.of(
            new FactColumn<>("plan_id", STRING, Target::planId),
            new FactColumn<>("plan_version", INT, Target::planVersion),
            new FactColumn<>("target_id", STRING, Target::targetId),
            new FactColumn<>("row_no", STRING, Target::rowNo),
            new FactColumn<>("parent_row_no", STRING, Target::parentRowNo),
            new FactColumn<>("indicator_id", STRING, Target::indicatorId),
            new FactColumn<>("label_vi", STRING, Target::labelVi),
            new FactColumn<>("label_en", STRING, Target::labelEn),
            new FactColumn<>("kind", STRING, Target::kind),
            new FactColumn<>("comparator", STRING, Target::comparator),
            new FactColumn<>("target_value", AMOUNT, Target::targetValue),
            new FactColumn<>("target_value_max", AMOUNT, Target::targetValueMax),
            new FactColumn<>("measure_unit", STRING, Target::measureUnit),
            new FactColumn<>("scope_level", STRING, Target::scopeLevel),
            new FactColumn<>("unit_filter", STRING, Target::unitFilter),
            new FactColumn<>("period", STRING, row -> row.period().code()),
            new FactColumn<>("period_start", DATE, row -> row.period().start()),
            new FactColumn<>("period_end", DATE, row -> row.period().end()),
            new FactColumn<>("responsible_level", STRING, Target::responsibleLevel),
            new FactColumn<>("owner_department", STRING, Target::ownerDepartment),
            new FactColumn<>("coordinating", STRING, Target::coordinating),
            new FactColumn<>("funding", STRING, Target::funding),
            new FactColumn<>("origin", STRING, Target::origin),
            new FactColumn<>("raw_text", STRING, Target::rawText),
            new FactColumn<>("source_line", INT, Target::sourceLine),
            new FactColumn<>("source_file", STRING, row -> row.source().file()),
            new FactColumn<>("source_row", INT, row -> row.source().row()),
            new FactColumn<>("qualifier", STRING, Target::qualifier),
            new FactColumn<>("said_period", STRING, Target::saidPeriod),
            new FactColumn<>("counted_group", STRING, Target::countedGroup)));
  }

  /** Figures printed elsewhere. */
  public FactTable<PublishedFigure> publishedFigures() {
    return table(
        "published_figures",
        List.of(
            new FactColumn<>("figure_id", STRING, PublishedFigure::figureId),
            new FactColumn<>("org_unit_id", STRING, PublishedFigure::orgUnitId),
            new FactColumn<>("indicator_id", STRING, PublishedFigure::indicatorId),
            new FactColumn<>("row_no", STRING, PublishedFigure::rowNo),
            new FactColumn<>("period", STRING, row -> row.period().code()),
            new FactColumn<>("basis", STRING, row -> row.basis().code()),
            new FactColumn<>("as_printed", STRING, PublishedFigure::asPrinted),
            new FactColumn<>("value", AMOUNT, PublishedFigure::value),
            new FactColumn<>("numerator", AMOUNT, PublishedFigure::numerator),
            new FactColumn<>("denominator", AMOUNT, PublishedFigure::denominator),
            new FactColumn<>("qualifier", STRING, row -> row.qualifier().code()),
            new FactColumn<>("source_title", STRING, PublishedFigure::sourceTitle),
            new FactColumn<>("source_address", STRING, PublishedFigure::sourceAddress),
            new FactColumn<>("published_on", DATE, PublishedFigure::publishedOn),
            new FactColumn<>("note", STRING, PublishedFigure::note),
            new FactColumn<>("source_file", STRING, row -> row.source().file()),
            new FactColumn<>("source_row", INT, row -> row.source().row())));
  }

  /** Results files as received. */
  public FactTable<Submission> submissions() {
    return table(
        "submissions",
        List.of(
            new FactColumn<>("submission_id", STRING, Submission::submissionId),
            new FactColumn<>("file_name", STRING, Submission::fileName),
            new FactColumn<>("file_sha256", STRING, Submission::fileSha256),
            new FactColumn<>("received_on", DATE, Submission::receivedOn),
            new FactColumn<>("org_unit_id", STRING, Submission::orgUnitId),
            new FactColumn<>("report_type", STRING, Submission::reportType),
            new FactColumn<>("period", STRING, Submission::period),
            new FactColumn<>("due_on", DATE, Submission::dueOn),
            new FactColumn<>("is_on_time", BOOLEAN_FLAG, Submission::isOnTime),
            new FactColumn<>("rows_accepted", INT, Submission::rowsAccepted),
            new FactColumn<>("rows_refused", INT, Submission::rowsRefused),
            new FactColumn<>("is_simulated", BOOLEAN_FLAG, Submission::isSimulated),
            recordedAtColumn()));
  }

  /** Reported figures. */
  public FactTable<ResultFact> results() {
    return table(
        "results",
        List.of(
            new FactColumn<>("result_id", STRING, ResultFact::resultId),
            new FactColumn<>("submission_id", STRING, ResultFact::submissionId),
            new FactColumn<>("org_unit_id", STRING, ResultFact::orgUnitId),
            new FactColumn<>("indicator_id", STRING, ResultFact::indicatorId),
            new FactColumn<>("period", STRING, row -> row.period().code()),
            new FactColumn<>("period_type", STRING, row -> row.period().type().code()),
            new FactColumn<>("period_start", DATE, row -> row.period().start()),
            new FactColumn<>("period_end", DATE, row -> row.period().end()),
            new FactColumn<>("basis", STRING, row -> row.basis().code()),
            new FactColumn<>("value", AMOUNT, ResultFact::value),
            new FactColumn<>("numerator", AMOUNT, ResultFact::numerator),
            new FactColumn<>("denominator", AMOUNT, ResultFact::denominator),
            new FactColumn<>("status", STRING, row -> row.status().code()),
            new FactColumn<>("report_state", STRING, row -> row.state().code()),
            new FactColumn<>("received_on", DATE, ResultFact::receivedOn),
            new FactColumn<>("is_simulated", BOOLEAN_FLAG, ResultFact::isSimulated),
            new FactColumn<>("source_file", STRING, ResultFact::file),
            new FactColumn<>("source_sheet", STRING, ResultFact::sheet),
            new FactColumn<>("source_row", INT, ResultFact::row),
            new FactColumn<>("source_column", STRING, ResultFact::column),
            new FactColumn<>("raw_text", STRING, ResultFact::rawText),
            new FactColumn<>("note", STRING, ResultFact::note),
            new FactColumn<>("qualifier", STRING, row -> qualifier(row.qualifier())),
            new FactColumn<>("file_sha256", STRING, ResultFact::fileSha256),
            recordedAtColumn()));
  }

  /** Findings. */
  public FactTable<IssueRow> issues() {
    return table(
        "issues",
        List.of(
            new FactColumn<>("submission_id", STRING, IssueRow::submissionId),
            new FactColumn<>("severity", STRING, row -> row.issue().severity().code()),
            new FactColumn<>("code", STRING, row -> row.issue().code().code()),
            new FactColumn<>("file_name", STRING, row -> row.issue().place().file()),
            new FactColumn<>("sheet", STRING, row -> row.issue().place().sheet()),
            new FactColumn<>("row", INT, row -> row.issue().place().row()),
            new FactColumn<>("column", STRING, row -> row.issue().place().column()),
            new FactColumn<>("found_text", STRING, row -> row.issue().found()),
            new FactColumn<>("message_vi", STRING, row -> row.issue().message().vi()),
            new FactColumn<>("message_en", STRING, row -> row.issue().message().en()),
            new FactColumn<>("action_vi", STRING, row -> row.issue().action().vi()),
            new FactColumn<>("action_en", STRING, row -> row.issue().action().en())));
  }

  /** Rows that wait. */
  public FactTable<QuarantineRow> quarantineRows() {
    return table(
        "quarantine_rows",
        List.of(
            new FactColumn<>("submission_id", STRING, QuarantineRow::submissionId),
            new FactColumn<>("file_name", STRING, QuarantineRow::fileName),
            new FactColumn<>("file_sha256", STRING, QuarantineRow::fileSha256),
            new FactColumn<>("sheet", STRING, QuarantineRow::sheet),
            new FactColumn<>("row", INT, QuarantineRow::row),
            new FactColumn<>("raw_row", STRING, row -> Ledger.jsonOf(row.cells())),
            new FactColumn<>("codes", STRING, row -> String.join(",", row.codes()))));
  }

  private <R> FactTable<R> table(String name, List<FactColumn<R>> columns) {
    List<FactColumn<R>> all = new ArrayList<>(columns);
    all.add(new FactColumn<>("load_seq", INT, row -> loadSeq));
    return new FactTable<>(name, all);
  }

  private <R> FactColumn<R> recordedAtColumn() {
    return new FactColumn<>("recorded_at", TIMESTAMP, row -> recordedAt);
  }

  /** An exact figure needs no word. */
  private static @Nullable String qualifier(Qualifier qualifier) {
    return qualifier == Qualifier.EXACT ? null : qualifier.code();
  }
}
