package vn.kho.ingest.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of plans that say how much, how often, for whom. */
final class Wording {

  /** Words before a figure and what they make of it. */
  static final String BEFORE =
      "không được quá|không quá|không vượt quá|không thấp hơn|không ít hơn|không dưới|tối thiểu|tối đa"
          + "|ít nhất|nhiều nhất|từ|trên|hơn|dưới|gần|khoảng|xấp xỉ|ước|đạt|≥|>=|≤|<=|>|<|~";

  static final String AFTER = "trở lên|trở xuống|trở đi|hoặc hơn";

  /** Things that come whole: nobody plans half of one. */
  static final Pattern WHOLE_THING =
      Pattern.compile(
          "^(?:lượt(?: người)?|hộ|hội viên|phụ nữ|nữ|người|lao động|thành viên|cán bộ|trẻ em|em\\b|cháu|cơ sở|chi hội"
              + "|tổ|mô hình|hợp tác xã|htx|tht|doanh nghiệp|chính sách|dự thảo|tin|bài|hoạt động|lớp|cuộc"
              + "|đơn vị|xã|huyện|phường|khách hàng|món vay|công trình|phần việc|loại hình|chương trình"
              + "|dự án|đề án|điểm|câu lạc bộ|clb|suất|buổi|hội nghị|văn bản|gia đình|nhà|chị|học viên|đảng viên"
              + "|households?|members?|women|people|persons?|groups?|models?)(?![\\p{L}])",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static final Pattern YEARLY =
      Pattern.compile(
          "(?<!\\p{L})(?:hàng năm|hằng năm|mỗi năm|từng năm|/năm|every year|each year|yearly)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static final Pattern OVER_THE_TERM =
      Pattern.compile(
          "(?<!\\p{L})(?:cuối nhiệm kỳ|trong nhiệm kỳ|cả nhiệm kỳ|toàn khóa|toàn khoá|toàn nhiệm kỳ|đầu nhiệm kỳ"
              + "|cả giai đoạn|over the term|by the end of the term)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  static final Pattern PER_UNIT =
      Pattern.compile(
          "(?<!\\p{L})(?:mỗi|từng|các|100% (?:số )?|each|every)(?!\\p{L})",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern SHARE =
      Pattern.compile(
          "%|phần trăm|điểm ?(?:%|phần trăm)|% ?điểm",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final Pattern COUNTED =
      Pattern.compile("^(?:tổng )?số (?:lượng )?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private Wording() {}

  /** Per cent, or points of it. */
  static boolean isShare(String unit) {
    return SHARE.matcher(unit.strip()).matches();
  }

  /** The thing that comes whole which a title or text begins by counting; empty for others. */
  static String countedFirst(String text) {
    Matcher thing = WHOLE_THING.matcher(COUNTED.matcher(text).replaceFirst(""));
    return thing.find() ? Folding.lower(thing.group().strip()) : "";
  }

  /**
   * Comparator of the words around a figure.
   *
   * @return one of &gt;=, &gt;, &lt;=, &lt;, or empty when the words give none
   */
  static String comparator(String before, String after) {
    String b = Folding.lower(before).strip();
    String a = Folding.lower(after).strip();
    if (a.equals("trở xuống")) {
      return "<=";
    }
    if (a.equals("trở lên") || a.equals("trở đi") || a.equals("hoặc hơn")) {
      return ">=";
    }
    return switch (b) {
      case "ít nhất",
          "tối thiểu",
          "từ",
          "không dưới",
          "không ít hơn",
          "không thấp hơn",
          "≥",
          ">=" ->
          ">=";
      case "trên", "hơn", ">" -> ">";
      case "không quá", "không được quá", "không vượt quá", "tối đa", "nhiều nhất", "≤", "<=" ->
          "<=";
      case "dưới", "<" -> "<";
      default -> "";
    };
  }

  static String qualifier(String before) {
    return switch (Folding.lower(before).strip()) {
      case "gần", "khoảng", "xấp xỉ", "ước", "~" -> "about";
      default -> "";
    };
  }
}
