package vn.kho.transform.trace;

import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Message;
import vn.kho.transform.duck.ContractRows.Row;
import vn.kho.transform.rollup.Contribution;

/** A cell in one line: what it adds, and file, sheet, row and column. */
final class CellWords {

  private CellWords() {}

  static void tell(Trail trail, int depth, Contribution.Cell cell, boolean hasParts, Row fact) {
    Message amount = Figure.signed(cell.amount());
    Message whole = Figure.signed(cell.denominator());
    Message where = where(fact);
    trail.say(
        depth,
        amount.vi() + (hasParts ? " / " + whole.vi() : "") + " ← " + where.vi(),
        amount.en() + (hasParts ? " / " + whole.en() : "") + " ← " + where.en());
  }

  /** Where a row of fct_results was read. */
  static Message where(Row fact) {
    String file = fact.text("source_file");
    String row = fact.text("source_row");
    String column = fact.text("source_column");
    String sheet = fact.find("source_sheet");
    String raw = fact.find("raw_text");
    String text = raw == null ? figure(fact) : "“" + raw + "”";
    String rest =
        "%s, %s, %s, %s"
            .formatted(
                fact.text("period"),
                fact.text("basis"),
                fact.text("status"),
                fact.text("received_on"));
    return new Message(
        "%s%s, dòng %s, cột “%s”: %s (%s)"
            .formatted(
                file, sheet == null ? "" : ", trang “" + sheet + "”", row, column, text, rest),
        "%s%s, row %s, column “%s”: %s (%s)"
            .formatted(
                file, sheet == null ? "" : ", sheet “" + sheet + "”", row, column, text, rest));
  }

  private static String figure(Row fact) {
    @Nullable String value = fact.find("value");
    return value == null
        ? fact.find("numerator") + "/" + fact.find("denominator")
        : Figure.of(fact.findDecimal("value")).vi();
  }
}
