package vn.kho.ingest.plan;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Column titles as plans print them, Vietnamese and English, compared without accents. */
final class Titles {

  private static final Map<Role, Pattern> ROLES =
      Map.of(
          Role.NUMBER, Pattern.compile("(?:s?tt|so tt|so thu tu|no\\.?|#|muc)"),
          Role.MEASURE_UNIT,
              Pattern.compile("(?:dvt|don vi tinh|don vi do|unit(?: of measure)?|measure)"),
          Role.LEVEL,
              Pattern.compile("(?:cap|cap thuc hien|cap hoi thuc hien|cap hoi|cap bao cao|level)"),
          Role.OWNER,
              Pattern.compile(
                  "(?:ban |don vi |bo phan |co quan )?(?:thuc hien|chu tri|phu trach|tham muu|dau moi)(?: chinh)?"
                      + "|phan cong(?: thuc hien)?|trach nhiem|owner|lead|responsible"),
          Role.COORDINATING, Pattern.compile(".{0,40}phoi hop.{0,20}|coordinat.{0,20}|partners?"),
          Role.FUNDING,
              Pattern.compile("(?:nguon )?kinh phi.{0,20}|nguon (?:von|luc)|funding|budget"),
          Role.NOTE, Pattern.compile("ghi chu|notes?|remarks?"));

  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?:ten |noi dung |cac |he thong )*(?:muc tieu|chi tieu|noi dung|nhiem vu|hoat dong|cong viec|dien giai"
              + "|targets?|activity|activities|content|indicators?)(?![a-z]).*");
  private static final Set<String> CONTENT_WORDS =
      Set.of(
          ("ten noi dung cac he thong muc tieu chi nhiem vu hoat dong cong viec dien giai va chinh nghi quyet"
                  + " dai hoi ke hoach phap cu the chu yeu trong tam thuc hien tac su can"
                  + " target targets activity activities content indicator indicators and main")
              .split(" "));

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:tong(?: so| cong)?|cong|ca nhiem ky|toan khoa|ca giai doan|nhiem ky|giai doan|term|total)(?: ?\\(?(?:20\\d\\d ?- ?20\\d\\d)\\)?)?"
              + "|(?:chi tieu |ke hoach )?(?:ca |toan )?(?:nhiem ky|khoa|giai doan)(?: 20\\d\\d ?- ?20\\d\\d)?|20\\d\\d ?- ?20\\d\\d");

  private static final String LEAD =
      "(?:(?:chi tieu|ke hoach|kh|muc tieu|target|plan)(?: giao)? ?)?";
  private static final Pattern YEAR = Pattern.compile(LEAD + "(?:nam |year )?(20\\d\\d)");
  private static final Pattern UNTIL =
      Pattern.compile(LEAD + "(?:den|den nam|den het nam|den cuoi nam|by) (20\\d\\d)");
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy |q)(iv|i{1,3}|[1-4])(?:(?: nam |[ /.-])(20\\d\\d))?");
  private static final Pattern MONTH =
      Pattern.compile("(?:thang |t)(\\d{1,2})(?:(?: nam |[ /.-])(20\\d\\d))?");
  private static final Pattern HALF =
      Pattern.compile("(?:6 thang|sau thang) (dau|cuoi)(?: nam)?(?: (20\\d\\d))?");
  private static final Pattern PLAIN_VALUE =
      Pattern.compile(
          "(?:chi tieu|ke hoach|kh|so luong|muc tieu|gia tri|target|plan)(?: (?:giao|dang ky|duoc giao|phan dau))?");

  private Titles() {}

  /** Role of one title on its own; UNKNOWN when it is none that plans use. */
  static Role role(String title) {
    String plain = Folding.plain(title).replaceAll("[:.*()]", " ").replaceAll("\\s+", " ").strip();
    if (plain.isEmpty() || plain.length() > 120) {
      return Role.UNKNOWN;
    }
    if (!period(title, "").isEmpty()) {
      return Role.VALUE;
    }
    if (TOTAL.matcher(plain).matches()) {
      return Role.TOTAL;
    }
    for (Role role :
        new Role[] {
          Role.NUMBER,
          Role.MEASURE_UNIT,
          Role.COORDINATING,
          Role.LEVEL,
          Role.OWNER,
          Role.FUNDING,
          Role.NOTE
        }) {
      Pattern pattern = ROLES.get(role);
      if (pattern != null && pattern.matcher(plain).matches()) {
        return role;
      }
    }
    if (isContents(plain)) {
      return Role.LABEL;
    }
    return PLAIN_VALUE.matcher(plain).matches() ? Role.VALUE : Role.UNKNOWN;
  }

  /** A title of the contents is made of a few words only; a target of its own has others. */
  private static boolean isContents(String plain) {
    return CONTENTS.matcher(plain).matches()
        && Stream.of(plain.split("[ ,/;-]+")).allMatch(CONTENT_WORDS::contains);
  }

  /** A second column titled "Chỉ tiêu" beside the contents holds figures. */
  static boolean canBeValue(String title) {
    return PLAIN_VALUE.matcher(Folding.plain(title).strip()).matches();
  }

  /**
   * Period a title names.
   *
   * @param year of the plan, for titles like "Quý I" that name none; may be empty
   * @return empty when it names no period
   */
  static String period(String title, String year) {
    String plain = Folding.plain(title).replaceAll("[:.*()]", " ").replaceAll("\\s+", " ").strip();
    Matcher m = YEAR.matcher(plain);
    if (m.matches()) {
      return m.group(1);
    }
    m = UNTIL.matcher(plain);
    if (m.matches()) {
      return "..." + m.group(1);
    }
    m = QUARTER.matcher(plain);
    if (m.matches()) {
      return withYear(m.group(2), year, "-Q" + quarter(m.group(1)));
    }
    m = HALF.matcher(plain);
    if (m.matches()) {
      return withYear(m.group(2), year, m.group(1).equals("dau") ? "-H1" : "-H2");
    }
    m = MONTH.matcher(plain);
    if (m.matches() && Integer.parseInt(m.group(1)) >= 1 && Integer.parseInt(m.group(1)) <= 12) {
      return withYear(m.group(2), year, "-%02d".formatted(Integer.parseInt(m.group(1))));
    }
    return "";
  }

  private static String withYear(String printed, String year, String rest) {
    return (printed == null ? (year.isEmpty() ? "????" : year) : printed) + rest;
  }

  private static int quarter(String printed) {
    return switch (printed) {
      case "i", "1" -> 1;
      case "ii", "2" -> 2;
      case "iii", "3" -> 3;
      default -> 4;
    };
  }
}
