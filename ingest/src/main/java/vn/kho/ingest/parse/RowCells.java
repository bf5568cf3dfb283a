package vn.kho.ingest.parse;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Coded;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * The cells of one row by column name. What a cell lacks becomes an issue at its place and a null,
 * never an exception; {@link #isFine} tells at the end whether the row can be used.
 */
public final class RowCells {
  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,6})?");
  private static final Words PLAIN_NUMBER =
      new Words("Viết như 1234.5, không dấu hàng nghìn.", "Write it as 1234.5, without grouping.");

  private final Header header;
  private final Place file;
  private final List<Issue> issues;
  private TableRow row = new TableRow(0, List.of());
  private boolean isFine = true;
  private int blankEnd = Integer.MAX_VALUE;

  /** Reads rows below a header; findings go to {@code issues}. */
  public RowCells(Header header, Place file, List<Issue> issues) {
    this.header = header;
    this.file = file;
    this.issues = issues;
  }

  /** Goes to a row. Cells beyond the header that hold something make the row unusable. */
  public void go(TableRow next) {
    row = next;
    isFine = true;
  }

  /**
   * Whether the row's cell count fits its header; tells when it does not. In a csv a missing cell
   * may have stood anywhere, so that a short row is not read; sheets store no blank cells at their
   * end.
   */
  public boolean hasWidth() {
    int cells = row.cells().size();
    boolean isSpare = file.sheet() != null || cells <= blankEnd;
    while (isSpare && cells > header.width() && row.cell(cells - 1).isBlank()) {
      cells--;
    }
    IssueCode code =
        cells > header.width()
            ? IssueCode.ROW_TOO_LONG
            : cells < header.width() && file.sheet() == null ? IssueCode.ROW_TOO_SHORT : null;
    if (code != null) {
      isFine = false;
      issues.add(
          Issue.of(
              code,
              file.atRow(row.number()),
              null,
              Map.of("cells", cells, "columns", header.width())));
    }
    return code == null;
  }

  /**
   * Says how the rows to come end. A blank cell too many is harmless where every row of a csv has
   * it; in one row it shows that the cells before it stand one column off.
   */
  public void expect(List<TableRow> rows) {
    blankEnd = rows.stream().mapToInt(next -> next.cells().size()).min().orElse(0);
  }

  /** Whether nothing stood against the row since {@link #go}. */
  public boolean isFine() {
    return isFine;
  }

  /** Number of the row. */
  public int number() {
    return row.number();
  }

  /** Whether the file has the column. */
  public boolean has(String column) {
    return header.at(column) != null;
  }

  /** The cell as it stands; blank when the file has no such column. */
  public TableCell cell(String column) {
    Integer at = header.at(column);
    return at == null ? TableCell.EMPTY : row.cell(at);
  }

  /** The cell's text in one Unicode form with single spaces; null when blank. */
  public @Nullable String find(String column) {
    String text = Fold.tidy(cell(column).text());
    return text.isEmpty() ? null : text;
  }

  /** The cell's text as it stands, line breaks and spaces included; null when empty. */
  public @Nullable String raw(String column) {
    String text = cell(column).text();
    return text.isEmpty() ? null : text;
  }

  /** The cell's text; told and empty when blank. */
  public String get(String column) {
    String text = find(column);
    if (text == null) {
      report(IssueCode.CELL_REQUIRED, column, null, Map.of());
      return "";
    }
    return text;
  }

  /** The cell as a day; null when blank or told. */
  public @Nullable LocalDate findDate(String column) {
    String text = find(column);
    return text == null ? null : accept(column, Dates.parse(text));
  }

  /** The cell as a number of a reviewed file: plain digits with a decimal dot. */
  public @Nullable BigDecimal findDecimal(String column) {
    String text = find(column);
    if (text == null) {
      return null;
    }
    if (!DECIMAL.matcher(text).matches()) {
      report(IssueCode.NUMBER_EXPECTED, column, text, Map.of("advice", PLAIN_NUMBER));
      return null;
    }
    return new BigDecimal(text);
  }

  /** The cell as a whole number. */
  public @Nullable Integer findInt(String column) {
    BigDecimal value = findDecimal(column);
    if (value == null) {
      return null;
    }
    if (value.stripTrailingZeros().scale() > 0
        || value.abs().compareTo(new BigDecimal("1e9")) > 0) {
      report(
          IssueCode.NUMBER_EXPECTED, column, value.toPlainString(), Map.of("advice", PLAIN_NUMBER));
      return null;
    }
    return value.intValueExact();
  }

  /** The cell as yes or no; null when blank. */
  public @Nullable Boolean findFlag(String column) {
    String text = find(column);
    if (text == null) {
      return null;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true", "yes", "có", "1", "x" -> true;
      case "false", "no", "không", "0" -> false;
      default -> {
        report(IssueCode.CELL_NOT_ALLOWED, column, text, Map.of("allowed", "yes, no", "hints", ""));
        yield null;
      }
    };
  }

  /** The cell as a word of a closed list; null when blank. */
  public <E extends Enum<E> & Coded> @Nullable E findCode(String column, Class<E> list) {
    String text = find(column);
    if (text == null) {
      return null;
    }
    E found = Coded.find(list, text.toLowerCase(Locale.ROOT)).orElse(null);
    if (found == null) {
      List<String> allowed = Arrays.stream(list.getEnumConstants()).map(Coded::code).toList();
      report(
          IssueCode.CELL_NOT_ALLOWED,
          column,
          text,
          Map.of(
              "allowed",
              allowed.stream().collect(Collectors.joining(", ")),
              "hints",
              Nearest.hint(text, allowed)));
    }
    return found;
  }

  /** Unwraps a parsed cell; tells its fault. */
  public <T> @Nullable T accept(String column, Parsed<T> parsed) {
    if (parsed.fault() != null) {
      isFine = false;
      issues.add(parsed.fault().at(place(column)));
    }
    return parsed.value();
  }

  /** Tells something about a cell of the row; an error makes the row unusable. */
  public void report(
      IssueCode code, String column, @Nullable String found, Map<String, ?> details) {
    Issue issue = Issue.of(code, place(column), found, details);
    isFine = isFine && !issue.isError();
    issues.add(issue);
  }

  /** Where a cell of the row stands. */
  public Place place(String column) {
    return file.atRow(row.number()).atColumn(header.title(column));
  }
}
