package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decides what each column of a header holds, the titles together and by what stands below. */
final class HeaderColumns {

  private static final Pattern MEASURE =
      Pattern.compile(
          "%|(?:triệu|tỷ|nghìn|ngàn)? ?đồng|lần|điểm|m2|ha|kg|tấn|giờ|ngày|bộ|cái|quyển|mh",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?:ban|văn phòng|vp|hội|trung tâm|tt|các|phòng|thường trực|cán bộ)(?!\\p{L}).*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

  /** Roles of which a row has one text; a second column of the kind stands beside. */
  private static final Set<Role> ONLY_ONE =
      EnumSet.of(
          Role.NUMBER, Role.MEASURE_UNIT, Role.LEVEL, Role.OWNER, Role.COORDINATING, Role.FUNDING);

  private static final Pattern BEHIND = Pattern.compile("\\(([^()\\d]{1,30})\\)\\s*$");

  private HeaderColumns() {}

  /** The unit of measure in brackets at the end of a row's text; empty when it is none. */
  static String measureBehind(String label) {
    Matcher behind = BEHIND.matcher(label);
    String words = behind.find() ? behind.group(1).strip() : "";
    boolean measures =
        MEASURE.matcher(words).matches()
            || Wording.isShare(words)
            || Wording.WHOLE_THING.matcher(words).matches();
    return measures ? words : "";
  }

  /**
   * @param lines of the header
   * @param below the first rows under it
   * @param year of the plan, for titles like "Quý I"; may be empty
   */
  static Header of(List<Block.Row> lines, String year, List<Block.Row> below) {
    int width = lines.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
    List<Column> columns = new ArrayList<>();
    Set<Role> seen = EnumSet.noneOf(Role.class);
    for (int i = 0; i < width; i++) {
      Column column = column(lines, i, year);
      if (column.role() == Role.LABEL && !seen.add(Role.LABEL)) {
        column = as(column, Titles.canBeValue(column.title()) ? Role.VALUE : Role.UNKNOWN);
      }
      column = once(column, seen);
      seen.add(column.role());
      if (!column.title().isEmpty()) {
        columns.add(column);
      }
    }
    if (!seen.contains(Role.LABEL) && seen.contains(Role.VALUE) && !seen.contains(Role.UNKNOWN)) {
      firstKeyIsLabel(columns);
    }
    boolean hasUnits = seen.contains(Role.UNIT_VALUE);
    boolean hasFigures = seen.contains(Role.VALUE);
    boolean hasLabel = columns.stream().anyMatch(c -> c.role() == Role.LABEL);
    if (hasLabel) {
      columns.replaceAll(c -> c.role() == Role.KEY ? key(c, seen, below) : c);
    }
    if (hasUnits) {
      columns.replaceAll(HeaderColumns::whole);
    } else if (!hasFigures) {
      columns.replaceAll(HeaderColumns::span);
    }
    return new Header(columns, lines.stream().map(Header::folded).toList());
  }

  private static void firstKeyIsLabel(List<Column> columns) {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).role() == Role.KEY) {
        columns.set(i, as(columns.get(i), Role.LABEL));
        return;
      }
    }
  }

  /** A second column of a role that a row has one text of stands beside. */
  static Column once(Column column, Set<Role> seen) {
    return ONLY_ONE.contains(column.role()) && !seen.add(column.role())
        ? as(column, Role.NOTE)
        : column;
  }

  static Column as(Column column, Role role) {
    return new Column(column.index(), role, column.period(), column.title());
  }

  /** "Đơn vị" beside the contents is what counts, or who does it. */
  private static Column key(Column column, Set<Role> seen, List<Block.Row> below) {
    List<String> texts =
        below.stream()
            .map(r -> Markup.bare(r.cell(column.index()).text()))
            .filter(t -> !t.isEmpty())
            .toList();
    boolean measures =
        texts.stream()
            .anyMatch(t -> MEASURE.matcher(t).matches() || Wording.WHOLE_THING.matcher(t).find());
    boolean offices = texts.stream().anyMatch(t -> OFFICE.matcher(t).matches());
    if (measures && seen.add(Role.MEASURE_UNIT)) {
      return as(column, Role.MEASURE_UNIT);
    }
    return as(column, offices && seen.add(Role.OWNER) ? Role.OWNER : Role.UNKNOWN);
  }

  /** Beside columns of units, "Tổng" and "Toàn tỉnh" are the figure of all of them. */
  private static Column whole(Column column) {
    boolean free = column.role() == Role.UNKNOWN || column.role() == Role.TOTAL;
    return free && Titles.isWhole(column.title()) ? as(column, Role.VALUE) : column;
  }

  /** Where nothing but spans of years stands, they are the periods. */
  private static Column span(Column column) {
    return column.role() == Role.TOTAL && !column.period().isEmpty()
        ? as(column, Role.VALUE)
        : column;
  }

  private static Column column(List<Block.Row> lines, int index, String year) {
    String title = "";
    Role role = Role.UNKNOWN;
    String period = "";
    for (Block.Row line : lines) {
      String own = Markup.bare(line.cell(index).text());
      if (own.isEmpty() || Header.isColumnCount(line)) {
        continue;
      }
      // The lowest line that means something names the column; the ones above are group titles.
      Role ownRole = Titles.role(own);
      if (title.isEmpty() || ownRole != Role.UNKNOWN) {
        title = own;
        role = ownRole;
        period =
            role == Role.TOTAL || role == Role.BASELINE
                ? Titles.years(own)
                : Titles.period(own, year);
      }
    }
    return new Column(index, role, period, title);
  }
}
