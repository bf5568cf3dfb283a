package vn.kho.ingest.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.parse.Money;
import vn.kho.ingest.parse.ResultWords;

/** The words of headers. A text not among them says nothing; it is never read as the nearest. */
final class HeaderWords {
  private static final Map<String, Role> ROLES = new HashMap<>();
  private static final Map<String, Basis> BASES = new HashMap<>();
  private static final Map<String, Status> STATUSES = new HashMap<>();
  private static final Pattern PLANNED =
      Pattern.compile(
          "(?:ke hoach|kh|chi tieu giao|giao|muc tieu)(?: nam| thang| quy| ca nam)?(?: giao)?(?:"
              + " \\d{4})?");
  private static final Pattern COMPUTED =
      Pattern.compile(
          "(?:.*(?:so voi|so sanh|tang giam|cung ky).*)|(?:.*% ?(?:kh|ke hoach).*)|(?:.*(?:kh|ke"
              + " hoach) ?%)|% dat|dat %|% hoan thanh|\\d+ ?= ?\\d+ ?[/+-] ?\\d+");
  private static final Pattern DONE_IN =
      Pattern.compile("(?:ket qua|kq|thuc hien|th|so lieu|so)(?: trong| den| den het)? (.+)");
  private static final Pattern EXPECTED_IN =
      Pattern.compile("(?:uoc thuc hien|uoc th|uoc)(?: trong| den)? (.+)");
  private static final Pattern SUMMED_TO =
      Pattern.compile("(?:luy ke|cong don)(?: tu dau nam)?(?: den| den het)? (.+)");
  private static final Pattern FIRST_MONTHS =
      Pattern.compile("0?([2-9]|1[0-2]) thang(?: nam (\\d{4})|/(\\d{4}))?");
  private static final Pattern OFFICIAL_CODE = Pattern.compile("\\d{3,5}");

  static {
    put(
        ROLES,
        Role.UNIT,
        "unit",
        "unit name",
        "commune",
        "don vi",
        "ten don vi",
        "don vi bao cao",
        "xa",
        "ten xa",
        "xa/phuong",
        "ten xa/phuong",
        "xa phuong",
        "xa, phuong",
        "xa, phuong, thi tran",
        "xa/phuong/thi tran",
        "co so",
        "ten co so",
        "co so hoi",
        "hoi co so",
        "hoi lhpn",
        "hoi lhpn co so",
        "hoi lhpn xa",
        "hoi lhpn xa, phuong",
        "dia phuong",
        "dia ban",
        "don vi/dia phuong",
        "don vi hanh chinh",
        "ten don vi/co so",
        "don vi co so");
    put(
        ROLES,
        Role.UNIT_CODE,
        "unit code",
        "ma don vi",
        "ma xa",
        "ma so don vi",
        "ma dvhc",
        "ma co so");
    put(
        ROLES,
        Role.PARENT,
        "parent",
        "district",
        "don vi cap tren",
        "cap tren",
        "truc thuoc",
        "thuoc",
        "huyen",
        "ten huyen",
        "thuoc huyen",
        "huyen/thanh pho",
        "huyen, thanh pho",
        "huyen, thi xa, thanh pho",
        "hoi lhpn huyen");
    put(
        ROLES,
        Role.INDICATOR,
        "indicator",
        "indicator id",
        "chi tieu",
        "ma chi tieu",
        "ten chi tieu",
        "noi dung",
        "noi dung chi tieu",
        "tieu chi",
        "noi dung cong viec",
        "cac chi tieu",
        "noi dung bao cao",
        "noi dung thuc hien");
    put(
        ROLES,
        Role.PERIOD,
        "period",
        "ky bao cao",
        "ky",
        "ky so lieu",
        "thoi gian",
        "thang",
        "quy",
        "nam",
        "month",
        "quarter",
        "year");
    put(ROLES, Role.ORDER, "tt", "stt", "so tt", "so thu tu", "no", "#");
    put(ROLES, Role.MEASURE_UNIT, "dvt", "don vi tinh", "measure unit", "dv tinh", "d v t");
    put(ROLES, Role.STATUS, "status", "trang thai");
    put(ROLES, Role.BASIS, "basis", "cach tinh");
    put(ROLES, Role.RECEIVED, "received", "received on", "ngay nhan");
    put(ROLES, Role.SIMULATED, "simulated", "is simulated", "mo phong");
    put(ROLES, Role.NOTE, "note", "notes", "ghi chu", "giai trinh", "thuyet minh");
    put(
        ROLES,
        Role.VALUE,
        "value",
        "ket qua",
        "gia tri",
        "so lieu",
        "ket qua thuc hien",
        "thuc hien",
        "th",
        "kq",
        "so luong",
        "so thuc hien",
        "ket qua dat duoc",
        "da thuc hien",
        "actual",
        "result");
    put(ROLES, Role.NUMERATOR, "numerator", "tu so");
    put(ROLES, Role.DENOMINATOR, "denominator", "mau so");
    put(
        ROLES,
        Role.PERCENT,
        "%",
        "ty le",
        "ti le",
        "ty le %",
        "ti le %",
        "ty le phan tram",
        "percent",
        "dat ty le",
        "ty le dat");
    put(
        BASES,
        Basis.IN_PERIOD,
        "in period",
        "trong ky",
        "trong thang",
        "trong quy",
        "trong nam",
        "phat sinh trong ky",
        "thuc hien trong ky",
        "thuc hien trong thang",
        "thuc hien thang nay",
        "ket qua trong ky",
        "ket qua trong thang",
        "so trong ky",
        "thang nay",
        "ky nay",
        "thuc hien trong quy",
        "thuc hien trong nam");
    put(
        BASES,
        Basis.YEAR_TO_DATE,
        "year to date",
        "luy ke nam",
        "luy ke tu dau nam",
        "luy ke tu dau nam den nay",
        "cong don tu dau nam",
        "tu dau nam den nay",
        "tu dau nam",
        "luy ke trong nam",
        "thuc hien tu dau nam",
        "thuc hien tu dau nam den nay",
        "luy ke ca nam");
    put(
        BASES,
        Basis.TERM_TO_DATE,
        "term to date",
        "luy ke nhiem ky",
        "luy ke tu dau nhiem ky",
        "tu dau nhiem ky",
        "tu dau nhiem ky den nay",
        "luy ke tu dau nhiem ky den nay",
        "cong don tu dau nhiem ky");
    put(
        STATUSES,
        Status.ESTIMATE,
        "uoc",
        "uoc thuc hien",
        "uoc th",
        "uoc tinh",
        "uoc ket qua",
        "estimate");
    put(STATUSES, Status.PROVISIONAL, "so bo", "tam tinh", "provisional");
    put(STATUSES, Status.FINAL, "chinh thuc", "final");
    put(STATUSES, Status.CORRECTED, "dinh chinh", "dieu chinh", "corrected");
  }

  private static final Pattern MEASURED =
      Pattern.compile("(?iu)(.+?)[, ]*\\((?:đvt *:|đơn vị tính *:)? *([^()]+)\\)");

  private final IndicatorFinder indicators;
  private final UnitFinder units;
  private final Recipe recipe;
  private final Map<String, Said> known = new HashMap<>();

  HeaderWords(IndicatorFinder indicators, UnitFinder units, Recipe recipe) {
    this.indicators = indicators;
    this.units = units;
    this.recipe = recipe;
  }

  private static <T> void put(Map<String, T> map, T value, String... words) {
    List.of(words).forEach(word -> map.put(word, value));
  }

  /** What a header text says, as far as its own words go. */
  Said read(String text) {
    return text.isEmpty() ? Said.NOTHING : known.computeIfAbsent(text, this::look);
  }

  /** What a text says below another header: "5" below "Tháng" is May. */
  Said read(String text, @Nullable String above) {
    if (above != null && !text.isEmpty() && read(above).role() == Role.PERIOD) {
      Optional<Span> span = Span.under(above, text);
      if (span.isPresent()) {
        return Said.span(span.get());
      }
    }
    return read(text);
  }

  /** Whether a text names a unit or an indicator. */
  boolean isName(String text) {
    return indicators.known(text).isPresent() || units.knows(text);
  }

  /** The indicator that may be meant, for a message. */
  Words hint(String title) {
    int end = title.lastIndexOf(" / ");
    return indicators.hint(end < 0 ? title : title.substring(end + 3));
  }

  private Said look(String text) {
    Said taught = recipe.column(text);
    if (taught != null) {
      return taught;
    }
    String word = Header.word(text);
    Role role = ROLES.get(word);
    if (role != null) {
      return Said.role(role);
    }
    if (ResultWords.isTotal(text)) {
      return Said.role(Role.TOTAL);
    }
    Optional<Indicator> indicator = indicators.known(text);
    if (indicator.isPresent()) {
      return Said.indicator(indicator.get().indicatorId());
    }
    Basis basis = BASES.get(word);
    if (basis != null) {
      return Said.counted(basis, null);
    }
    Status status = STATUSES.get(word);
    if (status != null) {
      return Said.settled(status, null);
    }
    if (word.equals("luy ke") || word.equals("cong don")) {
      return Said.unclear();
    }
    return compound(text, word);
  }

  /** The unit of measure behind a name: "Số dư tiết kiệm (nghìn đồng)"; null when not said. */
  static @Nullable String measure(String text) {
    Matcher measured = MEASURED.matcher(text);
    return measured.matches() ? measured.group(2).strip() : null;
  }

  /** An indicator with its unit of measure behind it. */
  private Optional<Said> measured(String text) {
    Matcher measured = MEASURED.matcher(text);
    return measured.matches()
        ? indicators
            .known(measured.group(1).strip())
            .filter(
                named ->
                    Money.is(measured.group(2))
                        || Fold.key(measured.group(2)).equals(Fold.key(named.measureUnit())))
            .map(named -> Said.indicator(named.indicatorId()))
        : Optional.empty();
  }

  private Said compound(String text, String word) {
    Optional<Said> measured = measured(text);
    if (measured.isPresent()) {
      return measured.get();
    }
    String plain = Fold.plain(text);
    Optional<Span> span = Span.of(plain);
    if (span.isPresent()) {
      return Said.span(span.get());
    }
    if (PLANNED.matcher(word).matches() || COMPUTED.matcher(plain).matches()) {
      return Said.role(Role.NOT_REPORTED);
    }
    Matcher summed = SUMMED_TO.matcher(plain);
    if (summed.matches()) {
      Optional<Span> to = monthsTo(summed.group(1));
      if (to.isPresent()) {
        return Said.counted(Basis.YEAR_TO_DATE, to.get());
      }
    }
    Matcher expected = EXPECTED_IN.matcher(plain);
    if (expected.matches() && Span.of(expected.group(1)).isPresent()) {
      return Said.settled(Status.ESTIMATE, Span.of(expected.group(1)).get());
    }
    Matcher done = DONE_IN.matcher(plain);
    if (done.matches() && Span.of(done.group(1)).isPresent()) {
      return Said.span(Span.of(done.group(1)).get());
    }
    boolean isName =
        !OFFICIAL_CODE.matcher(text).matches() && text.chars().noneMatch(Character::isLetter);
    return !isName && units.knows(text) ? Said.unit(text) : Said.NOTHING;
  }

  /** "5 tháng" and "tháng 5" behind "luỹ kế" both end in May. */
  private static Optional<Span> monthsTo(String text) {
    Matcher months = FIRST_MONTHS.matcher(text);
    if (months.matches()) {
      String year = months.group(2) == null ? months.group(3) : months.group(2);
      return Span.of("thang " + months.group(1) + (year == null ? "" : "/" + year));
    }
    return Span.of(text);
  }
}
