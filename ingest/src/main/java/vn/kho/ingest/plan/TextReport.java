package vn.kho.ingest.plan;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Words;

/** What a check found, for people. */
final class TextReport {

  private final PlanCheck check;
  private final PrintStream out;
  private final Lang lang;

  TextReport(PlanCheck check, PrintStream out, Lang lang) {
    this.check = check;
    this.out = out;
    this.lang = lang;
  }

  void print() {
    head();
    if (check.plan().hasTable()) {
      table();
      styles();
    }
    check.comparison().ifPresent(this::comparison);
    title("Từng dòng", "Line by line");
    for (AccountLine line : check.plan().account()) {
      account(line);
    }
    check.prose().ifPresent(this::prose);
    findings();
  }

  private void say(String vi, String en, Object... values) {
    out.println((lang == Lang.VI ? vi : en).formatted(values));
  }

  private void title(String vi, String en) {
    out.println();
    say("== %s", "== %s", lang == Lang.VI ? vi : en);
  }

  private void head() {
    PlanHead head = check.plan().head();
    say(
        "Tệp: %s (%s)",
        "File: %s (%s)",
        check.plan().document().fileName(),
        Folding.lower(check.plan().document().format().name()));
    say("Kế hoạch: %s", "Plan: %s", orNone(head.title()));
    say(
        "Số: %s · ngày ban hành: %s · nơi: %s",
        "Number: %s · issued on: %s · area: %s",
        orNone(head.number()),
        orNone(head.issuedOn()),
        orNone(head.area()));
    say(
        "Kỳ: %s (%s: \"%s\") · mã: %s",
        "Period: %s (%s: \"%s\") · id: %s",
        orNone(head.period()),
        head.periodPlace().words().in(lang),
        head.source(),
        check.planId());
  }

  private String orNone(String text) {
    return text.isEmpty() ? new Words("không thấy", "not found").in(lang) : text;
  }

  private void table() {
    Counts counts = Counts.of(check.plan());
    say(
        "Bảng: %d dòng nội dung (%d nhóm, %d chỉ tiêu, %d dòng con); bỏ qua %d dòng đầu bảng lặp; %d chú thích",
        "Table: %d content rows (%d groups, %d targets, %d sub-rows); %d repeated header lines skipped; %d footnotes",
        counts.rows(),
        counts.groups(),
        counts.targets(),
        counts.subRows(),
        counts.repeatedHeaderLines(),
        counts.footnotes());
    say(
        "Ô theo kỳ: %d: %d x, %d số (%d số %%), %d gạch, %d trống, %d khoảng, %d lịch bằng chữ, %d không hiểu",
        "Period cells: %d: %d x, %d figures (%d of them %%), %d dashes, %d blank, %d ranges, %d schedules in words, %d not understood",
        counts.yearCells(),
        counts.marks(),
        counts.figures(),
        counts.percentFigures(),
        counts.dashes(),
        counts.blanks(),
        counts.ranges(),
        counts.schedules(),
        counts.notUnderstood());
    List<String> sums = new ArrayList<>();
    counts.sums().forEach((period, sum) -> sums.add(period + ": " + Shown.number(sum)));
    say(
        "Cộng số thường theo kỳ (chỉ để dò): %s",
        "Plain figures added up by period (as a check only): %s", String.join(" · ", sums));
  }

  private void styles() {
    title("Cách đọc số", "How numbers are read");
    for (NumberStyles.Decision decision : check.plan().styles()) {
      say(
          "%s: %s",
          "%s: %s",
          StyleWords.column(check.plan(), decision).in(lang),
          StyleWords.decision(decision).in(lang));
    }
    if (check.plan().styles().isEmpty()) {
      say(
          "Không cột nào có số phải chọn giữa hai cách đọc.",
          "No column holds a number of two readings.");
    }
  }

  private void comparison(Catalogue.Comparison comparison) {
    title("So với danh mục đã rà soát", "Against the reviewed catalogue");
    say(
        "%s: %d/%d ô khớp",
        "%s: %d of %d cells agree", comparison.planId(), comparison.agree(), comparison.cells());
  }

  private void account(AccountLine line) {
    String place = line.place().words().in(lang);
    String kind = line.kind().words().in(lang);
    String rowNo = line.rowNo().isEmpty() ? "" : " " + line.rowNo();
    out.println("%s  [%s]%s  %s".formatted(place, kind, rowNo, line.text()).stripTrailing());
  }

  private void prose(Prose prose) {
    title("Con số trong lời văn", "Numbers of the text");
    say(
        "Không có bảng. %d con số có thể là chỉ tiêu, hạn hoặc điều kiện; %d con số khác (năm, ngày, số văn bản, số mục).",
        "There is no table. %d numbers may be targets, deadlines or conditions; %d others (years, dates, document and section numbers).",
        prose.targets().size(),
        prose.numbers().size() - prose.targets().size());
    for (Prose.Numbered number : prose.numbers()) {
      TextFigure figure = number.figure();
      String value =
          figure.value() == null
              ? ""
              : " = %s %s%s %s"
                  .formatted(
                      figure.comparator(),
                      Shown.number(figure.value()),
                      figure.max() == null ? "" : "–" + Shown.number(figure.max()),
                      figure.thing());
      String each =
          figure.isPerUnit()
              ? new Words("; mỗi ", "; each of ").in(lang)
                  + PerUnitRule.levelWords(figure.perLevels()).in(lang)
              : "";
      out.println(
          "%s  %s  [%s] \"%s\"%s%s"
              .formatted(
                  number.place().words().in(lang),
                  number.rowNo().isEmpty() ? "–" : number.rowNo(),
                  StyleWords.kind(figure.kind()).in(lang),
                  figure.words(),
                  value.replaceAll(" +", " ").stripTrailing(),
                  each));
    }
  }

  private void findings() {
    title("Phát hiện", "Findings");
    for (Gravity gravity : Gravity.values()) {
      for (Finding finding : check.findings().list()) {
        if (finding.kind().gravity() == gravity) {
          finding(finding);
        }
      }
    }
    for (Map.Entry<FindingKind, Integer> more : check.findings().more().entrySet()) {
      say(
          "… và %d phát hiện nữa loại %s",
          "… and %d more of %s", more.getValue(), more.getKey().code());
    }
    say(
        "Cộng: %d không nhận, %d mâu thuẫn, %d cần hỏi, %d ghi chú",
        "Together: %d refused, %d contradictions, %d questions, %d notes",
        check.findings().count(Gravity.REFUSED),
        check.findings().count(Gravity.CONTRADICTION),
        check.findings().count(Gravity.QUESTION),
        check.findings().count(Gravity.NOTE));
  }

  private void finding(Finding finding) {
    StringBuilder where = new StringBuilder(finding.place().words().in(lang));
    if (!finding.rowNo().isEmpty()) {
      where.append(", ").append(finding.rowNo());
    }
    if (!finding.column().isEmpty()) {
      where
          .append(lang == Lang.VI ? ", cột \"" : ", column \"")
          .append(finding.column())
          .append('"');
    }
    out.println(
        "[%s] %s: %s (%s)"
            .formatted(
                finding.kind().gravity().words().in(lang),
                where,
                finding.what().in(lang),
                finding.kind().code()));
    say("    Vì sao: %s", "    Why it matters: %s", finding.kind().why().in(lang));
    if (!finding.read().vi().isEmpty()) {
      say("    Đã đọc: %s", "    How it was read: %s", finding.read().in(lang));
    }
  }
}
