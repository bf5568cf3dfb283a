package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.kho.dashboard.query.Plan;

/** Makes a report of a review: the same review, profile and issue give the same report. */
public final class ReviewWriter {
  private ReviewWriter() {}

  public static Report write(Review review, Profile profile, Issue issue) {
    FigureBook book = new FigureBook();
    Gate gate = GateKeeper.look(review);
    Letters letters = new Letters(review, profile);
    Letterhead head = letters.head(issue);
    List<Block> body = new BodyWriter(review, book).write(letters.intro(), letters.get("title"));
    List<Annex> annexes = new AnnexWriter(review, book).write(gate, issue);
    List<String> marks = new ArrayList<>();
    if (review.identity().isSimulated()) {
      marks.add(Wording.text("mark.simulated"));
    }
    if (issue.isDraft()) {
      marks.add(Wording.text("mark.draft"));
    }
    return new Report(
        review.identity(),
        String.join(" ", head.subject()),
        head,
        body,
        letters.signing(),
        annexes,
        gate,
        String.join(" – ", marks),
        footer(review, issue),
        book.all());
  }

  private static String footer(Review review, Issue issue) {
    Identity identity = review.identity();
    String line =
        Wording.text(
            "footer",
            Map.of(
                "snapshot", identity.snapshotId(),
                "day", Form.date(identity.asOf()),
                "plan", identity.planId(),
                "version", identity.planVersion()));
    return issue.reportId() == null ? line : issue.reportId() + " · " + line;
  }

  static String period(Review review) {
    return review.isTerm()
        ? Wording.text(
            "period.term", Map.of("span", review.spanName(), "year", dashed(review.term())))
        : Wording.text("period.year", Map.of("year", review.identity().period()));
  }

  static String dashed(String term) {
    return term.replace('-', '–');
  }

  /** What stands around the text: head, first sentence, signature. */
  private record Letters(Review review, Profile profile) {
    private Profile.Where where() {
      return review.unit().orgUnitId().equals(review.plan().orgUnitId())
          ? Profile.Where.PLAN_UNIT
          : Profile.Where.BELOW;
    }

    private String get(String key) {
      String province = planPlace();
      return profile
          .get(key, review.plan().planId(), where())
          .replace("{UNIT}", review.unit().name().toUpperCase(Locale.ROOT))
          .replace("{PROVINCE}", province.toUpperCase(Locale.ROOT))
          .replace("{place}", place())
          .replace("{plan_title}", shortTitle(review.plan()));
    }

    /** The province as the plan's issuer names it. */
    private String planPlace() {
      String issuer = review.plan().issuer();
      int at = issuer.indexOf("tỉnh ");
      return at < 0 ? issuer : issuer.substring(at);
    }

    private String place() {
      return review
          .unit()
          .name()
          .replaceFirst("^(Tỉnh|Thành phố|Huyện|Thị xã|Xã|Phường|Thị trấn) ", "");
    }

    private static String shortTitle(Plan plan) {
      return plan.titleVi().replaceFirst(" – .*", "");
    }

    Letterhead head(Issue issue) {
      LocalDate day = issue.signedOn();
      String date =
          day == null
              ? "ngày … tháng … năm " + review.identity().asOf().getYear()
              : "ngày "
                  + two(day.getDayOfMonth())
                  + " tháng "
                  + (day.getMonthValue() < 3 ? two(day.getMonthValue()) : day.getMonthValue())
                  + " năm "
                  + day.getYear();
      return new Letterhead(
          get("superior"),
          get("organisation"),
          issue.number().isEmpty() ? get("number") : "Số: " + issue.number(),
          "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
          "Độc lập - Tự do - Hạnh phúc",
          get("place") + ", " + date,
          "BÁO CÁO",
          subject());
    }

    private static String two(int number) {
      return number < 10 ? "0" + number : String.valueOf(number);
    }

    private List<String> subject() {
      String year = review.identity().period();
      String key =
          review.isTerm()
              ? "title.term"
              : review.next().isEmpty() ? "title.last_year" : "title.year";
      String next = String.valueOf(review.endsOn().getYear() + 1);
      String named = get("title").replaceFirst("^Kế hoạch thực hiện (?=\\S)", "");
      String plan =
          named.endsWith(" năm " + year)
              ? named.substring(0, named.length() - year.length() - 5)
              : named;
      String title =
          key.equals("title.term") && plan.contains(dashed(review.term()))
              ? Wording.text("title.last_year", Map.of("plan", plan, "year", ""))
                  .replaceFirst(" năm $", "")
              : Wording.text(
                  key,
                  Map.of(
                      "plan",
                      plan,
                      "year",
                      year,
                      "next",
                      next,
                      "span",
                      review.spanName(),
                      "term",
                      dashed(review.term())));
      return where() == Profile.Where.PLAN_UNIT
          ? List.of(title)
          : List.of(
              title,
              Wording.text("title.unit", Map.of("unit", Form.inSentence(review.unit().name()))));
    }

    String intro() {
      Plan plan = review.plan();
      String number = plan.docNumber();
      LocalDate issued = plan.issuedOn();
      String date =
          issued == null ? "" : Wording.text("intro.doc_date", Map.of("day", Form.date(issued)));
      String doc =
          number == null || number.startsWith("/")
              ? ""
              : Wording.text("intro.doc", Map.of("number", number, "date", date));
      return Wording.text(
          "intro",
          Map.of(
              "plan",
              shortTitle(plan),
              "doc",
              doc,
              "organisation",
              where() == Profile.Where.PLAN_UNIT && plan.issuer().contains("Hội")
                  ? plan.issuer()
                  : "Hội LHPN " + Form.inSentence(review.unit().name()),
              "period",
              period(review)));
    }

    Signing signing() {
      return new Signing(
          "Nơi nhận:",
          Arrays.asList(get("recipients").split("\\|", -1)),
          Arrays.asList(get("signing").split("\\|", -1)),
          get("signatory"));
    }
  }
}
