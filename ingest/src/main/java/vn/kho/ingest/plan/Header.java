package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The columns of a table as its header, of one line or more, names them.
 *
 * @param lines the header's lines as printed, folded for comparison
 */
record Header(List<Column> columns, List<String> lines) {

  /** At most this many lines make one header. */
  private static final int MOST_LINES = 4;

  /**
   * The header that begins at this block.
   *
   * @param year of the plan, for titles like "Quý I"; may be empty
   */
  static Optional<Header> at(List<Block> blocks, int start, String year) {
    if (!(blocks.get(start) instanceof Block.Row first) || !begins(first)) {
      return Optional.empty();
    }
    List<Block.Row> rows = new ArrayList<>(List.of(first));
    while (rows.size() < MOST_LINES
        && start + rows.size() < blocks.size()
        && blocks.get(start + rows.size()) instanceof Block.Row next
        && goesOn(first, next)) {
      rows.add(next);
    }
    Header header = of(rows, year);
    boolean complete = header.has(Role.LABEL) && (header.has(Role.VALUE) || header.has(Role.TOTAL));
    return complete ? Optional.of(header) : Optional.empty();
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
      if (role == Role.VALUE || role == Role.TOTAL) {
        says = true;
      } else if (role == Role.UNKNOWN && !title.equals(above)) {
        return isColumnCount(next);
      }
    }
    return says || isColumnCount(next);
  }

  /** A line that only counts the columns: (1) (2) (3), or A B 1 2 3. */
  private static boolean isColumnCount(Block.Row row) {
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

  private static Header of(List<Block.Row> rows, String year) {
    int width = rows.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    Map<Role, Integer> first = new HashMap<>();
    for (int i = 0; i < width; i++) {
      Column column = column(rows, i, year);
      if (column.role() == Role.LABEL && first.containsKey(Role.LABEL)) {
        column =
            new Column(
                i,
                Titles.canBeValue(column.title()) ? Role.VALUE : Role.UNKNOWN,
                "",
                column.title());
      }
      first.putIfAbsent(column.role(), i);
      if (!column.title().isEmpty()) {
        columns.add(column);
      }
    }
    return new Header(columns, rows.stream().map(Header::folded).toList());
  }

  private static Column column(List<Block.Row> rows, int index, String year) {
    String title = "";
    Role role = Role.UNKNOWN;
    String period = "";
    for (Block.Row row : rows) {
      String own = Markup.bare(row.cell(index).text());
      if (own.isEmpty() || isColumnCount(row)) {
        continue;
      }
      // The lowest line that means something names the column; the ones above are group titles.
      Role ownRole = Titles.role(own);
      if (title.isEmpty() || ownRole != Role.UNKNOWN) {
        title = own;
        role = ownRole;
        period = Titles.period(own, year);
      }
    }
    return new Column(index, role, period, title);
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
