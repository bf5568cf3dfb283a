package vn.kho.ingest.plan;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the head of a plan says about itself; empty or 0 where it says nothing.
 *
 * @param number as {@code 11/KH-BCH}
 * @param issuedOn yyyy-MM-dd
 * @param area province or other area the plan is of, as printed
 * @param firstYear first year of its period as the title names it
 * @param source the words the period was taken from
 */
record PlanHead(
    String title,
    String number,
    String issuedOn,
    String area,
    int firstYear,
    int lastYear,
    Place periodPlace,
    String source) {

  private static final int HEAD_LINES = 40;

  private static final Pattern NUMBER =
      Pattern.compile("(?iu)^số\\s*:?\\s*(\\d{0,5})\\s*/\\s*([A-ZĐ][A-ZĐ-]{1,20})");
  private static final Pattern DATE_LINE =
      Pattern.compile(
          "(?iu)^([\\p{L} .-]{2,40}),\\s*ngày\\s*(\\d{0,2})\\s*tháng\\s*(\\d{0,2})\\s*năm\\s*((?:19|20)\\d\\d)");
  private static final Pattern AREA =
      Pattern.compile(
          "(?iu)\\b(?:hội lhpn|tỉnh|thành phố)\\s+(?:tỉnh |thành phố )?(\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}*){0,3})");
  private static final Pattern SPAN =
      Pattern.compile(
          "(?iu)(?:nhiệm kỳ|khóa|khoá|giai đoạn)\\s*\\(?((?:19|20)\\d\\d)\\s*[-–—]\\s*((?:19|20)\\d\\d)");
  private static final Pattern ONE_YEAR = Pattern.compile("(?iu)(?<!đến )năm\\s+((?:19|20)\\d\\d)");
  private static final Pattern UNTIL =
      Pattern.compile("(?iu)đến\\s+(?:hết\\s+)?năm\\s+((?:19|20)\\d\\d)");
  private static final Pattern DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/((?:19|20)\\d\\d)");

  static PlanHead of(IssuedDocument document) {
    return new Search().over(document.opening());
  }

  boolean hasPeriod() {
    return firstYear > 0;
  }

  PlanHead withPeriod(int first, int last, Place place, String from) {
    return new PlanHead(title, number, issuedOn, area, first, last, place, from);
  }

  /** The period as the contract writes it; empty when unknown. */
  String period() {
    if (!hasPeriod()) {
      return "";
    }
    return firstYear == lastYear ? String.valueOf(firstYear) : firstYear + "-" + lastYear;
  }

  /** An id in the manner of the catalogue: area and years. */
  String planId() {
    String place = Folding.slug(area);
    String years = period();
    return (place.isEmpty() ? "plan" : place) + (years.isEmpty() ? "" : "-" + years);
  }

  /** Walks through the first lines once. */
  private static final class Search {
    private String title = "";
    private String number = "";
    private String issuedOn = "";
    private String area = "";
    private int issuedYear;
    private int first;
    private int last;
    private Place place = Place.FILE;
    private String source = "";
    private int until;
    private int latestCited;

    private PlanHead over(List<Block.Text> lines) {
      boolean inTitle = false;
      int seen = 0;
      for (Block.Text line : lines) {
        String text = Markup.bare(line.text());
        if (text.isEmpty() || seen++ > HEAD_LINES) {
          continue;
        }
        head(text);
        boolean begins = Folding.plain(text).startsWith("ke hoach") && title.isEmpty();
        boolean isFirstWords = seen <= 14;
        if (begins || (inTitle && title.length() < 300 && !isSentence(text))) {
          title = title.isEmpty() ? text : title + " " + text;
          inTitle = true;
        } else if (inTitle) {
          inTitle = false;
        }
        if (inTitle || (isFirstWords && first == 0)) {
          period(text, line.place());
        }
        Matcher day = DAY.matcher(text);
        while (day.find()) {
          latestCited = Math.max(latestCited, Integer.parseInt(day.group(1)));
        }
      }
      if (first == 0 && until > 0) {
        first = issuedYear > 0 ? issuedYear : latestCited > 0 ? latestCited : until;
        last = until;
      }
      return new PlanHead(title, number, issuedOn, area, first, last, place, source);
    }

    private static boolean isSentence(String text) {
      String plain = Folding.plain(text);
      return plain.startsWith("thuc hien chuong trinh")
          || plain.startsWith("can cu")
          || plain.startsWith("i.")
          || plain.startsWith("thuc hien ke hoach so");
    }

    private void head(String text) {
      Matcher n = NUMBER.matcher(text);
      if (number.isEmpty() && n.find()) {
        number = n.group(1) + "/" + n.group(2);
      }
      Matcher d = DATE_LINE.matcher(text);
      if (issuedYear == 0 && d.find()) {
        area = d.group(1).strip();
        issuedYear = Integer.parseInt(d.group(4));
        if (!d.group(2).isEmpty() && !d.group(3).isEmpty()) {
          issuedOn =
              "%s-%02d-%02d"
                  .formatted(
                      d.group(4), Integer.parseInt(d.group(3)), Integer.parseInt(d.group(2)));
        }
      }
      Matcher a = AREA.matcher(text);
      if (area.isEmpty() && a.find()) {
        area = titleCase(a.group(1));
      }
    }

    private static String titleCase(String name) {
      StringBuilder text = new StringBuilder();
      for (String word : name.split(" ", -1)) {
        text.append(text.isEmpty() ? "" : " ")
            .append(word.substring(0, 1))
            .append(Folding.lower(word.substring(1)));
      }
      return text.toString();
    }

    private void period(String text, Place at) {
      Matcher span = SPAN.matcher(text);
      Matcher year = ONE_YEAR.matcher(text);
      Matcher end = UNTIL.matcher(text);
      if (span.find()) {
        found(Integer.parseInt(span.group(1)), Integer.parseInt(span.group(2)), at, span.group());
      } else if (year.find() && !text.matches("(?iu).*ngày.*tháng.*")) {
        found(Integer.parseInt(year.group(1)), Integer.parseInt(year.group(1)), at, year.group());
      } else if (until == 0 && end.find()) {
        until = Integer.parseInt(end.group(1));
        place = at;
        source = end.group();
      }
    }

    private void found(int from, int to, Place at, String words) {
      if (first == 0 && from <= to) {
        first = from;
        last = to;
        place = at;
        source = words;
      }
    }
  }
}
