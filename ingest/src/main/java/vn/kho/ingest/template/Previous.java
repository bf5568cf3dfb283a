package vn.kho.ingest.template;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Period;
import vn.kho.ingest.model.ReportState;
import vn.kho.ingest.sheet.Look;
import vn.kho.ingest.sheet.SheetCell;
import vn.kho.ingest.write.StoredFigures;
import vn.kho.ingest.write.StoredFigures.Stored;

/** What was reported for the period before the one a form asks for. */
public final class Previous {
  private final Map<String, Stored> figures = new HashMap<>();

  private Previous() {}

  /** The figures received last for the period before {@code period}; none in a new warehouse. */
  public static Previous read(Path warehouse, Period period) throws IOException {
    Previous found = new Previous();
    Period before = period.previous();
    StoredFigures.read(
        warehouse, Set.of(YearMonth.from(before.start())), stored -> found.add(stored, before));
    return found;
  }

  private void add(Stored stored, Period before) {
    boolean isOfPeriod =
        stored.period().equals(before.code()) && stored.basis().equals(Basis.IN_PERIOD.code());
    if (isOfPeriod) {
      figures.merge(
          stored.orgUnitId() + "/" + stored.indicatorId(),
          stored,
          (a, b) -> b.receivedOn().isBefore(a.receivedOn()) ? a : b);
    }
  }

  /** The cell to show beside the one to fill in; blank when nothing was reported. */
  SheetCell cell(int column, TemplateRows.Line line) {
    Stored stored = figures.get(line.unit().orgUnitId() + "/" + line.indicator().indicatorId());
    if (stored == null) {
      return SheetCell.blank(column, Look.CODE);
    }
    if (stored.state().equals(ReportState.NOT_APPLICABLE.code())) {
      return SheetCell.text(column, "-", Look.CODE);
    }
    BigDecimal value = stored.value();
    return value == null
        ? SheetCell.text(column, parts(stored.numerator(), stored.denominator()), Look.CODE)
        : SheetCell.number(column, plain(value), Look.CODE);
  }

  private static String parts(@Nullable BigDecimal part, @Nullable BigDecimal whole) {
    return part == null || whole == null ? "" : plain(part) + "/" + plain(whole);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
