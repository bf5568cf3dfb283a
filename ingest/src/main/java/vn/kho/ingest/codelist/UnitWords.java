package vn.kho.ingest.codelist;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.parse.Fold;

/**
 * A unit's name taken apart: {@code TT. Chợ Chu} is the type "thị trấn" and the bare name "Chợ
 * Chu".
 *
 * @param type folded type word, null when the text has none
 * @param bare folded name without the type
 * @param full folded name as a whole
 */
record UnitWords(@Nullable String type, String bare, String full) {
  private static final Map<String, String> TYPES =
      Map.ofEntries(
          Map.entry("xã", "xã"),
          Map.entry("x.", "xã"),
          Map.entry("x", "xã"),
          Map.entry("phường", "phường"),
          Map.entry("p.", "phường"),
          Map.entry("p", "phường"),
          Map.entry("thị trấn", "thị trấn"),
          Map.entry("tt.", "thị trấn"),
          Map.entry("tt", "thị trấn"),
          Map.entry("huyện", "huyện"),
          Map.entry("h.", "huyện"),
          Map.entry("h", "huyện"),
          Map.entry("quận", "quận"),
          Map.entry("q.", "quận"),
          Map.entry("thành phố", "thành phố"),
          Map.entry("tp.", "thành phố"),
          Map.entry("tp", "thành phố"),
          Map.entry("t.p.", "thành phố"),
          Map.entry("thị xã", "thị xã"),
          Map.entry("tx.", "thị xã"),
          Map.entry("tx", "thị xã"),
          Map.entry("đặc khu", "đặc khu"),
          Map.entry("tỉnh", "tỉnh"),
          Map.entry("t.", "tỉnh"));

  private static final Pattern TYPED =
      Pattern.compile(
          "(thị trấn|thị xã|thành phố|đặc khu|phường|xã|huyện|quận|tỉnh|tt|tx|tp|x|p|h)[ :]+(.+)"
              + "|(t\\.p\\.|tt\\.|tx\\.|tp\\.|x\\.|p\\.|h\\.|q\\.|t\\.) ?(.+)");

  /** The Union of a unit is reported under the unit's name. */
  private static final Pattern UNION =
      Pattern.compile(
          "(?:ban thường vụ )?(?:hội lhpn|hội liên hiệp phụ nữ|hlhpn|hội lhpn việt nam) (.+)");

  private static final Pattern LEADING_ZERO = Pattern.compile("^0+(?=\\d)");

  static UnitWords of(String name) {
    String text = Fold.tidy(name).toLowerCase(Locale.ROOT);
    Matcher union = UNION.matcher(text);
    String plain = union.matches() ? union.group(1) : text;
    Matcher typed = TYPED.matcher(plain);
    if (!typed.matches()) {
      return new UnitWords(null, bare(plain), Fold.key(text));
    }
    boolean isWord = typed.group(1) != null;
    String type = TYPES.get(isWord ? typed.group(1) : typed.group(3));
    String rest = isWord ? typed.group(2) : typed.group(4);
    return new UnitWords(type == null ? null : Fold.key(type), bare(rest), Fold.key(text));
  }

  private static String bare(String name) {
    return LEADING_ZERO.matcher(Fold.key(name)).replaceFirst("");
  }

  /** Whether {@code name} can mean the unit: the same name, and no other type. */
  static boolean isNamed(OrgUnit unit, String name) {
    return of(name).fits(of(unit.name()));
  }

  boolean isZone() {
    return Fold.key("đặc khu").equals(type);
  }

  /** Whether this text can mean a unit of that name. */
  boolean fits(UnitWords unit) {
    return full.equals(unit.full)
        || (bare.equals(unit.bare)
            && (type == null || unit.type == null || type.equals(unit.type)));
  }
}
