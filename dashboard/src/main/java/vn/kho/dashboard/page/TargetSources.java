package vn.kho.dashboard.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.PlannedCell;
import vn.kho.dashboard.query.PlannedCells;
import vn.kho.dashboard.query.PublishedFigure;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/**
 * What lies behind a target: what the plan prints, what was published elsewhere, and which decrees
 * changed its units.
 */
final class TargetSources {
  private final Visit visit;
  private final Target target;
  private final Texts texts;
  private final Numbers numbers;
  private final Figures figures;

  TargetSources(Visit visit, Target target) {
    this.visit = visit;
    this.target = target;
    this.texts = visit.texts();
    this.numbers = visit.numbers();
    this.figures = new Figures(texts, numbers);
  }

  public record PublishedRow(
      String period, String printed, String title, String address, String publishedOn) {}

  /** What the plan prints for a period, and where the catalogue has it. */
  public record PlannedRow(
      String period, String printed, String origin, String where, String href) {}

  public record ChangeRow(String day, String decree, String text) {}

  List<PublishedRow> published(List<PublishedFigure> figuresPrinted) {
    return figuresPrinted.stream()
        .map(
            f ->
                new PublishedRow(
                    texts.word("basis", f.basis(), visit.periodName(f.period())),
                    f.asPrinted(),
                    f.sourceTitle(),
                    orEmpty(f.sourceAddress()),
                    f.publishedOn() == null ? "–" : numbers.date(f.publishedOn())))
        .toList();
  }

  List<ChangeRow> changes(List<BoundaryChange> all) {
    return all.stream()
        .map(
            c ->
                new ChangeRow(
                    numbers.date(c.effectiveOn()),
                    orEmpty(c.legalBasis()),
                    texts.get("chart.boundary.tip", c.unitsBefore(), c.unitsAfter())))
        .toList();
  }

  List<PlannedRow> planned() {
    List<PlannedRow> cells = new ArrayList<>();
    for (PlannedCell cell :
        PlannedCells.ask(visit.session(), visit.scope().plan(), target.targetId())) {
      cells.add(
          new PlannedRow(
              visit.periodName(cell.period()),
              cell.rawText() == null
                  ? figures.asked(target, cell.targetValue(), null)
                  : "“" + cell.rawText() + "”",
              texts.word("origin", cell.origin()),
              texts.get("planned.where", cell.sourceFile(), cell.sourceRow()),
              place(cell).href(visit)));
    }
    return cells;
  }

  private static PlacePage.Place place(PlannedCell cell) {
    String raw = cell.rawText();
    String column = raw == null ? "target_value" : "raw_text";
    return new PlacePage.Place(null, cell.sourceFile(), null, cell.sourceRow(), column, raw);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
