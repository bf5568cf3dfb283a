package vn.kho.ingest.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.kho.ingest.issue.IssueCode;

/**
 * A row, or two that contradict each other, broken on purpose.
 *
 * @param code what ingest must find in every one of them
 * @param since the first day of receipt from which the row is wrong in just this way
 * @param rows cells in the order of {@link Pen}'s columns; an empty day of receipt is filled in
 */
record Broken(IssueCode code, LocalDate since, List<List<String>> rows) {
  private static final LocalDate ALWAYS = LocalDate.of(2000, 1, 1);
  private static final LocalDate AFTER_THE_DISTRICTS = LocalDate.of(2025, 9, 1);

  private static final int UNIT = 0;
  private static final int INDICATOR = 2;
  private static final int PERIOD = 3;
  private static final int VALUE = 4;
  private static final int NUMERATOR = 5;
  private static final int DENOMINATOR = 6;
  private static final int STATUS = 8;
  private static final int RECEIVED = 9;
  private static final List<String> FINE =
      List.of(
          "19",
          "",
          "news_items_province",
          "2022-01",
          "1",
          "",
          "",
          "",
          "",
          "",
          "yes",
          "simulated, broken on purpose");

  /** One of every kind. */
  static final List<Broken> KINDS =
      List.of(
          row(IssueCode.UNIT_UNKNOWN, UNIT, "Xã Không Có Thật"),
          row(IssueCode.UNIT_AMBIGUOUS, UNIT, "Tân Thịnh"),
          of(IssueCode.UNIT_NOT_ALIVE, AFTER_THE_DISTRICTS, cell(UNIT, "164", PERIOD, "2025-08")),
          row(IssueCode.INDICATOR_UNKNOWN, INDICATOR, "ho_thoat_ngheo_khong_ro"),
          row(IssueCode.PLAN_ROW_UNKNOWN, INDICATOR, "thai-nguyen-2021-2026:I.99"),
          row(IssueCode.PERIOD_UNKNOWN, PERIOD, "2022-13"),
          row(IssueCode.PERIOD_IN_FUTURE, PERIOD, "2031-01"),
          row(IssueCode.DATE_UNKNOWN, RECEIVED, "32/13/2024"),
          row(IssueCode.NUMBER_EXPECTED, VALUE, "mười hai"),
          row(IssueCode.NUMBER_NEGATIVE, VALUE, "-5"),
          row(IssueCode.NUMBER_NOT_WHOLE, VALUE, "1.5"),
          of(IssueCode.PARTS_NOT_EXPECTED, ALWAYS, cell(NUMERATOR, "1", DENOMINATOR, "2")),
          row(IssueCode.MARK_NOT_ALLOWED, VALUE, "x"),
          row(IssueCode.CELL_REQUIRED, PERIOD, ""),
          row(IssueCode.CELL_NOT_ALLOWED, STATUS, "chắc chắn"),
          of(
              IssueCode.MILESTONE_EXPECTED,
              ALWAYS,
              cell(INDICATOR, "ms_anniversary_events", VALUE, "7")),
          of(IssueCode.SHARE_OUT_OF_RANGE, ALWAYS, share("130", "", "")),
          of(IssueCode.NUMERATOR_ABOVE_DENOMINATOR, ALWAYS, share("", "12", "10")),
          of(IssueCode.DENOMINATOR_MISSING, ALWAYS, share("", "12", "")),
          of(IssueCode.PERCENT_CONTRADICTS_PARTS, ALWAYS, share("90", "4", "5")),
          new Broken(
              IssueCode.KEY_CONTRADICTION,
              ALWAYS,
              List.of(cell(PERIOD, "2022-02", VALUE, "1"), cell(PERIOD, "2022-02", VALUE, "2"))));

  private static Broken row(IssueCode code, int column, String text) {
    return of(code, ALWAYS, cell(column, text, column, text));
  }

  private static Broken of(IssueCode code, LocalDate since, List<String> cells) {
    return new Broken(code, since, List.of(cells));
  }

  private static List<String> cell(int column, String text, int other, String otherText) {
    List<String> cells = new ArrayList<>(FINE);
    cells.set(column, text);
    cells.set(other, otherText);
    return cells;
  }

  private static List<String> share(String value, String numerator, String denominator) {
    List<String> cells = cell(INDICATOR, "officers_software_share", VALUE, value);
    cells.set(NUMERATOR, numerator);
    cells.set(DENOMINATOR, denominator);
    return cells;
  }

  boolean fits(LocalDate received) {
    return !received.isBefore(since);
  }

  List<List<String>> receivedOn(LocalDate received) {
    List<List<String>> filled = new ArrayList<>();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>(row);
      if (cells.get(RECEIVED).isEmpty()) {
        cells.set(RECEIVED, received.toString());
      }
      filled.add(cells);
    }
    return filled;
  }
}
