package vn.kho.dashboard.status;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.IssueCode;
import vn.kho.dashboard.query.MissingReport;
import vn.kho.dashboard.query.PlanCoverage;
import vn.kho.dashboard.store.WarehouseFiles.LoadedKind;
import vn.kho.dashboard.store.WarehouseFiles.Manifest;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** The status as lines of text; a pure function of what was found. */
final class StatusReport {
  private final Texts texts;
  private final Numbers numbers;
  private final List<String> lines = new ArrayList<>();

  private StatusReport(Texts texts) {
    this.texts = texts;
    this.numbers = new Numbers(texts.lang());
  }

  /**
   * What was found in a warehouse.
   *
   * @param disk bytes by folder, in the order to print them
   * @param unreadable why the current snapshot could not be asked, empty when it could
   */
  record Found(
      String warehouse,
      Optional<String> current,
      List<Manifest> snapshots,
      List<LoadedKind> loads,
      List<PlanCoverage> coverage,
      List<IssueCode> issues,
      Map<String, Long> disk,
      Optional<String> unreadable) {}

  static List<String> lines(Found found, Texts texts) {
    StatusReport report = new StatusReport(texts);
    report.lines.add(texts.get("status.warehouse", found.warehouse()));
    report.snapshots(found);
    report.loads(found.loads());
    found.unreadable().ifPresent(report.lines::add);
    report.coverage(found.coverage());
    report.issues(found.issues());
    report.disk(found.disk());
    return report.lines;
  }

  /** Who owes a report, as a table. */
  static List<String> missing(List<MissingReport> missing, Texts texts) {
    StatusReport report = new StatusReport(texts);
    report.lines.add(texts.get("status.missing", missing.size()));
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            texts.get("status.missing.due"),
            texts.get("status.missing.report"),
            texts.get("status.missing.period"),
            texts.get("status.missing.unit"),
            texts.get("status.missing.parent")));
    for (MissingReport one : missing) {
      table.add(
          List.of(
              one.dueOn() == null ? "–" : report.numbers.date(one.dueOn()),
              one.reportType(),
              one.period(),
              one.unitCode() + " " + one.unitName(),
              one.parentName() == null ? "" : one.parentName()));
    }
    if (!missing.isEmpty()) {
      report.lines.addAll(ConsoleTable.lines(table));
    }
    return report.lines;
  }

  private void snapshots(Found found) {
    head("status.snapshots", found.snapshots().size());
    if (found.snapshots().isEmpty()) {
      lines.add("  " + texts.get("status.snapshots.none"));
    }
    for (Manifest snapshot : found.snapshots()) {
      boolean isCurrent = found.current().filter(snapshot.snapshotId()::equals).isPresent();
      lines.add(
          "  "
              + (isCurrent ? "* " : "  ")
              + snapshot.snapshotId()
              + "  "
              + texts.get(
                  "status.snapshot",
                  numbers.date(snapshot.asOf()),
                  numbers.date(snapshot.createdAt().toLocalDate()),
                  snapshot.codeVersion())
              + (isCurrent ? "  " + texts.get("status.current") : ""));
    }
  }

  private void loads(List<LoadedKind> loads) {
    Optional<LoadedKind> last =
        loads.stream().max(java.util.Comparator.comparing(LoadedKind::lastLoadId));
    if (last.isEmpty()) {
      head("status.loads.none");
      return;
    }
    head(
        "status.loads",
        last.get().lastLoadId(),
        numbers.date(last.get().lastRecordedAt().toLocalDate()));
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            texts.get("status.kind"),
            texts.get("status.files"),
            texts.get("status.accepted"),
            texts.get("status.refused")));
    for (LoadedKind kind : loads) {
      table.add(
          List.of(
              kind.kind(),
              numbers.number(kind.files()),
              numbers.number(kind.rowsAccepted()),
              numbers.number(kind.rowsRefused())));
    }
    lines.addAll(ConsoleTable.lines(table));
  }

  private void coverage(List<PlanCoverage> coverage) {
    if (coverage.isEmpty()) {
      return;
    }
    head("status.coverage");
    List<List<String>> table = new ArrayList<>();
    table.add(
        List.of(
            texts.get("status.plan"),
            texts.get("status.year"),
            texts.get("status.coverage.reported"),
            texts.get("status.coverage.reached")));
    for (PlanCoverage row : coverage) {
      table.add(
          List.of(
              row.planId(),
              row.period(),
              row.coveragePct() == null
                  ? Numbers.NOT_APPLICABLE
                  : numbers.percent(row.coveragePct()),
              numbers.number(row.reached()) + "/" + numbers.number(row.targets())));
    }
    lines.addAll(ConsoleTable.lines(table));
  }

  private void issues(List<IssueCode> issues) {
    if (issues.isEmpty()) {
      return;
    }
    head("status.issues", numbers.number(issues.stream().mapToInt(IssueCode::count).sum()));
    lines.add(
        "  "
            + issues.stream()
                .limit(8)
                .map(issue -> issue.code() + " " + numbers.number(issue.count()))
                .collect(Collectors.joining(" · ")));
  }

  private void disk(Map<String, Long> disk) {
    long all = disk.values().stream().mapToLong(Long::longValue).sum();
    head("status.disk", megabytes(all));
    lines.add(
        "  "
            + disk.entrySet().stream()
                .map(entry -> entry.getKey() + " " + megabytes(entry.getValue()))
                .collect(Collectors.joining(" · ")));
  }

  private void head(String key, Object... values) {
    lines.add("");
    lines.add(texts.get(key, values));
  }

  private String megabytes(long bytes) {
    BigDecimal mega =
        BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP);
    return numbers.number(mega, 1) + " MB";
  }
}
