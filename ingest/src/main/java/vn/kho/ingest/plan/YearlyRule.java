package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.kho.ingest.issue.Words;

/** "Every year" in the words against the years in the cells. */
final class YearlyRule implements PlanRule {

  private static final Pattern BEGINS_YEARLY =
      Pattern.compile(
          "^(?:(?:chỉ tiêu|mục tiêu|nhiệm vụ) \\d+: ?)?(?:hàng năm|hằng năm|mỗi năm)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow row : plan.rows()) {
      if (row.kind() != RowKind.GROUP && row.cells().size() > 1) {
        termCells(row, facts, findings);
        blankYears(row, findings);
        oneYear(row, facts, findings);
      }
    }
  }

  static boolean beginsYearly(String text) {
    return BEGINS_YEARLY.matcher(text).find();
  }

  /** The words make it yearly, or its heading does; the cells only add up to it over the term. */
  private static void termCells(PlanRow row, PlanFacts facts, Findings findings) {
    Optional<BigDecimal> sum = row.sum();
    if (sum.isEmpty() || row.figures().size() < 2) {
      return;
    }
    Optional<PlanRow> heading = facts.heading(row);
    for (TextFigure figure : facts.figures(row)) {
      boolean adds =
          !figure.isPerUnit()
              && figure.isPercent() == row.isPercent()
              && sum.get().compareTo(figure.number()) == 0
              && figure.when() != TextFigure.When.TERM;
      boolean own = figure.when() == TextFigure.When.YEARLY;
      boolean byHeading =
          heading
              .filter(h -> beginsYearly(h.label()))
              .filter(h -> hasValue(facts.figures(h), figure))
              .isPresent();
      if (adds && (own || byHeading)) {
        String where = own ? row.rowNo() : heading.map(PlanRow::rowNo).orElse("");
        findings.add(
            PlanRule.of(
                FindingKind.YEARLY_WORDING_TERM_CELLS,
                row,
                figure.words(),
                Phrases.format(
                    "%s nói \"hàng năm\" và \"%s\", nhưng các ô %s cộng cả kỳ mới bằng %s",
                    "%s says \"every year\" and \"%s\", but the cells %s reach %s only over the term",
                    where,
                    figure.words(),
                    TotalsRule.cells(row),
                    Shown.number(sum.get())),
                new Words(
                    "đọc ô là chỉ tiêu năm, con số trong lời văn là chỉ tiêu cả kỳ",
                    "the cells are read as yearly targets, the figure of the text as the term's")));
      }
    }
  }

  private static boolean hasValue(List<TextFigure> figures, TextFigure wanted) {
    return figures.stream()
        .anyMatch(
            f -> f.number().compareTo(wanted.number()) == 0 && f.isPercent() == wanted.isPercent());
  }

  private static void blankYears(PlanRow row, Findings findings) {
    List<String> blank =
        row.cells().stream().filter(c -> c.reading().isBlank()).map(PlanCell::period).toList();
    boolean some = !blank.isEmpty() && blank.size() < row.cells().size();
    if (some && beginsYearly(row.label())) {
      findings.add(
          PlanRule.of(
              FindingKind.YEARLY_WORDING_BLANK_YEARS,
              row,
              Brief.of(row.label()),
              Phrases.format(
                  "\"hàng năm\", để trống: %s",
                  "\"every year\", blank: %s", String.join(", ", blank)),
              new Words("năm trống là không lên lịch", "a blank year is read as not scheduled")));
    }
  }

  private static void oneYear(PlanRow row, PlanFacts facts, Findings findings) {
    List<PlanCell> filled = row.cells().stream().filter(c -> !c.reading().isBlank()).toList();
    boolean term =
        facts.figures(row).stream().anyMatch(f -> f.when() == TextFigure.When.TERM)
            || Wording.OVER_THE_TERM.matcher(row.label()).find();
    if (filled.size() == 1 && row.figures().size() == 1 && term) {
      findings.add(
          PlanRule.of(
              FindingKind.TERM_TARGET_IN_ONE_YEAR,
              row,
              filled.get(0).reading().printed(),
              Phrases.format(
                  "chỉ tiêu của cả nhiệm kỳ đặt ở ô %s",
                  "a target of the term stands in the cell of %s", filled.get(0).period()),
              new Words(
                  "đọc là dồn tích đến hết năm đó",
                  "read as cumulative up to the end of that year")));
    }
  }
}
