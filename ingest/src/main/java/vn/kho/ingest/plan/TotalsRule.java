package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;

/** Term totals, in a column, a text or a footnote, against the sum of the years. */
final class TotalsRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    for (PlanRow row : plan.rows()) {
      if (row.kind() == RowKind.GROUP) {
        heading(row, facts, findings);
      } else if (!row.figures().isEmpty()) {
        printedTotals(row, findings);
      }
      if (row.kind() != RowKind.GROUP && row.figures().size() > 1) {
        partsOfYears(row, findings);
        footnotes(row, plan, findings);
        ownText(row, facts, findings);
      }
    }
  }

  private static void printedTotals(PlanRow row, Findings findings) {
    Optional<BigDecimal> sum = row.sum();
    for (PlanCell total : totals(row)) {
      BigDecimal printed = total.reading().value();
      boolean lastYear = last(row).filter(v -> isSame(printed, v)).isPresent();
      // A share reached year by year ends where the last year does; so does one at a date.
      boolean ends = lastYear && (row.isPercent() || row.figures().size() == 1);
      if (printed == null
          || total.column().role() == Role.BASELINE
          || sum.isEmpty()
          || sum.get().compareTo(printed) == 0
          || ends
          || isWithBaseline(row, printed, sum.get())
          || isBetween(row, printed, sum.get())) {
        continue;
      }
      findings.add(
          new Finding(
              FindingKind.TOTAL_VS_YEARS,
              row.place(),
              row.rowNo(),
              total.column().title(),
              total.reading().printed(),
              Phrases.format(
                  "tổng in %s, cộng các năm %s",
                  "printed total %s, the years add up to %s",
                  Shown.number(printed),
                  Shown.number(sum.get())),
              lastYear
                  ? new Words(
                      "tổng bằng năm cuối: có thể là số dồn tích hoặc số tại một ngày; cả hai được giữ",
                      "the total equals the last year: it may be a running total or a stock; both are kept")
                  : new Words("giữ cả hai như in", "both are kept as printed")));
    }
  }

  /** Where years are ranges, any total between their ends. */
  private static boolean isBetween(PlanRow row, BigDecimal printed, BigDecimal figures) {
    BigDecimal low = figures;
    BigDecimal high = figures;
    for (PlanCell cell : row.cells()) {
      CellReading range = cell.reading();
      if (range.kind() == CellReading.Kind.RANGE && range.value() != null && range.max() != null) {
        low = low.add(range.value());
        high = high.add(range.max());
      }
    }
    return low.compareTo(printed) <= 0 && printed.compareTo(high) <= 0;
  }

  /** Columns titled as totals; beside years also those of several years together. */
  private static List<PlanCell> totals(PlanRow row) {
    List<PlanCell> totals = new ArrayList<>(row.totals());
    boolean years = row.figures().stream().anyMatch(c -> c.period().matches("\\d{4}"));
    row.figures().stream()
        .filter(c -> years && c.period().matches("\\d{4}-\\d{4}"))
        .filter(c -> c.column().role() == Role.VALUE)
        .forEach(totals::add);
    return totals;
  }

  /** A total that counts on from what stood before the plan. */
  private static boolean isWithBaseline(PlanRow row, BigDecimal printed, BigDecimal sum) {
    return row.totals().stream()
        .filter(t -> t.column().role() == Role.BASELINE)
        .map(t -> t.reading().value())
        .anyMatch(b -> b != null && b.add(sum).compareTo(printed) == 0);
  }

  /** Four quarters, two halves or twelve months against the year printed beside them. */
  private static void partsOfYears(PlanRow row, Findings findings) {
    for (PlanCell year : row.figures()) {
      List<PlanCell> parts =
          row.figures().stream()
              .filter(c -> c.period().startsWith(year.period() + "-"))
              .filter(c -> !c.reading().isPercent())
              .toList();
      boolean whole = parts.size() == 2 || parts.size() == 4 || parts.size() == 12;
      BigDecimal sum = BigDecimal.ZERO;
      for (PlanCell part : parts) {
        BigDecimal value = part.reading().value();
        sum = value == null ? sum : sum.add(value);
      }
      if (whole && !isSame(year.reading().value(), sum)) {
        findings.add(
            new Finding(
                FindingKind.TOTAL_VS_YEARS,
                row.place(),
                row.rowNo(),
                year.column().title(),
                year.reading().printed(),
                Phrases.format(
                    "cả năm %s, cộng %d kỳ trong năm %s",
                    "the year %s, its %d parts add up to %s",
                    Shown.number(year.reading().value()),
                    parts.size(),
                    Shown.number(sum)),
                new Words("giữ cả hai như in", "both are kept as printed")));
      }
    }
  }

  private static Optional<BigDecimal> last(PlanRow row) {
    return row.figures().stream()
        .filter(c -> !c.period().matches("\\d{4}-\\d{4}"))
        .reduce((first, second) -> second)
        .map(c -> c.reading().value());
  }

  /** A footnote of numbers explains the row when one of them is the sum of the years. */
  private static void footnotes(PlanRow row, PlanReading plan, Findings findings) {
    Optional<BigDecimal> sum = row.sum();
    for (String mark : row.calls()) {
      Footnote note = plan.footnote(mark);
      if (note == null || sum.isEmpty()) {
        continue;
      }
      List<BigDecimal> numbers =
          TextFigures.scan(note.text()).stream()
              .filter(TextFigure::isFigure)
              .map(TextFigure::number)
              .toList();
      boolean explained =
          numbers.stream()
              .anyMatch(
                  n ->
                      n.compareTo(sum.get()) == 0
                          || row.figures().stream().allMatch(c -> isSame(c.reading().value(), n)));
      if (!numbers.isEmpty() && !explained) {
        findings.add(
            PlanRule.of(
                FindingKind.TOTAL_VS_YEARS,
                row,
                note.text(),
                Phrases.format(
                    "cộng các năm %s, chú thích %s ghi \"%s\"",
                    "the years add up to %s, footnote %s says \"%s\"",
                    Shown.number(sum.get()),
                    mark,
                    Brief.of(note.text())),
                new Words("giữ các ô như in", "the cells are kept as printed")));
      }
    }
  }

  private static void ownText(PlanRow row, PlanFacts facts, Findings findings) {
    Optional<BigDecimal> sum = row.sum();
    for (TextFigure figure : facts.figures(row)) {
      boolean comparable =
          !figure.isPerUnit() && figure.isPercent() == row.isPercent() && sum.isPresent();
      if (!comparable || isExplained(row, figure, sum.get(), facts)) {
        continue;
      }
      boolean term = figure.when() == TextFigure.When.TERM;
      findings.add(
          PlanRule.of(
              term ? FindingKind.TOTAL_VS_YEARS : FindingKind.TEXT_VS_CELLS,
              row,
              figure.words(),
              Phrases.format(
                  "lời văn \"%s\", các ô %s (cộng %s)",
                  "the text says \"%s\", the cells %s (together %s)",
                  figure.words(),
                  cells(row),
                  Shown.number(sum.get())),
              new Words("giữ cả hai", "both are kept")));
    }
  }

  private static boolean isExplained(
      PlanRow row, TextFigure figure, BigDecimal sum, PlanFacts facts) {
    BigDecimal value = figure.number();
    if (sum.compareTo(value) == 0
        || row.figures().stream().anyMatch(c -> isSame(c.reading().value(), value))) {
      return true;
    }
    // "Hội cấp huyện … ít nhất 01 chính sách" means each of them, even without the word.
    return facts
        .inForce(UnitWords.levels(row.label()), facts.start())
        .map(n -> value.multiply(BigDecimal.valueOf(n)))
        .filter(
            product -> row.figures().stream().anyMatch(c -> isSame(c.reading().value(), product)))
        .isPresent();
  }

  private static void heading(PlanRow heading, PlanFacts facts, Findings findings) {
    for (TextFigure figure : facts.figures(heading)) {
      if (figure.when() != TextFigure.When.TERM || figure.isPercent() || figure.isPerUnit()) {
        continue;
      }
      List<PlanRow> same = new ArrayList<>();
      for (PlanRow child : facts.children(heading)) {
        boolean about =
            child.figures().size() > 1
                && facts.figures(child).stream().anyMatch(f -> isSameThing(f, figure));
        if (about) {
          same.add(child);
        }
      }
      for (PlanRow child : same) {
        BigDecimal sum = child.sum().orElse(figure.number());
        if (same.size() == 1 && sum.compareTo(figure.number()) != 0) {
          findings.add(
              PlanRule.of(
                  FindingKind.TOTAL_VS_YEARS,
                  child,
                  figure.words(),
                  Phrases.format(
                      "%s ghi \"%s\", cộng các năm của dòng này %s",
                      "%s says \"%s\", the years of this row add up to %s",
                      heading.rowNo(),
                      figure.words(),
                      Shown.number(sum)),
                  new Words("giữ cả hai", "both are kept")));
        }
      }
    }
  }

  private static boolean isSameThing(TextFigure a, TextFigure b) {
    return a.isPercent() == b.isPercent()
        && Things.canonical(a.thing()).equals(Things.canonical(b.thing()));
  }

  static boolean isSame(@Nullable BigDecimal a, BigDecimal b) {
    return a != null && a.compareTo(b) == 0;
  }

  static String cells(PlanRow row) {
    return String.join(
        ", ", row.figures().stream().map(c -> Shown.cell(c.reading())).distinct().toList());
  }
}
