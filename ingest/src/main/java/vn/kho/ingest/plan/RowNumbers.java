package vn.kho.ingest.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Qualifies printed numbers by their section: {@code I.2.1}, {@code II.1.1.5}, {@code I.6.1#1} for
 * the first row without number, {@code II.2.2.1~2} for a number's second appearance.
 */
final class RowNumbers {

  /** What stands in a number cell. */
  enum Kind {
    NONE,
    ROMAN,
    CAPITAL,
    DOTTED,
    /** Printed with its section: I.1, A2. */
    WHOLE,
    SMALL_LETTER,
    BULLET,
    NOT_UNDERSTOOD
  }

  /** A number cell taken apart: its kind and the number without points around it. */
  record Printed(Kind kind, String number) {}

  /** The place of a row in the plan's order. */
  record Qualified(String rowNo, String parentNo, boolean isRepeated) {}

  private static final Pattern ROMAN = Pattern.compile("(?:[Pp]hần |[Mm]ục )?([IVX]{1,6})[.):]?");
  private static final Pattern CAPITAL = Pattern.compile("(?:[Pp]hần |[Mm]ục )?([A-HĐ])[.):]?");
  private static final Pattern DOTTED =
      Pattern.compile(
          "(?:chỉ tiêu |nhiệm vụ |mục tiêu )?(\\d{1,3}(?:[.,]\\d{1,3}){0,5}(?:\\.?[a-zđ](?![a-zđ]))?)[.):/]?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern WHOLE =
      Pattern.compile(
          "([IVX]{1,6}|[A-HĐ])[.-]?(\\d{1,3}(?:\\.\\d{1,3}){0,4}(?:\\.[a-zđ])?)[.):/]?");
  private static final Pattern SMALL = Pattern.compile("([a-zđ])[.)]?");
  private static final Pattern BULLET = Pattern.compile("[-–—+*•·]");

  private final List<Kind> sectionOrder = new ArrayList<>();
  private final Map<Kind, String> section = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private final Map<String, Integer> subRows = new HashMap<>();
  private String lastNumbered = "";
  private String lastDotted = "";

  static Printed printed(String cell) {
    if (cell.isEmpty()) {
      return new Printed(Kind.NONE, "");
    }
    Matcher m = ROMAN.matcher(cell);
    if (m.matches()) {
      return new Printed(Kind.ROMAN, m.group(1));
    }
    m = CAPITAL.matcher(cell);
    if (m.matches()) {
      return new Printed(Kind.CAPITAL, m.group(1));
    }
    m = DOTTED.matcher(cell);
    if (m.matches()) {
      return new Printed(
          Kind.DOTTED, m.group(1).replace(',', '.').replaceFirst("(?<=\\d)(?=\\p{L})", "."));
    }
    m = WHOLE.matcher(cell);
    if (m.matches()) {
      return new Printed(Kind.WHOLE, m.group(1) + "." + m.group(2));
    }
    m = SMALL.matcher(cell);
    if (m.matches()) {
      return new Printed(Kind.SMALL_LETTER, m.group(1));
    }
    return new Printed(BULLET.matcher(cell).matches() ? Kind.BULLET : Kind.NOT_UNDERSTOOD, "");
  }

  Qualified next(Printed printed) {
    return switch (printed.kind()) {
      case ROMAN, CAPITAL -> section(printed);
      case DOTTED -> dotted(join(sectionPath(), printed.number()));
      case WHOLE -> dotted(whole(printed.number()));
      case SMALL_LETTER -> {
        String above = lastDotted.isEmpty() ? sectionPath() : lastDotted;
        Qualified row = unique(join(above, printed.number()), above);
        lastNumbered = row.rowNo();
        yield row;
      }
      case NONE, BULLET, NOT_UNDERSTOOD -> subRow();
    };
  }

  private Qualified section(Printed printed) {
    if (!sectionOrder.contains(printed.kind())) {
      sectionOrder.add(printed.kind());
    }
    section.put(printed.kind(), printed.number());
    for (Kind below :
        sectionOrder.subList(sectionOrder.indexOf(printed.kind()) + 1, sectionOrder.size())) {
      section.remove(below);
    }
    String path = sectionPath();
    int dot = path.lastIndexOf('.');
    lastDotted = "";
    Qualified row = unique(path, dot < 0 ? "" : path.substring(0, dot));
    lastNumbered = row.rowNo();
    return row;
  }

  private String sectionPath() {
    StringBuilder path = new StringBuilder();
    for (Kind kind : sectionOrder) {
      String number = section.get(kind);
      if (number != null) {
        path.append(path.isEmpty() ? "" : ".").append(number);
      }
    }
    return path.toString();
  }

  /** The section it names may stand under another: A, then I.1 in it. */
  private String whole(String number) {
    String path = sectionPath();
    String own = number.substring(0, number.indexOf('.'));
    boolean inside = path.endsWith("." + own);
    return inside ? path.substring(0, path.length() - own.length()) + number : number;
  }

  private Qualified dotted(String base) {
    Qualified row = unique(base, parentOf(base));
    lastNumbered = row.rowNo();
    lastDotted = row.rowNo();
    return row;
  }

  /** The nearest row above in the numbers that was printed; the section when there is none. */
  private String parentOf(String rowNo) {
    String path = rowNo;
    while (path.contains(".")) {
      path = path.substring(0, path.lastIndexOf('.'));
      if (seen.containsKey(path)) {
        return path;
      }
    }
    return "";
  }

  /** Under the last numbered row; where none is, such rows are counted themselves. */
  private Qualified subRow() {
    if (lastNumbered.isEmpty()) {
      int number = subRows.merge("", 1, Integer::sum);
      return unique(String.valueOf(number), "");
    }
    int count = subRows.merge(lastNumbered, 1, Integer::sum);
    return new Qualified(lastNumbered + "#" + count, lastNumbered, false);
  }

  private Qualified unique(String base, String parent) {
    int count = seen.merge(base, 1, Integer::sum);
    return new Qualified(count == 1 ? base : base + "~" + count, parent, count > 1);
  }

  private static String join(String path, String number) {
    return path.isEmpty() ? number : path + "." + number;
  }
}
