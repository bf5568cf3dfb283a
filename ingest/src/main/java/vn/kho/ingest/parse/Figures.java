package vn.kho.ingest.parse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Qualifier;
import vn.kho.ingest.model.ReportState;
import vn.kho.ingest.parse.NumberStyle.Wholeness;
import vn.kho.ingest.read.TableCell;

/** Results cells: numbers, marks, shares, parts of wholes, approximations. */
public final class Figures {
  private static final Set<String> MARKS = Set.of("x", "×", "✓", "✔", "х", "đã thực hiện");
  private static final Set<String> OPEN =
      Set.of(
          "",
          "…",
          "...",
          "..",
          "....",
          "chưa có số liệu",
          "chưa báo cáo",
          "chưa có báo cáo",
          "chưa tổng hợp",
          "not reported");
  private static final Set<String> ABSENT =
      Set.of("không áp dụng", "không thuộc diện", "n/a", "not applicable");
  private static final Set<String> NOTHING =
      Set.of(
          "không phát sinh",
          "ko phát sinh",
          "không phát sinh trong kỳ",
          "không có phát sinh",
          "nothing to report");
  private static final Pattern DASHES = Pattern.compile("[-\u2010-\u2015\u2212]+");
  private static final Pattern MARKUP = Pattern.compile("</?(?:b|i|u|em|strong)>|\\*\\*");
  private static final String N = "(" + NumberText.PATTERN + ")";
  private static final Pattern PARTS =
      Pattern.compile(
          N
              + " ?/ ?"
              + N
              + "(?: ([\\p{L}/ ]{1,30}?))?(?:,? ?(?:đạt |chiếm |= ?|\\()? ?"
              + N
              + " ?% ?\\)?)?");
  private static final Pattern SINGLE =
      Pattern.compile("([+\u2212-]?) ?" + N + " ?(%|[\\p{L}][\\p{L}/ ]{0,40})?");
  private static final Pattern DITTO = Pattern.compile("[\"'\u201c\u201d\u3003]{1,2}|-\"-");
  private static final Pattern RANGE = Pattern.compile("\\d+ ?[-\u2013\u2014] ?\\d+.*");
  private static final Pattern DATE =
      Pattern.compile("\\d{1,2}[/-][\\p{L}\\d]{1,9}([/-]\\d{2,4})?|\\d{4}-\\d{1,2}(-\\d{1,2})?");
  private static final int WHOLE_DIGITS = 18;
  private static final int DECIMALS = 6;

  private record Bound(Pattern pattern, Qualifier qualifier) {}

  private static final List<Bound> BOUNDS =
      List.of(
          bound(
              "(?:gần|khoảng|khoảng trên|ước|ước khoảng|xấp xỉ|ước tính|ước đạt|~|≈) ?(.+)",
              Qualifier.ABOUT),
          bound("(?:hơn|trên|>) ?(.+)", Qualifier.MORE_THAN),
          bound("(?:từ )?(.+?) trở lên", Qualifier.AT_LEAST),
          bound("(?:ít nhất|tối thiểu|không dưới|≥|>=) ?(.+)", Qualifier.AT_LEAST),
          bound("(?:tối đa|không quá|nhiều nhất|≤|<=) ?(.+)", Qualifier.AT_MOST),
          bound("(?:dưới|chưa đến|chưa tới|<) ?(.+)", Qualifier.LESS_THAN));

  private final NumberStyle style;

  /** Reads the cells of one column. */
  public Figures(NumberStyle style) {
    this.style = style;
  }

  private static Bound bound(String pattern, Qualifier qualifier) {
    return new Bound(Pattern.compile(pattern), qualifier);
  }

  /**
   * Reads one cell.
   *
   * @param measureUnit unit of the figure wanted, as the indicator prints it
   */
  public Parsed<Figure> read(TableCell cell, String measureUnit, Wholeness whole) {
    return read(cell, measureUnit, null, whole);
  }

  /**
   * Reads one cell.
   *
   * @param written unit of money of figures that say none themselves, as the caption has it; null
   *     when it is the unit wanted
   */
  public Parsed<Figure> read(
      TableCell cell, String measureUnit, @Nullable String written, Wholeness whole) {
    if (cell.marks().contains(TableCell.Mark.NO_VALUE)) {
      return Parsed.fault(IssueCode.FORMULA_WITHOUT_VALUE, cell.text());
    }
    if (cell.type() == TableCell.Type.ERROR) {
      return Parsed.fault(IssueCode.FORMULA_ERROR, cell.text());
    }
    if (cell.type() == TableCell.Type.DATE || cell.type() == TableCell.Type.BOOLEAN) {
      return notANumber(cell.text());
    }
    boolean isStored =
        cell.type() == TableCell.Type.NUMBER || cell.type() == TableCell.Type.PERCENT;
    Figures figures = isStored ? new Figures(new NumberStyle(null, "stored")) : this;
    Wholeness wanted = isStored ? Wholeness.ANY : whole;
    Parsed<Figure> read = figures.readText(cell.text(), measureUnit, wanted);
    Figure figure = read.value();
    boolean isBare =
        figure != null
            && figure.kind() == Figure.Kind.NUMBER
            && cell.text().chars().noneMatch(Character::isLetter);
    return isBare && written != null ? scaled(cell.text(), figure, written, measureUnit) : read;
  }

  private static Parsed<Figure> scaled(
      String raw, @Nullable Figure figure, String written, String measureUnit) {
    BigDecimal value = Objects.requireNonNull(Objects.requireNonNull(figure).value());
    BigDecimal converted = Money.convert(value, written, measureUnit).orElse(value);
    return amount(raw, converted, figure.qualifier(), figure.kind());
  }

  private Parsed<Figure> readText(String raw, String measureUnit, Wholeness whole) {
    if (isDigits(raw)) {
      return Parsed.of(Figure.amount(new BigDecimal(raw), Qualifier.EXACT, Figure.Kind.NUMBER));
    }
    String text = Fold.tidy(MARKUP.matcher(raw).replaceAll("")).toLowerCase(Locale.ROOT);
    if (OPEN.contains(text)) {
      return Parsed.of(Figure.none(ReportState.NOT_REPORTED));
    }
    if (DASHES.matcher(text).matches() || ABSENT.contains(text)) {
      return Parsed.of(Figure.none(ReportState.NOT_APPLICABLE));
    }
    if (NOTHING.contains(text)) {
      return Parsed.of(Figure.amount(BigDecimal.ZERO, Qualifier.EXACT, Figure.Kind.NUMBER));
    }
    if (MARKS.contains(text)) {
      return Parsed.of(Figure.amount(BigDecimal.ONE, Qualifier.EXACT, Figure.Kind.MARK));
    }
    Matcher parts = PARTS.matcher(text);
    if (parts.matches() && (measureUnit.equals("%") || parts.group(4) != null)) {
      return parts(raw, parts);
    }
    for (Bound bound : BOUNDS) {
      Matcher matcher = bound.pattern.matcher(text);
      if (matcher.matches()) {
        return single(raw, matcher.group(1), bound.qualifier, measureUnit, whole);
      }
    }
    return single(raw, text, Qualifier.EXACT, measureUnit, whole);
  }

  /** Most cells are a plain whole number. */
  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
    }
    return !text.isEmpty() && text.length() <= WHOLE_DIGITS;
  }

  private Parsed<Figure> single(
      String raw, String text, Qualifier qualifier, String measureUnit, Wholeness whole) {
    Matcher matcher = SINGLE.matcher(text);
    if (RANGE.matcher(text).matches() || DATE.matcher(text).matches() || !matcher.matches()) {
      return notANumber(raw);
    }
    Parsed<BigDecimal> number = number(raw, matcher.group(2), whole);
    if (number.value() == null) {
      return new Parsed<>(null, number.fault());
    }
    BigDecimal value =
        matcher.group(1).isEmpty() || matcher.group(1).equals("+")
            ? number.value()
            : number.value().negate();
    String unit = matcher.group(3);
    if (unit == null) {
      return amount(raw, value, qualifier, Figure.Kind.NUMBER);
    }
    if (unit.equals("%")) {
      return measureUnit.equals("%")
          ? amount(raw, value, qualifier, Figure.Kind.PERCENT)
          : notANumber(raw);
    }
    BigDecimal converted = inUnit(value, unit.strip(), measureUnit);
    return converted == null
        ? notANumber(raw)
        : amount(raw, converted, qualifier, Figure.Kind.NUMBER);
  }

  private static @Nullable BigDecimal inUnit(BigDecimal value, String written, String wanted) {
    return Fold.key(written).equals(Fold.key(wanted))
        ? value
        : Money.convert(value, written, wanted).orElse(null);
  }

  private Parsed<Figure> parts(String raw, Matcher parts) {
    Parsed<BigDecimal> numerator = number(raw, parts.group(1), Wholeness.ANY);
    Parsed<BigDecimal> denominator = number(raw, parts.group(2), Wholeness.ANY);
    if (numerator.value() == null) {
      return new Parsed<>(null, numerator.fault());
    }
    if (denominator.value() == null) {
      return new Parsed<>(null, denominator.fault());
    }
    Figure figure =
        new Figure(
            ReportState.VALUE,
            null,
            numerator.value(),
            denominator.value(),
            Qualifier.EXACT,
            Figure.Kind.PARTS);
    if (parts.group(4) == null) {
      return Parsed.of(figure);
    }
    Parsed<BigDecimal> percent = number(raw, parts.group(4), Wholeness.ANY);
    return percent.value() == null
        ? new Parsed<>(null, percent.fault())
        : checked(raw, figure, percent.value());
  }

  private static Parsed<Figure> checked(String raw, Figure parts, BigDecimal printed) {
    BigDecimal numerator = Objects.requireNonNull(parts.numerator());
    BigDecimal denominator = Objects.requireNonNull(parts.denominator());
    if (agrees(numerator, denominator, printed)) {
      return Parsed.of(
          new Figure(
              ReportState.VALUE,
              printed,
              numerator,
              denominator,
              Qualifier.EXACT,
              Figure.Kind.PARTS));
    }
    return Parsed.fault(
        IssueCode.PERCENT_CONTRADICTS_PARTS, raw, contradiction(numerator, denominator, printed));
  }

  /** Whether a printed percentage is the rounded share of its parts. */
  public static boolean agrees(BigDecimal numerator, BigDecimal denominator, BigDecimal printed) {
    if (denominator.signum() == 0) {
      return false;
    }
    int scale = Math.max(0, printed.stripTrailingZeros().scale());
    BigDecimal exact = share(numerator, denominator);
    BigDecimal tolerance = BigDecimal.ONE.movePointLeft(Math.max(scale, printed.scale()));
    return exact.subtract(printed).abs().compareTo(tolerance) < 0;
  }

  /** What fills the words of the issue. */
  public static Map<String, Object> contradiction(
      BigDecimal numerator, BigDecimal denominator, BigDecimal printed) {
    String computed =
        denominator.signum() == 0
            ? "?"
            : share(numerator, denominator).setScale(2, RoundingMode.HALF_UP).toPlainString();
    return Map.of(
        "numerator", numerator.toPlainString(),
        "denominator", denominator.toPlainString(),
        "computed", computed,
        "printed", printed.toPlainString());
  }

  private static BigDecimal share(BigDecimal numerator, BigDecimal denominator) {
    return numerator.movePointRight(2).divide(denominator, 12, RoundingMode.HALF_UP);
  }

  private Parsed<BigDecimal> number(String raw, String text, Wholeness whole) {
    return NumberText.read(text)
        .map(number -> style.read(number, whole))
        .orElseGet(() -> new Parsed<>(null, notANumber(raw).fault()));
  }

  private static Parsed<Figure> amount(
      String raw, BigDecimal value, Qualifier qualifier, Figure.Kind kind) {
    BigDecimal bare = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    if (bare.scale() > DECIMALS || bare.precision() - bare.scale() > WHOLE_DIGITS) {
      return Parsed.fault(IssueCode.NUMBER_OUT_OF_RANGE, raw);
    }
    return Parsed.of(Figure.amount(bare, qualifier, kind));
  }

  private static Parsed<Figure> notANumber(String raw) {
    return Parsed.fault(IssueCode.NUMBER_EXPECTED, raw, Map.of("advice", advice(raw)));
  }

  private static Words advice(String raw) {
    String text = Fold.tidy(raw).toLowerCase(Locale.ROOT);
    if (DATE.matcher(text).matches()) {
      return new Words(
          "Ô này là ngày hoặc số thứ tự dòng bị đổi; ghi lại con số.",
          "It is a date, or a row number turned into one; write the number again.");
    }
    if (text.equals("nt") || text.equals("như trên") || DITTO.matcher(text).matches()) {
      return new Words(
          "Dấu lặp lại không đọc được; ghi lại con số.",
          "A ditto mark is not read; write the number again.");
    }
    if (text.startsWith("chưa") || text.startsWith("không")) {
      return new Words(
          "Ghi 0 nếu không phát sinh, … nếu chưa có số liệu, - nếu không áp dụng.",
          "Write 0 for nothing, … for not reported, - for not applicable.");
    }
    if (RANGE.matcher(text).matches()) {
      return new Words("Ghi một số, không ghi khoảng.", "Write one number, not a range.");
    }
    return new Words(
        "Ghi một số; chữ thì đưa sang cột Ghi chú.",
        "Write a number; words belong into the note column.");
  }
}
