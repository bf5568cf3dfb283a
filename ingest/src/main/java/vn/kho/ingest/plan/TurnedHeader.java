package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.kho.ingest.read.TableCell;

/**
 * The header of a table whose rows are units or periods and whose columns are the targets, as they
 * are handed down: TT, Đơn vị, Hội viên mới, Hộ thoát nghèo.
 */
final class TurnedHeader {

  private static final int MOST_LINES = 4;
  private static final int KEY_WITHIN = 3;

  private TurnedHeader() {}

  static Optional<Header> at(List<Block> blocks, int start, String year) {
    if (!(blocks.get(start) instanceof Block.Row first)) {
      return Optional.empty();
    }
    int key = key(first);
    boolean hasFigures = first.filled().stream().anyMatch(i -> isFigure(first.cell(i)));
    if (key < 0 || hasFigures || first.filled().size() < 2) {
      return Optional.empty();
    }
    List<Block.Row> lines = new ArrayList<>(List.of(first));
    while (lines.size() < MOST_LINES
        && start + lines.size() < blocks.size()
        && blocks.get(start + lines.size()) instanceof Block.Row next
        && goesOn(next, first, key)) {
      lines.add(next);
    }
    List<String> printed = lines.stream().map(Header::folded).toList();
    List<Column> columns = columns(lines, key, year);
    if (columns.stream().noneMatch(c -> c.role() == Role.UNKNOWN)) {
      // Units by the periods of one target, which the title names.
      columns.replaceAll(c -> c.index() == key ? HeaderColumns.as(c, Role.LABEL) : c);
      Header header = new Header(columns, printed);
      return header.isComplete() ? Optional.of(header) : Optional.empty();
    }
    columns.replaceAll(TurnedHeader::target);
    boolean isTurned = columns.stream().anyMatch(c -> c.role() == Role.TARGET_COLUMN);
    return isTurned && holdsFigures(blocks, start + lines.size(), columns, key)
        ? Optional.of(new Header(columns, printed))
        : Optional.empty();
  }

  /** Index of the column that names units or periods, -1 when the row has contents of its own. */
  private static int key(Block.Row row) {
    int key = -1;
    for (int i : row.filled()) {
      Role role = Titles.role(Markup.bare(row.cell(i).text()));
      if (role == Role.LABEL) {
        return -1;
      }
      key = role == Role.KEY && key < 0 && i < KEY_WITHIN ? i : key;
    }
    return key;
  }

  private static boolean goesOn(Block.Row next, Block.Row first, int key) {
    if (Header.isColumnCount(next)) {
      return true;
    }
    boolean own =
        !next.cell(key).isBlank() && !next.cell(key).text().equals(first.cell(key).text());
    return !own
        && !next.filled().isEmpty()
        && next.filled().stream().noneMatch(i -> isFigure(next.cell(i)));
  }

  private static boolean isFigure(TableCell cell) {
    CellToken token = CellToken.of(cell, Markup.bare(cell.text()));
    return switch (token.kind()) {
      case NUMBER, RANGE, MARK, DASH -> true;
      case BLANK, SCHEDULE, NOT_UNDERSTOOD -> false;
    };
  }

  private static List<Column> columns(List<Block.Row> lines, int key, String year) {
    int width = lines.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    Set<Role> seen = EnumSet.noneOf(Role.class);
    String group = "";
    for (int i = 0; i < width; i++) {
      String above = Markup.bare(lines.get(0).cell(i).text());
      group = above.isEmpty() ? group : above;
      Column column =
          HeaderColumns.once(column(lines, i, above.isEmpty() ? group : "", year), seen);
      if (i == key) {
        columns.add(HeaderColumns.as(column, Role.KEY));
      } else if (column.role() == Role.KEY) {
        columns.add(HeaderColumns.as(column, Role.NOTE));
      } else if (!column.title().isEmpty()) {
        columns.add(column);
      }
    }
    return columns;
  }

  private static Column column(List<Block.Row> lines, int index, String group, String year) {
    List<String> titles = new ArrayList<>();
    String period = "";
    for (Block.Row line : lines) {
      String own = Markup.bare(line.cell(index).text());
      if (!own.isEmpty() && !titles.contains(own) && !Header.isColumnCount(line)) {
        titles.add(own);
        period = Titles.period(own, year);
      }
    }
    if (!titles.isEmpty() && !group.isEmpty()) {
      titles.add(0, group);
    }
    Role role = titles.isEmpty() ? Role.UNKNOWN : Titles.role(titles.get(titles.size() - 1));
    return new Column(index, role, period, String.join(" – ", titles));
  }

  private static Column target(Column column) {
    return switch (column.role()) {
      case NOTE -> column;
      case NUMBER, KEY -> column;
      case OWNER, LEVEL, COORDINATING, FUNDING, MEASURE_UNIT ->
          HeaderColumns.as(column, Role.UNKNOWN);
      default -> HeaderColumns.as(column, Role.TARGET_COLUMN);
    };
  }

  /** Under such a header figures stand in most cells of the columns that would be targets. */
  private static boolean holdsFigures(List<Block> blocks, int from, List<Column> columns, int key) {
    int figures = 0;
    int others = 0;
    for (Block.Row row : Header.following(blocks, from)) {
      for (Column column : columns) {
        boolean counts = column.role() == Role.TARGET_COLUMN && !row.cell(key).isBlank();
        if (counts && !row.cell(column.index()).isBlank()) {
          boolean figure = isFigure(row.cell(column.index()));
          figures += figure ? 1 : 0;
          others += figure ? 0 : 1;
        }
      }
    }
    return figures > others;
  }
}
