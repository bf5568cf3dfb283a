package vn.kho.ingest.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.issue.Words;

/** Asks for the year of columns that name none, and which of two columns of a period counts. */
final class PeriodQuestions {

  private final Findings findings;
  private final Set<Column> asked = new HashSet<>();

  PeriodQuestions(Findings findings) {
    this.findings = findings;
  }

  void ask(List<Header> headers, List<PlanRow> rows, PlanHead head) {
    for (Header header : headers) {
      header.all(Role.VALUE).stream().filter(c -> c.period().contains("?")).forEach(this::unknown);
    }
    boolean none = !head.hasPeriod() && !headers.isEmpty();
    for (PlanRow row : rows) {
      Map<String, PlanCell> seen = new HashMap<>();
      for (PlanCell cell : row.cells()) {
        PlanCell other = cell.reading().isBlank() ? null : seen.put(cell.period(), cell);
        if (other != null && asked.add(cell.column())) {
          twice(row, other, cell);
        }
      }
    }
    rows.stream()
        .filter(r -> none && r.cells().stream().anyMatch(c -> c.period().isEmpty()))
        .findFirst()
        .ifPresent(r -> unknown(r.cells().get(0).column()));
  }

  private void unknown(Column column) {
    if (!asked.add(column)) {
      return;
    }
    findings.add(
        new Finding(
            FindingKind.PERIOD_UNKNOWN,
            Place.FILE,
            "",
            column.title(),
            column.title(),
            Phrases.format(
                "cột \"%s\" không nói năm nào, tên kế hoạch cũng không",
                "column \"%s\" names no year, nor does the plan's title", column.title()),
            new Words(
                "kỳ để trống hoặc có dấu ? trong bản nháp; điền vào trước khi nạp",
                "the period is empty or has ? in the draft; fill it in before loading")));
  }

  private void twice(PlanRow row, PlanCell first, PlanCell second) {
    findings.add(
        new Finding(
            FindingKind.TWO_COLUMNS_OF_A_PERIOD,
            row.place(),
            row.rowNo(),
            second.column().title(),
            second.reading().printed(),
            Phrases.format(
                "cột \"%s\" và \"%s\" cùng kỳ %s",
                "columns \"%s\" and \"%s\" are both of %s",
                first.column().title(),
                second.column().title(),
                second.period()),
            new Words(
                "cột thứ hai vào bản nháp với số dòng thêm /n",
                "the second is in the draft under the row number with /n added")));
  }
}
