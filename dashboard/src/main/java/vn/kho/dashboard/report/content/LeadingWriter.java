package vn.kho.dashboard.report.content;

import java.util.List;
import java.util.Map;
import vn.kho.dashboard.query.Duty;
import vn.kho.dashboard.query.ReviewFinding;
import vn.kho.dashboard.query.ReviewRow;

/** How the work was led: reports owed and sent, inspection, data to look at again. */
final class LeadingWriter {
  private static final String ON_TIME = "state in ('on_time', 'corrected')";

  private final Review review;
  private final Origins origins;
  private final Manuscript text;

  LeadingWriter(Review review, Manuscript text) {
    this.review = review;
    this.origins = new Origins(review);
    this.text = text;
  }

  void write() {
    text.section("leading", Map.of());
    duties();
    List<ReviewRow> checks = Manuscript.judged(review.rows(), ReviewRow::isCheck);
    if (!checks.isEmpty() && !review.isEmpty()) {
      text.body(
          "leading.checks",
          Map.of(
              "reached",
                  text.plain(
                      checks.stream().filter(ReviewRow::isReached).count(),
                      "Nội dung kiểm tra, giám sát đạt",
                      origins.rows(checks, Manuscript.REACHED)),
              "judged",
                  text.plain(
                      checks.size(),
                      "Nội dung kiểm tra, giám sát",
                      origins.rows(checks, "count(*)"))));
    }
    findings();
  }

  private void duties() {
    List<Duty> due =
        review.duties().stream().filter(duty -> !duty.state().equals("not_due")).toList();
    if (due.isEmpty()) {
      text.body("leading.none", Map.of());
      return;
    }
    long late = Manuscript.states(due, "late");
    long missing = Manuscript.states(due, "missing");
    long onTime = due.size() - late - missing;
    String share = "100.0 * count(*) filter (" + ON_TIME + ") / count(*)";
    text.body(
        "leading.duties",
        Map.of(
            "due", text.duties(due.size(), "đến hạn", "count(*)"),
            "on_time", text.duties(onTime, "đúng hạn", "count(*) filter (" + ON_TIME + ")"),
            "pct",
                text.percent(
                    Manuscript.pct(onTime, due.size()),
                    "Tỷ lệ báo cáo đúng hạn",
                    origins.duties(Duty.units(due), share)),
            "late", text.duties(late, "trễ hạn", "count(*) filter (state = 'late')"),
            "missing", text.duties(missing, "chưa gửi", "count(*) filter (state = 'missing')")));
  }

  private void findings() {
    List<ReviewFinding> all = review.findings();
    long grave = all.stream().filter(ReviewFinding::isGrave).count();
    if (all.isEmpty()) {
      return;
    }
    text.body(
        grave == 0 ? "leading.findings" : "leading.findings_grave",
        Map.of(
            "n",
            text.number(all.size(), "Điểm cần xem lại", origins.questions().findings("")),
            "grave",
            text.number(
                grave, "Điểm phải xử lý", origins.questions().findings("severity <> 'info'"))));
  }
}
