package vn.kho.ingest.plan;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which units a wording means: "mỗi cơ sở Hội", "/huyện", "100% chi hội". */
final class UnitWords {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /** Characters behind "mỗi" within which its unit is named. */
  static final int REACH = 90;

  static final Pattern EACH =
      Pattern.compile("(?<!\\p{L})(?:mỗi|từng|100% (?:số |các )?)(?= ?\\p{L})", FLAGS);
  private static final Pattern EACH_SLASH =
      Pattern.compile("^ ?\\p{L}[\\p{L} ]{0,20}/ ?(\\p{L}[\\p{L} ]{0,20})", FLAGS);
  private static final Pattern VERB =
      Pattern.compile(
          "(?<!\\p{L})(?:đăng ký|đăng tải|thực hiện|tổ chức được|tổ chức ít|tổ chức các|tham gia|chủ trì|phối hợp|góp ý|duy trì|phát hiện"
              + "|có|xây dựng|vận động|giúp|được|kiểm tra|phấn đấu|phần đầu|triển khai|ít nhất|tối thiểu|hàng năm|hằng năm|bồi dưỡng|sử dụng|đạt|thu hút|tổ chức)(?!\\p{L})|:|\\d",
          FLAGS);
  private static final Pattern DISTRICT =
      Pattern.compile(
          "(?<!\\p{L})(?:huyện|quận|thành phố|thị xã|thành/thị|tp/tx|huyện/thành)(?!\\p{L})",
          FLAGS);
  private static final Pattern COMMUNE =
      Pattern.compile("(?<!\\p{L})(?:xã|phường|thị trấn|cơ sở)(?!\\p{L})", FLAGS);
  private static final Pattern BRANCH =
      Pattern.compile("(?<!\\p{L})(?:chi hội|chi/tổ)(?!\\p{L})", FLAGS);
  private static final Pattern GROUP = Pattern.compile("(?<!\\p{L})tổ(?! chức|\\p{L})", FLAGS);
  private static final Pattern AFFILIATED = Pattern.compile("trực thuộc|tương đương", FLAGS);
  private static final Pattern PROVINCE =
      Pattern.compile("(?<!\\p{L})(?:tỉnh|toàn tỉnh)(?!\\p{L})", FLAGS);

  private UnitWords() {}

  /**
   * Levels of the units each of which owes the figure at this place of the text; empty when it is
   * owed once.
   *
   * @param after the words behind the figure; empty for a share, whose slash names no unit
   */
  static Set<String> perUnit(TextMarks marks, int at, String after) {
    Matcher slash = EACH_SLASH.matcher(after);
    if (slash.find()) {
      Set<String> levels = levels(slash.group(1));
      if (!levels.isEmpty()) {
        return levels;
      }
    }
    String text = marks.text();
    Set<String> levels = new LinkedHashSet<>();
    int lastEnd = -1;
    for (int i = marks.eachFrom(marks.sentenceStart(at));
        i < marks.eachCount() && marks.eachEnd(i) <= at;
        i++) {
      boolean goesOn = lastEnd >= 0 && reachesOn(text.substring(lastEnd, marks.eachStart(i)));
      if (!goesOn) {
        levels.clear();
      }
      levels.addAll(marks.levelsOfEach(i));
      lastEnd = marks.eachEnd(i);
    }
    return lastEnd >= 0 && reaches(text, lastEnd, at) ? levels : Set.of();
  }

  /** "mỗi huyện và mỗi xã": both are meant; a verb or semicolon between them parts them. */
  private static boolean reachesOn(String between) {
    return between.indexOf(';') < 0 && !VERB.matcher(between).find();
  }

  /**
   * A semicolon ends the reach of "mỗi", unless a list was opened by a colon before it. A share of
   * all units ("100% chi hội") reaches a figure only through a verb; without one it is a list.
   */
  private static boolean reaches(String text, int end, int at) {
    String rest = text.substring(end, at);
    int semicolon = rest.indexOf(';');
    int colon = rest.indexOf(':');
    boolean inReach = semicolon < 0 || (colon >= 0 && colon < semicolon);
    boolean isShare = text.substring(Math.max(0, end - 10), end).contains("%");
    return inReach && (!isShare || VERB.matcher(rest).find());
  }

  /** The words that name the unit: everything before the verb. */
  static String subject(String words) {
    Matcher verb = VERB.matcher(words);
    return verb.find() ? words.substring(0, verb.start()) : words;
  }

  /** Levels that these words name, by the contract's names. */
  static Set<String> levels(String words) {
    Set<String> levels = new LinkedHashSet<>();
    if (DISTRICT.matcher(words).find()) {
      levels.add("district");
    }
    String withoutTowns = words.replaceAll("(?iu)thị xã", " ");
    if (COMMUNE.matcher(withoutTowns).find()) {
      levels.add("commune");
    }
    if (BRANCH.matcher(words).find()) {
      levels.add("branch");
    }
    if (levels.isEmpty() && GROUP.matcher(words).find()) {
      levels.add("group");
    }
    if (AFFILIATED.matcher(words).find()) {
      levels.add("affiliated");
    }
    return levels;
  }

  /** The level a whole row is about, empty when its words name none. */
  static String scope(String label) {
    Set<String> each = perUnit(new TextMarks(label), label.length(), "");
    if (!each.isEmpty()) {
      return each.iterator().next();
    }
    return PROVINCE.matcher(label).find() ? "province" : "";
  }
}
