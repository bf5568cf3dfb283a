package vn.kho.ingest.form;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.codelist.UnitFinder;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Indicator;
import vn.kho.ingest.model.Status;
import vn.kho.ingest.parse.Fold;
import vn.kho.ingest.parse.Periods;

/**
 * What stands above a table and holds for all of it.
 *
 * @param spans periods named, more than one when the lines do not agree
 * @param units units named
 * @param indicators indicators named
 * @param measureUnit unit of measure ("ĐVT: triệu đồng"); null when not said
 * @param basis how figures count; null when not said
 * @param status how settled they are; null when not said
 * @param isUnclear whether it says "luỹ kế" and not since when
 */
record Caption(
    List<Span> spans,
    List<String> units,
    List<Indicator> indicators,
    @Nullable String measureUnit,
    @Nullable Basis basis,
    @Nullable Status status,
    boolean isUnclear) {
  private static final Pattern MEASURE =
      Pattern.compile(
          "(?iu)\\(? *(?:đvt|đơn vị tính|đv tính|đ\\.v\\.t|measure unit|unit of measure) *[:：] *([^()]+?) *\\)?[.;]?");
  private static final Pattern LABELLED_UNIT =
      Pattern.compile(
          "(?iu)(?:đơn vị|đơn vị báo cáo|tên đơn vị|tên cơ sở|cơ sở hội|cơ sở|đơn vị gửi|unit|reporting unit) *[:：] *(.+)");
  private static final Pattern UNION =
      Pattern.compile(
          "(?iu)(?:ban thường vụ )?(?:hội lhpn|hội liên hiệp phụ nữ|hlhpn)(?: việt nam)? ((?:xã|phường|thị trấn|huyện|thành phố|thị xã|tỉnh|tp\\.?|tt\\.?|tx\\.?) ?.+)");
  private static final Pattern LABELLED_INDICATOR =
      Pattern.compile("(?iu)(?:chỉ tiêu|nội dung|tên chỉ tiêu|indicator) *[:：] *(.+)");
  private static final Pattern LABELLED_PERIOD =
      Pattern.compile("(?iu)(?:kỳ báo cáo|kỳ|kỳ số liệu|thời gian|period) *[:：] *(.+)");
  private static final Pattern DAY =
      Pattern.compile(
          "ngay \\d{1,2} ?(?:/|-|\\.| thang ) ?\\d{1,2} ?(?:/|-|\\.| nam ) ?\\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|ngay ?[. …]* ?thang ?[. …]* ?nam ?\\d{0,4}");
  private static final Pattern NUMBERED =
      Pattern.compile("so:? ?\\d*/\\S+|\\d+/(?:bc|kh|nq|qd|hd|cv)\\S*");
  private static final Pattern TERM = Pattern.compile("(?:nhiem ky|giai doan) \\d{4} ?- ?\\d{4}");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?:thang 0?(?:1[0-2]|[1-9])(?! thang)|quy (?:iv|i{1,3}|[1-4])|0?6 thang(?: dau nam| cuoi nam)?|0?9 thang(?: dau nam)?)(?: nam |/| - |-| )\\d{4}"
              + "|\\d{4}-(?:\\d{2}|q[1-4]|h[12]|9m)(?!\\d)|(?<!thang \\d )(?:nam|ca nam) \\d{4}");

  /** Collects what the lines say. */
  static Caption of(List<String> lines, IndicatorFinder finder, UnitFinder units) {
    Reader reader = new Reader(finder, units);
    lines.forEach(reader::line);
    return reader.finish();
  }

  /** The unit of measure the lines say; null when none does. */
  static @Nullable String measureUnit(List<String> lines) {
    for (String line : lines) {
      Matcher measure = MEASURE.matcher(line);
      if (measure.matches()) {
        return measure.group(1);
      }
    }
    return null;
  }

  private static final class Reader {
    final IndicatorFinder finder;
    final UnitFinder knownUnits;
    final Set<Span> labelledSpans = new LinkedHashSet<>();
    final Set<Span> spans = new LinkedHashSet<>();
    final Set<Span> terms = new LinkedHashSet<>();
    final Set<String> labelledUnits = new LinkedHashSet<>();
    final Set<String> units = new LinkedHashSet<>();
    final Set<Indicator> labelledIndicators = new LinkedHashSet<>();
    final Set<Indicator> indicators = new LinkedHashSet<>();
    @Nullable String measureUnit;
    @Nullable Basis basis;
    @Nullable Status status;
    boolean isUnclear;

    Reader(IndicatorFinder finder, UnitFinder units) {
      this.finder = finder;
      this.knownUnits = units;
    }

    void line(String line) {
      String text = Fold.tidy(line);
      if (text.isEmpty()) {
        return;
      }
      String measure = measureUnit(List.of(text));
      if (measure != null) {
        measureUnit = measure;
        return;
      }
      unit(text);
      indicator(text);
      String plain = Fold.plain(text);
      period(text, plain);
      basis(plain);
      if (plain.matches("(?:.* )?uoc (?:thuc hien|th|tinh|ket qua|dat) .*")) {
        status = Status.ESTIMATE;
      } else if (plain.matches("(?:.* )?(?:so lieu so bo|\\(so bo\\)).*")) {
        status = Status.PROVISIONAL;
      } else if (plain.matches("(?:.* )?(?:dinh chinh)(?: .*)?")) {
        status = Status.CORRECTED;
      }
    }

    private void unit(String text) {
      Matcher labelled = LABELLED_UNIT.matcher(text);
      if (labelled.matches()) {
        String name = labelled.group(1);
        if (knownUnits.knows(name)) {
          labelledUnits.add(name);
        } else if (isMeasure(name)) {
          measureUnit = name;
        } else {
          labelledUnits.add(name);
        }
        return;
      }
      Matcher union = UNION.matcher(text);
      if (union.matches() && knownUnits.knows(union.group(1))) {
        units.add(union.group(1));
      } else if (text.chars().anyMatch(Character::isLetter) && knownUnits.knows(text)) {
        units.add(text);
      }
    }

    /** "Đơn vị: triệu đồng" speaks of the measure, not of who reports. */
    private boolean isMeasure(String text) {
      String key = Fold.key(text);
      boolean isOfCatalogue =
          finder.list().stream().anyMatch(known -> Fold.key(known.measureUnit()).equals(key));
      return isOfCatalogue
          || Fold.plain(text)
              .matches("(?:1[.,]?000 ?|nghin |ngan |trieu |ty |ti )?(?:dong|d|vnd)|trieu|ty");
    }

    private void indicator(String text) {
      Matcher labelled = LABELLED_INDICATOR.matcher(text);
      if (labelled.matches()) {
        finder.known(labelled.group(1)).ifPresent(labelledIndicators::add);
      } else {
        finder.known(text).ifPresent(indicators::add);
      }
    }

    private void period(String text, String plain) {
      Matcher labelled = LABELLED_PERIOD.matcher(text);
      if (labelled.matches()) {
        Span.of(labelled.group(1)).ifPresent(labelledSpans::add);
        return;
      }
      String bare = DAY.matcher(NUMBERED.matcher(plain).replaceAll(" ")).replaceAll(" ");
      Matcher term = TERM.matcher(bare);
      while (term.find()) {
        spanOf(term.group()).ifPresent(terms::add);
      }
      Matcher span = SPAN.matcher(TERM.matcher(bare).replaceAll(" "));
      while (span.find()) {
        spanOf(span.group()).ifPresent(spans::add);
      }
      if (Periods.parse(text).value() != null) {
        Span.of(text).ifPresent(spans::add);
      }
    }

    private static Optional<Span> spanOf(String text) {
      return Span.of(text.replaceAll(" ?- ?", "-").replaceAll(" +", " "));
    }

    private void basis(String plain) {
      if (!plain.contains("luy ke") && !plain.contains("cong don")) {
        return;
      }
      if (plain.contains("nhiem ky")) {
        basis = Basis.TERM_TO_DATE;
      } else if (plain.contains("dau nam") || plain.contains("luy ke nam")) {
        basis = Basis.YEAR_TO_DATE;
      } else {
        isUnclear = true;
      }
    }

    Caption finish() {
      List<Span> said = new ArrayList<>(labelledSpans.isEmpty() ? spans : labelledSpans);
      if (said.isEmpty()) {
        said.addAll(terms);
      }
      dropWhole(said);
      return new Caption(
          said,
          List.copyOf(labelledUnits.isEmpty() ? units : labelledUnits),
          List.copyOf(labelledIndicators.isEmpty() ? indicators : labelledIndicators),
          measureUnit,
          basis,
          status,
          isUnclear && basis == null);
    }

    /** "Năm 2024" above "Tháng 5 năm 2024" only says the year again. */
    private static void dropWhole(List<Span> spans) {
      List<Span> all = List.copyOf(spans);
      spans.removeIf(
          span ->
              span.year() != null
                  && all.stream()
                      .anyMatch(
                          other -> other.year() == null && span.year().equals(other.yearOf())));
    }
  }
}
