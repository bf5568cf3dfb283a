package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The columns of a table as its header, of one line or more, names them.
 *
 * @param lines the header's lines as printed, folded for comparison
 */
record Header(List<Column> columns, List<String> lines) {

  /** At most this many lines make one header. */
  private static final int MOST_LINES = 4;

  private static final int ROWS_LOOKED_AT = 6;

  /**
   * The header that begins at this block.
   *
   * @param year of the plan, for titles like "Quý I"; may be empty
   */
  static Optional<Header> at(List<Block> blocks, int start, String year) {
    if (!(blocks.get(start) instanceof Block.Row first)) {
      return Optional.empty();
    }
    Optional<Header> straight = begins(first) ? straight(blocks, start, year) : Optional.empty();
    return straight.isPresent() ? straight : TurnedHeader.at(blocks, start, year);
  }

  private static Optional<Header> straight(List<Block> blocks, int start, String year) {
    Block.Row first = (Block.Row) blocks.get(start);
    List<Block.Row> rows = new ArrayList<>(List.of(first));
    while (rows.size() < MOST_LINES
        && start + rows.size() < blocks.size()
        && blocks.get(start + rows.size()) instanceof Block.Row next
        && goesOn(first, next)) {
      rows.add(next);
    }
    Header header = HeaderColumns.of(rows, year, following(blocks, start + rows.size()));
    return header.isComplete() ? Optional.of(header) : Optional.empty();
  }

  /** The first rows under a header's lines: what stands in a column may say what it holds. */
  static List<Block.Row> following(List<Block> blocks, int from) {
    List<Block.Row> rows = new ArrayList<>();
    for (int i = from; i < blocks.size() && rows.size() < ROWS_LOOKED_AT; i++) {
      if (blocks.get(i) instanceof Block.Row row) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Whether it names the contents and something to read them with. */
  boolean isComplete() {
    return has(Role.LABEL)
        && (isOfPeriods() || has(Role.WHEN) || has(Role.UNIT_VALUE) || isOfDepartments());
  }

  private boolean isOfDepartments() {
    return all(Role.DEPARTMENT).size() > 1;
  }

  private boolean isOfPeriods() {
    return has(Role.VALUE) || has(Role.TOTAL);
  }

  /** Whether its columns are the targets and its rows the units or periods. */
  boolean isTurned() {
    return has(Role.TARGET_COLUMN);
  }

  /** Whether a row could be the first line of a header: for saying which one came nearest. */
  static boolean begins(Block.Row row) {
    int roles = 0;
    boolean key = false;
    int filled = 0;
    for (int i : row.filled()) {
      filled++;
      Role role = Titles.role(Markup.bare(row.cell(i).text()));
      roles += role == Role.UNKNOWN ? 0 : 1;
      key |= role == Role.NUMBER || role == Role.LABEL;
    }
    return key && roles >= 2 && roles * 2 >= filled;
  }

  private static boolean goesOn(Block.Row first, Block.Row next) {
    boolean says = false;
    for (int i : next.filled()) {
      String title = Markup.bare(next.cell(i).text());
      String above = Markup.bare(first.cell(i).text());
      Role role = Titles.role(title);
      if (role == Role.UNKNOWN && !title.equals(above)) {
        return isColumnCount(next);
      }
      says |= role != Role.UNKNOWN && role != Role.NUMBER && role != Role.LABEL;
    }
    return says || isColumnCount(next);
  }

  /** A line that only counts the columns: (1) (2) (3), or A B 1 2 3. */
  static boolean isColumnCount(Block.Row row) {
    int expected = 1;
    int counted = 0;
    for (int i : row.filled()) {
      String text = Markup.bare(row.cell(i).text()).replaceAll("[()]", "").strip();
      if (text.equals(String.valueOf(expected))) {
        expected++;
        counted++;
      } else if (!(counted == 0 && text.matches("[A-D]"))) {
        return false;
      }
    }
    return counted >= 3;
  }

  static String folded(Block.Row row) {
    StringBuilder line = new StringBuilder();
    for (int i : row.filled()) {
      line.append(i)
          .append('=')
          .append(Folding.letters(Markup.bare(row.cell(i).text())))
          .append('|');
    }
    return line.toString();
  }

  boolean has(Role role) {
    return columns.stream().anyMatch(c -> c.role() == role);
  }

  /** Index of the first column of a role, -1 when there is none. */
  int index(Role role) {
    return columns.stream()
        .filter(c -> c.role() == role)
        .mapToInt(Column::index)
        .findFirst()
        .orElse(-1);
  }

  /** Index of the last column that has a title. */
  int lastColumn() {
    return columns.stream().mapToInt(Column::index).max().orElse(-1);
  }

  List<Column> all(Role role) {
    return columns.stream().filter(c -> c.role() == role).toList();
  }

  /** Whether a row is one of this header's lines again. */
  boolean repeats(Block.Row row) {
    return lines.contains(folded(row));
  }

  boolean sameColumns(Header other) {
    return columns.equals(other.columns);
  }
}
