package vn.kho.ingest.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers of a running text and tells the figures from dates, years, document numbers and
 * names. Nothing is dropped: every number is in the result under some kind.
 */
final class TextFigures {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final String YEAR = "(?:19|20)\\d\\d";

  /** Numbers that are part of something else, most telling first. */
  private enum Mask {
    DATE(
        TextFigure.Kind.DATE,
        "(?:ngày )?(?<!\\d)\\d{1,2} ?/ ?\\d{1,2} ?/ ?"
            + YEAR
            + "|ngày \\d{1,2} tháng \\d{1,2}(?: năm "
            + YEAR
            + ")?"),
    MONTHLY_DAY(TextFigure.Kind.DATE, "ngày \\d{1,2} (?:hàng|hằng) tháng"),
    QUARTER_OF_YEAR(
        TextFigure.Kind.DATE, "(?:quý|tháng) (?:\\d{1,2}|iv|i{1,3})(?: ?/ ?| năm )" + YEAR),
    DOCUMENT_OF_YEAR(TextFigure.Kind.DOCUMENT, "\\d{1,5}/" + YEAR + "/[\\p{L}-]{2,20}"),
    SCHEME(
        TextFigure.Kind.SCHEME,
        "(?iu:đề án|chương trình phối hợp)(?iu: số)? \\d{1,4}(?:[/-]\\p{Lu}[\\p{L}\\d/-]{0,30})?(?![\\p{L}\\d%])"),
    DOCUMENT(
        TextFigure.Kind.DOCUMENT, "(?iu:số:? )?(?<![\\d.,])\\d{1,5}[-/]\\p{Lu}[\\p{L}\\d/-]{0,30}"),
    NAMED_DOCUMENT(
        TextFigure.Kind.DOCUMENT,
        "(?:chỉ thị|nghị quyết|nghị định|quyết định|kế hoạch|thông tư|công văn|luật|văn bản)(?: số)? \\d{1,5}(?![\\p{L}\\d%.,]| ?(?:hộ|người))"),
    DAY_OF_MONTH(
        TextFigure.Kind.DATE,
        "(?:ngày )?(?<![\\d/])\\d{1,2}/(?:0?[1-9]|1[0-2])(?![\\d/])(?! ?(?:hộ|%))"),
    SPAN_OF_YEARS(TextFigure.Kind.YEAR, "(?<!\\d)" + YEAR + " ?[-–—] ?" + YEAR + "(?!\\d)"),
    YEAR_NAMED(TextFigure.Kind.YEAR, "năm " + YEAR + "(?!\\d)"),
    FREQUENCY(
        TextFigure.Kind.PARAMETER,
        "\\d{1,2} ?(?:năm|tháng|quý) ?/ ?lần|\\d{1,2} lần ?/ ?(?:năm|tháng|quý|tuần)"),
    AGE(TextFigure.Kind.PARAMETER, "\\d{1,2} tuổi"),
    DURATION(TextFigure.Kind.PARAMETER, "\\d{1,3} (?:ngày|tháng|năm|tuần|giờ|phút)(?!\\p{L})"),
    CAMPAIGN(TextFigure.Kind.NAME, "\\d (?:không|có|sạch|an)(?!\\p{L})"),
    HYPHENED(TextFigure.Kind.NAME, "\\p{L}[\\p{L}&]{0,30}-\\d{1,4}(?!\\d)"),
    ORDINAL(
        TextFigure.Kind.ORDINAL,
        "(?:chỉ tiêu|nhiệm vụ|mục tiêu|giai đoạn|lần thứ|thứ|khóa|khoá|điều|khoản|biểu|phụ lục|bước|quý|đợt|phần|trang) \\d{1,3}(?=[ :.,;)/]|$)(?! ?(?:hộ|người|%))"),
    LEADING(TextFigure.Kind.ORDINAL, "^\\d{1,2}(?:\\.\\d{1,2})*(?:[.)]|-)(?= )"),
    YEAR_ALONE(
        TextFigure.Kind.YEAR,
        "(?<![\\d.,])" + YEAR + "(?![\\d.,]\\d|\\d| ?(?:hộ|người|lao động|hội viên|phụ nữ|%))");

    private final TextFigure.Kind kind;
    private final Pattern pattern;

    Mask(TextFigure.Kind kind, String pattern) {
      this.kind = kind;
      boolean caps = pattern.contains("\\p{Lu}");
      this.pattern = Pattern.compile(pattern, caps ? 0 : FLAGS);
    }
  }

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![\\d.,])(?<number>\\d{1,3}(?:[.,]\\d{3})+(?:[.,]\\d{1,6})?|\\d{1,15}(?:[.,]\\d{1,6})?)(?: ?%?(?:[-–]| đến )(?<upper>\\d{1,6}(?:[.,]\\d{1,3})?))?(?<percent> ?%)?");
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern BEFORE =
      Pattern.compile("(?<!\\p{L})(" + Wording.BEFORE + ") ?$", FLAGS);
  private static final Pattern AFTER =
      Pattern.compile("^[^.;:()\\d]{0,50}?(?<!\\p{L})(trở lên|trở xuống)(?!\\p{L})", FLAGS);
  private static final Pattern RIGHT_BEHIND = Pattern.compile("^ (?:trở lên|trở xuống)", FLAGS);
  private static final Pattern SLASH = Pattern.compile("^/\\p{L}+(?: \\p{L}+){0,2}");
  private static final Pattern DEADLINE =
      Pattern.compile(
          "(?:trước|chậm nhất|muộn nhất|hạn|hết hạn|đến hết|xong|cuối|vào cuối)(?: là)?(?: vào| cuối| hết)*(?: ngày)? ?$",
          FLAGS);
  private static final Pattern NEGATED =
      Pattern.compile("(?:không có|không để|không còn|không)(?!\\p{L})[^.;,]*$", FLAGS);
  private static final Pattern BEGINS_WITH_TERM =
      Pattern.compile(
          "^ ?(?:(?:chỉ tiêu|mục tiêu) \\d+: ?)?(?:phấn đấu )?(?:đến |trong )?(?:cuối |cả |toàn )?(?:nhiệm kỳ|khóa|khoá)(?!\\p{L})",
          FLAGS);
  private static final Pattern LISTED =
      Pattern.compile("^(?:[^.;:()\\d,]{1,40}), ?(?:và )?$", FLAGS);

  private TextFigures() {}

  static boolean hasWholeThing(String text) {
    return scan(text).stream()
        .anyMatch(
            f ->
                f.kind() == TextFigure.Kind.FIGURE
                    && Wording.WHOLE_THING.matcher(f.thing()).find());
  }

  /** Every number of a text without dress, in its order. */
  static List<TextFigure> scan(String text) {
    if (text.chars().noneMatch(Character::isDigit)) {
      return List.of();
    }
    List<TextFigure> found = new ArrayList<>();
    BitSet taken = new BitSet();
    for (Mask mask : Mask.values()) {
      Matcher m = mask.pattern.matcher(text);
      while (m.find()) {
        if (taken.nextSetBit(m.start()) < 0 || taken.nextSetBit(m.start()) >= m.end()) {
          taken.set(m.start(), m.end());
          found.add(other(text, mask, m));
        }
      }
    }
    TextMarks marks = new TextMarks(text);
    Matcher m = NUMBER.matcher(text);
    TextFigure previous = null;
    while (m.find()) {
      int masked = taken.nextSetBit(m.start());
      if (masked < 0 || masked >= m.end()) {
        TextFigure figure = figure(marks, m, previous);
        found.add(figure);
        previous = figure;
      }
    }
    found.sort(Comparator.comparingInt(TextFigure::offset));
    return found;
  }

  /** The bare numbers inside a few words, leading zeros off. */
  static List<String> digits(String words) {
    return DIGITS
        .matcher(words)
        .results()
        .map(r -> r.group().replaceFirst("^0+(?=\\d)", ""))
        .toList();
  }

  private static TextFigure other(String text, Mask mask, Matcher m) {
    int back = Math.max(0, m.start() - 30);
    Matcher lead = DEADLINE.matcher(text.substring(back, m.start()));
    boolean dated = mask.kind == TextFigure.Kind.DATE && lead.find();
    boolean deadline = dated || mask == Mask.MONTHLY_DAY;
    return new TextFigure(
        deadline ? TextFigure.Kind.DEADLINE : mask.kind,
        null,
        null,
        deadline ? "<" : "",
        "",
        "",
        Set.of(),
        TextFigure.When.NOT_SAID,
        dated ? around(text, back + lead.start(), m.end()) : m.group(),
        m.start());
  }

  private static TextFigure figure(TextMarks marks, Matcher m, @Nullable TextFigure previous) {
    String text = marks.text();
    String number = m.group("number");
    boolean percent = m.group("percent") != null;
    String before = text.substring(Math.max(0, m.start() - 30), m.start());
    String after = text.substring(m.end(), Math.min(text.length(), m.end() + 90));
    String counted = Things.after(RIGHT_BEHIND.matcher(after).replaceFirst(""));
    String thing = percent ? ("% " + counted).strip() : counted;
    Matcher b = BEFORE.matcher(before);
    Matcher a = AFTER.matcher(after);
    String lead = b.find() ? b.group(1) : "";
    String comparator = Wording.comparator(lead, a.find() ? a.group(1) : "");
    if (comparator.isEmpty() && previous != null && isListed(text, previous, m.start())) {
      comparator = previous.comparator();
    }
    comparator = negated(marks, m.start(), comparator);
    Optional<BigDecimal> value = value(number, thing);
    String upper = m.group("upper");
    Optional<BigDecimal> max = upper == null ? Optional.empty() : value(upper, thing);
    return new TextFigure(
        TextFigure.Kind.FIGURE,
        value.orElse(null),
        max.orElse(null),
        comparator,
        Wording.qualifier(lead),
        thing,
        UnitWords.perUnit(marks, m.start(), percent ? "" : after),
        when(marks, m.start()),
        words(text, m, lead, after, thing),
        m.start());
  }

  /** "không có cơ sở nào dưới 50%" asks for at least 50%. */
  private static String negated(TextMarks marks, int at, String comparator) {
    boolean open = comparator.equals("<") || comparator.equals(">");
    if (!open || !NEGATED.matcher(marks.text().substring(marks.clauseStart(at), at)).find()) {
      return comparator;
    }
    return comparator.equals("<") ? ">=" : "<=";
  }

  /** In "ít nhất 10 HTX, 50 tổ hợp tác" the second figure has the first one's comparator. */
  private static boolean isListed(String text, TextFigure previous, int start) {
    if (start - previous.offset() > TextMarks.LOOK_BACK) {
      return false;
    }
    String between = text.substring(previous.offset(), start).replaceFirst("^[\\d.,%]+", "");
    return LISTED.matcher(between).matches();
  }

  /** The separators are settled by the number itself, or by a thing that comes whole. */
  private static Optional<BigDecimal> value(String number, String thing) {
    NumberShape shape = NumberShape.of(number);
    if (shape == NumberShape.NONE) {
      return Optional.empty();
    }
    if (!shape.isOpen()) {
      return Optional.of(shape.read(number));
    }
    if (Wording.WHOLE_THING.matcher(thing).find()) {
      NumberShape thousands =
          shape == NumberShape.DOT_OPEN ? NumberShape.DOT_THOUSANDS : NumberShape.COMMA_THOUSANDS;
      return Optional.of(thousands.read(number));
    }
    return Optional.empty();
  }

  /**
   * The term is said at the start of the sentence, in the figure's own clause before it, or up to
   * the next comma; "every year" may stand anywhere before it in the sentence.
   */
  private static TextFigure.When when(TextMarks marks, int at) {
    int sentence = marks.sentenceStart(at);
    int clause = marks.clauseStart(at);
    int term = marks.lastTerm(clause, at);
    int yearly = marks.lastYearly(clause, at);
    boolean begins =
        yearly < 0 && BEGINS_WITH_TERM.matcher(marks.text().substring(sentence, at)).find();
    boolean behind = yearly < 0 && marks.lastTerm(at, toComma(marks.text(), at)) >= 0;
    if (term > yearly || begins || behind) {
      return TextFigure.When.TERM;
    }
    return marks.lastYearly(sentence, at) >= 0 ? TextFigure.When.YEARLY : TextFigure.When.NOT_SAID;
  }

  /** End of the words that still belong to the figure here. */
  private static int toComma(String text, int at) {
    int end = at;
    while (end < text.length() && "0123456789.,".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    int last = Math.min(text.length(), at + TextMarks.LOOK_BACK);
    while (end < last && ",;.".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The figure with what stands right before and behind it: enough to find it again. */
  private static String words(String text, Matcher m, String lead, String after, String thing) {
    int start = m.start() - lead.length() - (lead.isEmpty() ? 0 : 1);
    Matcher behind = RIGHT_BEHIND.matcher(after);
    if (behind.find()) {
      return around(text, start, m.end() + behind.end());
    }
    String bare = thing.replaceFirst("^% ?", "");
    int at = bare.isEmpty() ? -1 : after.indexOf(bare);
    int end = at < 0 ? 0 : at + bare.length();
    Matcher slash = SLASH.matcher(after.substring(end));
    return around(text, start, m.end() + end + (slash.find() ? slash.end() : 0));
  }

  private static String around(String text, int start, int end) {
    return text.substring(Math.max(0, start), Math.min(text.length(), end)).strip();
  }
}
