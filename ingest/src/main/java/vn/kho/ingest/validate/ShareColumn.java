package vn.kho.ingest.validate;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.kho.ingest.form.LongTable;
import vn.kho.ingest.model.Direction;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.parse.Figure;
import vn.kho.ingest.parse.NumberText;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * How a table writes the shares of each indicator: {@code 0.75} may be 75 % as a spreadsheet stores
 * it or 0.75 %, and only its neighbours tell.
 */
final class ShareColumn {
  private static final class Seen {
    boolean isMarked;
    boolean isAboveOne;
  }

  private final Map<String, Seen> byIndicator = new HashMap<>();

  ShareColumn(LongTable table) {
    for (LongTable.Part part : table.parts()) {
      Integer indicator = part.header().at("indicator");
      Integer value = part.header().at("value");
      if (indicator != null && value != null) {
        for (TableRow row : part.rows()) {
          Seen seen = byIndicator.computeIfAbsent(row.cell(indicator).text(), text -> new Seen());
          see(row.cell(value), seen);
        }
      }
    }
  }

  private static void see(TableCell cell, Seen seen) {
    String text = cell.text().strip();
    if (text.endsWith("%")) {
      seen.isMarked = true;
    } else {
      Optional<BigDecimal> number = NumberText.read(text).flatMap(NumberText::certain);
      seen.isAboveOne |= number.isPresent() && number.get().compareTo(BigDecimal.ONE) > 0;
    }
  }

  /**
   * Whether a number without % could be meant as a share of one: it stands beside others with %, or
   * all of the column are at most one though the indicator is one that should grow.
   *
   * @param indicatorText as the table names the indicator
   */
  boolean isDoubtful(String indicatorText, Indicator indicator, Figure figure) {
    BigDecimal value = figure.value();
    Seen seen = byIndicator.get(indicatorText);
    boolean isBare = figure.kind() == Figure.Kind.NUMBER && indicator.measureUnit().equals("%");
    if (!isBare || value == null || seen == null) {
      return false;
    }
    if (value.signum() <= 0 || value.compareTo(BigDecimal.ONE) > 0) {
      return false;
    }
    return seen.isMarked || (!seen.isAboveOne && indicator.direction() == Direction.INCREASE);
  }
}
