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
    HYPHENED(TextFigure.Kind.NAME, "\\p{L}[\\p{L}&]*-\\d{1,4}(?!\\d)"),
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
  private static final Pattern UP_TO_COMMA = Pattern.compile("^[\\d.,]*[^,;.]*");
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
    Matcher m = NUMBER.matcher(text);
    TextFigure previous = null;
    while (m.find()) {
      int masked = taken.nextSetBit(m.start());
      if (masked < 0 || masked >= m.end()) {
        TextFigure figure = figure(text, m, previous);
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

  /** Only what may be a target: figures and deadlines. */
  static List<TextFigure> targets(String text) {
    return scan(text).stream()
        .filter(f -> f.kind() == TextFigure.Kind.FIGURE || f.kind() == TextFigure.Kind.DEADLINE)
        .toList();
  }

  private static TextFigure other(String text, Mask mask, Matcher m) {
    String before = text.substring(Math.max(0, m.start() - 30), m.start());
    boolean deadline =
        mask == Mask.MONTHLY_DAY
            || (mask.kind == TextFigure.Kind.DATE && DEADLINE.matcher(before).find());
    return new TextFigure(
        deadline ? TextFigure.Kind.DEADLINE : mask.kind,
        null,
        null,
        deadline ? "<" : "",
        "",
        "",
        Set.of(),
        TextFigure.When.NOT_SAID,
        deadline ? around(text, Math.max(0, m.start() - 12), m.end()) : m.group(),
        m.start());
  }

  private static TextFigure figure(String text, Matcher m, @Nullable TextFigure previous) {
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
    String clause = clauseBefore(text, m.start());
    if (comparator.isEmpty() && previous != null && isListed(text, previous, m.start())) {
      comparator = previous.comparator();
    }
    if (NEGATED.matcher(clause).find()) {
      comparator =
          switch (comparator) {
            case "<" -> ">=";
            case ">" -> "<=";
            default -> comparator;
          };
    }
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
        UnitWords.perUnit(text, m.start(), percent ? "" : after),
        when(text, m.start()),
        words(text, m, lead, after, thing),
        m.start());
  }

  /** In "ít nhất 10 HTX, 50 tổ hợp tác" the second figure has the first one's comparator. */
  private static boolean isListed(String text, TextFigure previous, int start) {
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
  private static TextFigure.When when(String text, int at) {
    String sentence = sentenceBefore(text, at);
    String clause = clauseBefore(text, at);
    Matcher behind = UP_TO_COMMA.matcher(text.substring(at));
    int term = last(Wording.OVER_THE_TERM.matcher(clause));
    int yearly = last(Wording.YEARLY.matcher(clause));
    if (term > yearly || (yearly < 0 && BEGINS_WITH_TERM.matcher(sentence).find())) {
      return TextFigure.When.TERM;
    }
    if (yearly < 0 && behind.find() && Wording.OVER_THE_TERM.matcher(behind.group()).find()) {
      return TextFigure.When.TERM;
    }
    return Wording.YEARLY.matcher(sentence).find()
        ? TextFigure.When.YEARLY
        : TextFigure.When.NOT_SAID;
  }

  private static int last(Matcher matcher) {
    int last = -1;
    while (matcher.find()) {
      last = matcher.start();
    }
    return last;
  }

  /** From the last full stop to here; points inside numbers end no sentence. */
  static String sentenceBefore(String text, int at) {
    for (int i = at - 1; i > 0; i--) {
      if (text.charAt(i - 1) == '.' && text.charAt(i) == ' ') {
        return text.substring(i, at);
      }
    }
    return text.substring(0, at);
  }

  private static String clauseBefore(String text, int at) {
    String sentence = sentenceBefore(text, at);
    int cut = Math.max(sentence.lastIndexOf(';'), sentence.lastIndexOf(':'));
    return sentence.substring(cut + 1);
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
    return around(text, start, m.end() + (at < 0 ? 0 : at + bare.length()));
  }

  private static String around(String text, int start, int end) {
    return text.substring(Math.max(0, start), Math.min(text.length(), end)).strip();
  }
}
