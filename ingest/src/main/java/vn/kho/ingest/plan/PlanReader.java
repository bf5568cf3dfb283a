package vn.kho.ingest.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.read.ReadLimits;

/** From an issued file to everything it says. */
final class PlanReader {

  private final ReadLimits limits;
  private final NumberStyles.Answer answer;
  private final Findings findings;

  PlanReader(ReadLimits limits, NumberStyles.Answer answer, Findings findings) {
    this.limits = limits;
    this.answer = answer;
    this.findings = findings;
  }

  PlanReading read(Path file) throws IOException {
    IssuedDocument document = new DocumentReader(limits, findings).read(file);
    PlanHead head = PlanHead.of(document);
    String year = head.firstYear() == head.lastYear() ? head.period() : "";
    TableReader table = new TableReader(document, year, findings);
    table.read();
    if (table.headers().isEmpty()) {
      noTable(document);
    }
    NumberStyles styles = new NumberStyles(RowBuilder.samples(table.rows()), answer);
    List<PlanRow> rows = new RowBuilder(table.rows(), styles, findings).build();
    head = withPeriod(head, table.headers());
    rows = PeriodNames.resolve(rows, head);
    notes(rows, table.footnotes());
    new PeriodQuestions(findings).ask(table.headers(), rows, head);
    return new PlanReading(
        document,
        head,
        List.copyOf(table.headers()),
        rows,
        List.copyOf(table.footnotes()),
        account(table, rows),
        table.repeatedLines(),
        styles.decisions(),
        styles.certainShapes(),
        head.period());
  }

  private void noTable(IssuedDocument document) {
    List<Block.Row> tableRows =
        document.blocks().stream()
            .filter(b -> b instanceof Block.Row r && r.filled().size() >= 3)
            .map(b -> (Block.Row) b)
            .toList();
    if (tableRows.isEmpty()) {
      if (!document.blocks().isEmpty()) {
        findings.add(
            new Finding(
                FindingKind.NO_TABLE,
                Place.FILE,
                "",
                new Words("không tìm thấy bảng nào", "no table was found"),
                new Words("đọc như kế hoạch lời văn", "read as a plan in prose")));
      } else if (findings.count(Gravity.REFUSED) == 0) {
        findings.add(
            new Finding(
                FindingKind.FILE_REFUSED,
                Place.FILE,
                "",
                new Words("tệp không có chữ nào", "the file holds no text"),
                Phrases.NONE));
      }
      return;
    }
    Block.Row nearest =
        tableRows.stream().filter(Header::begins).findFirst().orElse(tableRows.get(0));
    findings.add(
        new Finding(
            FindingKind.HEADER_NOT_FOUND,
            nearest.place(),
            Brief.of(
                String.join(
                    " | ", nearest.cells().stream().map(c -> Markup.bare(c.text())).toList())),
            new Words(
                "có bảng mà không có đầu bảng đọc được; đây là dòng gần giống nhất",
                "there is a table but no header that can be read; this row comes nearest"),
            new Words(
                "đầu bảng cần một cột nội dung (Chỉ tiêu, Nội dung…) và ít nhất một cột kỳ (Năm 2026, Quý I/2026, Chỉ tiêu giao)",
                "a header needs a column of contents (Chỉ tiêu, Nội dung…) and at least one of a period (Năm 2026, Quý I/2026, Chỉ tiêu giao)")));
  }

  private static PlanHead withPeriod(PlanHead head, List<Header> headers) {
    if (head.hasPeriod()) {
      return head;
    }
    TreeSet<Integer> years = new TreeSet<>();
    for (Header header : headers) {
      for (Column column : header.all(Role.VALUE)) {
        if (column.period().matches("\\d{4}.*")) {
          years.add(Integer.parseInt(column.period().substring(0, 4)));
        }
      }
    }
    return years.isEmpty()
        ? head
        : head.withPeriod(
            years.first(), years.last(), Place.FILE, years.first() + "…" + years.last());
  }

  private void notes(List<PlanRow> rows, List<Footnote> footnotes) {
    Map<String, PlanRow> called = new HashMap<>();
    rows.forEach(r -> r.calls().forEach(c -> called.putIfAbsent(c, r)));
    Set<String> marks = new HashSet<>();
    for (Footnote note : footnotes) {
      marks.add(note.mark());
      if (!called.containsKey(note.mark())) {
        findings.add(
            new Finding(
                FindingKind.FOOTNOTE_NOT_CALLED,
                note.place(),
                note.mark(),
                Phrases.format(
                    "chú thích %s: \"%s\"",
                    "footnote %s: \"%s\"", note.mark(), Brief.of(note.text())),
                new Words("giữ như chữ bên ngoài", "kept as text beside the table")));
      }
    }
    called.forEach(
        (mark, row) -> {
          if (!marks.contains(mark)) {
            findings.add(
                new Finding(
                    FindingKind.FOOTNOTE_MISSING,
                    row.place(),
                    row.rowNo(),
                    "",
                    mark,
                    Phrases.format("gọi chú thích %s", "calls footnote %s", mark),
                    new Words(
                        "dấu chú thích được bỏ khỏi nội dung", "the mark is taken off the text")));
          }
        });
  }

  /** The account with what its rows turned out to be. */
  private static List<AccountLine> account(TableReader table, List<PlanRow> rows) {
    Map<Place, List<PlanRow>> byPlace = new HashMap<>();
    rows.forEach(r -> byPlace.computeIfAbsent(r.place(), p -> new ArrayList<>()).add(r));
    Map<Place, RawRow> raw = new HashMap<>();
    table.rows().forEach(r -> raw.putIfAbsent(r.place(), r));
    List<AccountLine> lines = new ArrayList<>();
    for (AccountLine line : table.account()) {
      List<PlanRow> read = byPlace.getOrDefault(line.place(), List.of());
      boolean target = line.kind() == AccountLine.Kind.TARGET && !read.isEmpty();
      lines.add(target ? line(read, raw.get(line.place())) : line);
    }
    return lines;
  }

  private static AccountLine line(List<PlanRow> rows, @Nullable RawRow raw) {
    PlanRow row = rows.get(0);
    AccountLine.Kind kind =
        switch (row.kind()) {
          case GROUP -> AccountLine.Kind.GROUP;
          case TARGET -> AccountLine.Kind.TARGET;
          case SUB_ROW -> AccountLine.Kind.SUB_ROW;
        };
    StringBuilder text = new StringBuilder(Brief.to(row.label(), 60));
    if (row.kind() != RowKind.GROUP) {
      text.append("  [").append(shown(row.cells()));
      text.append(row.totals().isEmpty() ? "" : " | " + shown(row.totals())).append(']');
    }
    for (PlanRow unit : rows.subList(1, rows.size())) {
      text.append("  ").append(unit.label()).append(" [").append(shown(unit.cells())).append(']');
    }
    text.append(raw == null ? "" : raw.words());
    return new AccountLine(row.place(), kind, row.rowNo(), text.toString());
  }

  private static String shown(List<PlanCell> cells) {
    return String.join(" · ", cells.stream().map(c -> Shown.cell(c.reading())).toList());
  }
}
