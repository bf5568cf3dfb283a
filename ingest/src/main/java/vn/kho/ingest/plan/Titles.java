package vn.kho.ingest.plan;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                      + "|nguoi (?:thuc hien|phu trach)|can bo phu trach"
                      + "|phan cong(?: thuc hien)?|trach nhiem|owner|lead|responsible(?: (?:department|unit|body))?"),
          Role.COORDINATING, Pattern.compile(".{0,40}phoi hop.{0,20}|coordinat.{0,20}|partners?"),
          Role.FUNDING,
              Pattern.compile("(?:nguon )?kinh phi.{0,20}|nguon (?:von|luc)|funding|budget"),
          Role.NOTE, Pattern.compile("ghi chu|notes?|remarks?"));

  private static final Pattern CONTENTS =
      Pattern.compile(
          "(?:ten |noi dung |cac |he thong )*(?:muc tieu|chi tieu|noi dung|nhiem vu|hoat dong|cong viec|viec|danh muc|tieu chi|dien giai"
              + "|targets?|activity|activities|content|indicators?)(?![a-z]).*");
  private static final Set<String> CONTENT_WORDS =
      Set.of(
          ("danh ten noi dung cac he thong muc tieu chi nhiem vu hoat dong cong viec dien giai va chinh nghi quyet"
                  + " dai hoi ke hoach phap cu the chu yeu trong tam thuc hien tac su can"
                  + " target targets activity activities content indicator indicators and main")
              .split(" "));

  private static final Pattern TOTAL =
      Pattern.compile(
          "(?:tong(?: so| cong)?(?: (?:ca |toan )?(?:nhiem ky|khoa|giai doan|ky))?|cong|luy ke(?: nhiem ky)?|ca nhiem ky|toan khoa|ca giai doan|nhiem ky|giai doan|term|total)(?: ?\\(?(?:20\\d\\d ?- ?20\\d\\d)\\)?)?"
              + "|(?:chi tieu |ke hoach )?(?:ca |toan )?(?:nhiem ky|khoa|giai doan)(?: 20\\d\\d ?- ?20\\d\\d)?|20\\d\\d ?- ?20\\d\\d");

  private static final String LEAD =
      "(?:(?:chi tieu|ke hoach|kh|muc tieu|giao|phan dau|du kien|lo trinh|target|plan)"
          + "(?: (?:chi tieu|ke hoach|kh|giao|duoc giao|phan dau|thuc hien))* ?)?";
  private static final Pattern YEAR = Pattern.compile(LEAD + "(?:nam |year )?(20\\d\\d)");
  private static final Pattern UNTIL =
      Pattern.compile(
          LEAD
              + "(?:den|den nam|den het|den het nam|den cuoi nam|cuoi nam|by)(?: 31/12/| )(20\\d\\d)");
  private static final Pattern QUARTER =
      Pattern.compile("(?:quy |q)(iv|i{1,3}|[1-4])(?:(?: nam |[ /.-])(20\\d\\d))?");
  private static final Pattern MONTH =
      Pattern.compile("(?:thang |t)(\\d{1,2})(?:(?: nam |[ /.-])(20\\d\\d))?");
  private static final Pattern HALF =
      Pattern.compile("(?:6 thang|sau thang) (dau|cuoi)(?: nam)?(?: (20\\d\\d))?");
  private static final Pattern NINE_MONTHS =
      Pattern.compile("(?:9|chin) thang(?: dau)?(?: nam)?(?: (20\\d\\d))?");
  private static final Pattern WHOLE_YEAR =
      Pattern.compile("(?:ca|toan|tong) nam(?: (20\\d\\d))?|full year");
  private static final Pattern SPAN = Pattern.compile(".*(20\\d\\d) ?- ?(20\\d\\d).*");
  private static final Pattern BASELINE =
      Pattern.compile(
          "(?:uoc |so lieu |ket qua |da |so )*(?:th|thuc hien|ket qua|uoc|so lieu|dat|dat duoc|hien trang|hien co|actual)"
              + "(?: (?:nam|den|den nam|den het nam|cuoi nam|tinh den|thuc hien|th))* ?(?:31/12/)?(20\\d\\d)"
              + "|(?:so lieu )?(?:hien trang|hien co|hien tai|dau nhiem ky|dau ky|nam goc|xuat phat diem|baseline)");
  private static final Pattern WHEN =
      Pattern.compile(
          "(?:thoi gian|thoi diem|thoi han|tien do|moc thoi gian|han)(?: (?:thuc hien|hoan thanh|to chuc|trien khai|bao cao|du kien))*"
              + "|when|due|deadline|timing");
  private static final Pattern KEY =
      Pattern.compile(
          "(?:ten |cac )*(?:don vi|dia phuong|co so|co so hoi|hoi lhpn(?: .{1,40})?|(?:huyen|xa|phuong|quan|thanh pho|tp|thi xa)(?:[ ,/-].{0,40})?|nam|ky|ky ke hoach|units?|districts?|communes?|year)"
              + "(?: truc thuoc)?");
  private static final Pattern UNIT_NAME =
      Pattern.compile(
          "(?:(?:Hội|HỘI) (?:LHPN|PN|Phụ nữ|PHỤ NỮ) )?(?:(?:Huyện|HUYỆN|Quận|QUẬN|Thành phố|THÀNH PHỐ|Thị xã|THỊ XÃ|Thị trấn|THỊ TRẤN|Xã|XÃ|Phường|PHƯỜNG|Đặc khu|ĐẶC KHU"
              + "|huyện|quận|thành phố|thị xã|thị trấn|xã|phường|TP|TX|TT|H|P|X|Q)(?:\\.\\s*|\\s+))(?:\\p{Lu}|\\d)[\\p{L}\\d '’-]{0,40}"
              + "|(?:Hội|HỘI) (?:LHPN|PN|Phụ nữ|PHỤ NỮ) \\p{Lu}[\\p{L} ]{1,40}");
  private static final Pattern WHOLE =
      Pattern.compile(
          "(?:tong|tong so|tong cong|cong|chung|toan tinh|toan huyen|toan xa|toan hoi|cap tinh|tinh|ca tinh|toan thanh pho|total|all)(?: (?:tinh|huyen|xa|cac don vi|toan tinh|chi tieu))*");
  private static final Pattern DEPARTMENT =
      Pattern.compile(
          "(?:Ban|BAN|Phòng|PHÒNG|Bộ phận|BỘ PHẬN|Trung tâm|TRUNG TÂM) (?:\\p{Lu}|\\d).{0,60}"
              + "|(?:Văn phòng|VĂN PHÒNG|VP)(?: .{1,40})?");

  /** Between two languages or two wordings of one title. */
  private static final Pattern WAYS = Pattern.compile("\\s+/\\s+|\\s*[\\n()]\\s*");

  private static final Set<Role> OF_WHOLE_TITLES =
      Set.of(Role.UNKNOWN, Role.KEY, Role.UNIT_VALUE, Role.DEPARTMENT);
  private static final Pattern MEASURED = Pattern.compile("(.*\\S)\\s*\\(([^()\\d]{1,20})\\)\\s*");
  private static final Pattern PLAIN_VALUE =
      Pattern.compile(
          "(?:chi tieu|ke hoach|kh|so luong|muc tieu|gia tri|target|plan)(?: (?:giao|dang ky|duoc giao|phan dau))?"
              + "|(?:ket qua|muc|so luong|chi tieu) (?:can|phai|phan dau) ?(?:dat|thuc hien)?");

  private Titles() {}

  /**
   * Role of one title on its own, or of one of the two ways it is printed in ("Unit / ĐVT", "Chỉ
   * tiêu (Target)"); UNKNOWN when it is none that plans use.
   */
  static Role role(String title) {
    Role whole = roleOfWhole(title);
    if (whole != Role.UNKNOWN || title.length() > 120 || !WAYS.matcher(title).find()) {
      return whole;
    }
    return Stream.of(WAYS.split(title))
        .map(Titles::roleOfWhole)
        .filter(r -> !OF_WHOLE_TITLES.contains(r))
        .findFirst()
        .orElse(Role.UNKNOWN);
  }

  private static Role roleOfWhole(String title) {
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
    if (BASELINE.matcher(plain).matches()) {
      return Role.BASELINE;
    }
    if (WHEN.matcher(plain).matches()) {
      return Role.WHEN;
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
    if (DEPARTMENT.matcher(title.strip()).matches()) {
      return Role.DEPARTMENT;
    }
    if (isUnit(title)) {
      return Role.UNIT_VALUE;
    }
    if (KEY.matcher(plain).matches()) {
      return Role.KEY;
    }
    return PLAIN_VALUE.matcher(plain).matches() ? Role.VALUE : Role.UNKNOWN;
  }

  /** Whether the words are the name of one unit: "Huyện Nam Sách", "TP. Chí Linh". */
  static boolean isUnit(String title) {
    return UNIT_NAME.matcher(title.strip()).matches();
  }

  /** Whether the words mean all units together: "Tổng cộng", "Toàn tỉnh". */
  static boolean isWhole(String title) {
    return WHOLE.matcher(Folding.plain(title).replaceAll("[:.*()]", " ").strip()).matches();
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
    String period = plainPeriod(title, year);
    Matcher measured = MEASURED.matcher(title);
    if (period.isEmpty() && measured.matches()) {
      return plainPeriod(measured.group(1), year);
    }
    return period.isEmpty() && WAYS.matcher(title).find()
        ? Stream.of(WAYS.split(title))
            .map(way -> plainPeriod(way, year))
            .filter(p -> !p.isEmpty())
            .findFirst()
            .orElse("")
        : period;
  }

  /** Unit of measure a title of a period ends with: "Năm 2026 (%)"; empty when there is none. */
  static String measure(String title) {
    Matcher measured = MEASURED.matcher(title);
    boolean isOwn = measured.matches() && plainPeriod(title, "").isEmpty();
    return isOwn && !plainPeriod(measured.group(1), "").isEmpty() ? measured.group(2).strip() : "";
  }

  private static String plainPeriod(String title, String year) {
    String plain = Folding.plain(title).replaceAll("[:.*()]", " ").replaceAll("\\s+", " ").strip();
    Matcher m = YEAR.matcher(plain);
    if (m.matches()) {
      return m.group(1);
    }
    m = UNTIL.matcher(plain);
    if (m.matches()) {
      return PeriodNames.UNTIL + m.group(1);
    }
    m = WHOLE_YEAR.matcher(plain);
    if (m.matches()) {
      return withYear(m.group(1), year, "");
    }
    m = NINE_MONTHS.matcher(plain);
    if (m.matches()) {
      return withYear(m.group(1), year, "-9M");
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

  /** The span of years or the year that a total or a figure of before names; may be empty. */
  static String years(String title) {
    String plain = Folding.plain(title);
    Matcher span = SPAN.matcher(plain);
    Matcher year =
        BASELINE.matcher(plain.replaceAll("[:.*()]", " ").replaceAll("\\s+", " ").strip());
    if (span.matches()) {
      return span.group(1) + "-" + span.group(2);
    }
    return year.matches() && year.group(1) != null ? year.group(1) : "";
  }

  private static String withYear(@Nullable String printed, String year, String rest) {
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
