package vn.kho.ingest.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names of single units as plans print them: "H. Nam Sách", "TP Chí Linh", "Phường Gia Sàng". */
final class UnitNames {

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
  private static final Pattern DISTRICT =
      Pattern.compile("^(?:huyện|quận|thành phố|thị xã|tp|tx|h|q)(?:\\.\\s*|\\s+)(.+)$", FLAGS);
  private static final Pattern COMMUNE =
      Pattern.compile("^(?:xã|phường|thị trấn|đặc khu|tt|p|x)(?:\\.\\s*|\\s+)(.+)$", FLAGS);
  private static final Pattern UNION = Pattern.compile("^hội (?:lhpn|pn|phụ nữ) (.+)$", FLAGS);

  private UnitNames() {}

  /** Level the name's own words give; affiliated for a union without a place; may be empty. */
  static String level(String name) {
    Matcher union = UNION.matcher(name);
    String place = union.matches() ? union.group(1) : name;
    if (DISTRICT.matcher(place).matches()) {
      return "district";
    }
    if (COMMUNE.matcher(place).matches()) {
      return "commune";
    }
    return union.matches() ? "affiliated" : "";
  }

  /** The name without the words that say what it is. */
  static String bare(String name) {
    Matcher union = UNION.matcher(name);
    String place = union.matches() ? union.group(1) : name;
    Matcher district = DISTRICT.matcher(place);
    Matcher commune = COMMUNE.matcher(place);
    if (district.matches()) {
      return district.group(1);
    }
    return commune.matches() ? commune.group(1) : place;
  }
}
