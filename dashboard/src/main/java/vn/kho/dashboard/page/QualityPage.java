package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.query.Finding;
import vn.kho.dashboard.query.Findings;
import vn.kho.dashboard.query.Issue;
import vn.kho.dashboard.query.IssueCodes;
import vn.kho.dashboard.query.Issues;
import vn.kho.dashboard.query.QualityCounts;
import vn.kho.dashboard.text.Texts;

/** Chất lượng số liệu: what was held back, what is doubtful, where a plan contradicts itself. */
final class QualityPage implements Page {
  static final String PATH = "/chat-luong";
  private static final int PER_PAGE = 50;
  private static final List<String> KINDS = List.of("issues", "findings", "plan");

  @Override
  public String path() {
    return PATH;
  }

  @Override
  public Section section() {
    return Section.CHECK;
  }

  @Override
  public String template() {
    return "quality";
  }

  /** The list of one kind: {@code issues findings plan}. */
  static String href(Visit visit, String kind) {
    return visit.address().at(PATH).with("kind", kind).href();
  }

  /**
   * One line of the list, whatever it is about.
   *
   * @param sourceHref to the place in the file, or to the figure; empty where there is none
   * @param targetHref to the target it is said of, empty where it is of none
   */
  public record Row(
      String severity,
      String severityName,
      String code,
      String codeName,
      String where,
      String found,
      String message,
      String sourceHref,
      String targetHref) {}

  /** A choice of the list: its name, how many, and whether it is shown. */
  public record Tab(String href, String label, String count, boolean isHere) {}

  @Override
  public Map<String, @Nullable Object> show(Visit visit) {
    String kind = visit.address().find("kind").orElse("issues");
    if (!KINDS.contains(kind)) {
      throw Problem.of(ProblemCode.BAD_PARAMETER, "kind", kind);
    }
    int page = Paging.page(visit.address());
    QualityCounts counts = QualityCounts.ask(visit.session(), visit.scope().plan().planId());
    List<Row> rows = rows(visit, kind, page);
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    values.put("counts", facts(visit, counts));
    values.put("tabs", tabs(visit, kind, counts));
    values.put("codes", kind.equals("issues") ? codes(visit) : List.of());
    values.put("rows", rows.subList(0, Math.min(PER_PAGE, rows.size())));
    values.putAll(Paging.links(visit.address(), page, rows.size() > PER_PAGE));
    values.put("isSimulated", OverviewPage.isSimulated(visit));
    return values;
  }

  private static List<TargetView.Fact> facts(Visit visit, QualityCounts counts) {
    Texts texts = visit.texts();
    return List.of(
        new TargetView.Fact(texts.get("quality.files"), visit.numbers().number(counts.files())),
        new TargetView.Fact(
            texts.get("quality.accepted"), visit.numbers().number(counts.rowsAccepted())),
        new TargetView.Fact(
            texts.get("quality.refused"), visit.numbers().number(counts.rowsRefused())));
  }

  private static List<Tab> tabs(Visit visit, String here, QualityCounts counts) {
    return KINDS.stream()
        .map(
            kind ->
                new Tab(
                    href(visit, kind),
                    visit.texts().get("quality." + kind),
                    visit.numbers().number(count(kind, counts)),
                    kind.equals(here)))
        .toList();
  }

  private static int count(String kind, QualityCounts counts) {
    return switch (kind) {
      case "issues" -> counts.issues();
      case "findings" -> counts.findings();
      default -> counts.contradictions();
    };
  }

  private static List<Tab> codes(Visit visit) {
    String here = visit.address().find("code").orElse("");
    return IssueCodes.ask(visit.session()).stream()
        .map(
            code ->
                new Tab(
                    visit
                        .address()
                        .with("page", "")
                        .with("code", code.code().equals(here) ? "" : code.code())
                        .href(),
                    visit.texts().word("finding", code.code()),
                    visit.numbers().number(code.count()),
                    code.code().equals(here)))
        .toList();
  }

  /** One more than a page, to know whether there is a next. */
  private static List<Row> rows(Visit visit, String kind, int page) {
    int skipped = (page - 1) * PER_PAGE;
    if (kind.equals("issues")) {
      String code = visit.address().find("code").orElse(null);
      return Issues.ask(visit.session(), code, PER_PAGE + 1, skipped).stream()
          .map(issue -> row(visit, issue))
          .toList();
    }
    String about = kind.equals("plan") ? "plan" : "data";
    String plan = visit.scope().plan().planId();
    return Findings.ask(visit.session(), plan, about, PER_PAGE + 1, skipped).stream()
        .map(finding -> row(visit, finding))
        .toList();
  }

  private static Row row(Visit visit, Issue issue) {
    Texts texts = visit.texts();
    String where =
        join(
            issue.fileName(),
            issue.sheet() == null ? "" : texts.get("quality.sheet", issue.sheet()),
            issue.row() == null ? "" : texts.get("quality.row", issue.row()),
            issue.column() == null ? "" : texts.get("quality.column", issue.column()),
            issue.unitName() == null ? "" : issue.unitName(),
            issue.receivedOn() == null ? "" : visit.numbers().date(issue.receivedOn()));
    return new Row(
        issue.severity(),
        texts.word("severity", issue.severity()),
        issue.code(),
        texts.word("finding", issue.code()),
        where,
        issue.foundText() == null ? "" : issue.foundText(),
        visit.lang().pick(issue.messageVi(), issue.messageEn()),
        place(visit, issue),
        "");
  }

  private static String place(Visit visit, Issue issue) {
    Integer row = issue.row();
    return row == null
        ? ""
        : new PlacePage.Place(
                issue.submissionId(),
                issue.fileName(),
                issue.sheet(),
                row,
                issue.column(),
                issue.foundText())
            .href(visit);
  }

  /** The cell it is said of, else the row of the file, else what the figure is made of. */
  private static String place(Visit visit, Finding finding) {
    String result = finding.resultId();
    String file = finding.sourceFile();
    Integer row = finding.sourceRow();
    String indicator = finding.indicatorId();
    String unit = finding.orgUnitId();
    String period = finding.period();
    if (result != null) {
      return CellPage.href(visit, result);
    }
    if (file != null && row != null) {
      return new PlacePage.Place(finding.submissionId(), file, null, row, null, null).href(visit);
    }
    return indicator == null || unit == null || period == null
        ? ""
        : SourcePage.hrefOfIndicator(visit, indicator, unit, period);
  }

  private static Row row(Visit visit, Finding finding) {
    Texts texts = visit.texts();
    String indicator =
        visit.lang().pick(orEmpty(finding.indicatorVi()), orEmpty(finding.indicatorEn()));
    String where =
        join(
            orEmpty(finding.unitName()),
            indicator,
            finding.period() == null ? "" : visit.periodName(finding.period()),
            orEmpty(finding.sourceFile()),
            finding.sourceRow() == null ? "" : texts.get("quality.row", finding.sourceRow()));
    return new Row(
        finding.severity(),
        texts.word("severity", finding.severity()),
        finding.code(),
        texts.word("finding", finding.code()),
        where.isEmpty() ? orEmpty(finding.targetId()) : where,
        values(visit, finding.foundValue(), finding.expectedValue()),
        visit.lang().pick(finding.messageVi(), finding.messageEn()),
        place(visit, finding),
        finding.targetId() == null
            ? ""
            : visit.address().at(TargetPage.PATH).with("target", finding.targetId()).href());
  }

  private static String values(
      Visit visit, @Nullable BigDecimal found, @Nullable BigDecimal expected) {
    if (found == null) {
      return "";
    }
    String figure = visit.numbers().number(found, 2);
    return expected == null
        ? figure
        : visit.texts().get("quality.against", figure, visit.numbers().number(expected, 2));
  }

  private static String join(String... parts) {
    return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
