package vn.kho.ingest.simulate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.simulate.Letter.Line;
import vn.kho.ingest.simulate.Letter.Look;

/** Writes a letter as the csv file its sender would send. Every row says that it is simulated. */
final class Pen {
  private static final List<String> VIETNAMESE =
      List.of(
          "Đơn vị",
          "Đơn vị cấp trên",
          "Chỉ tiêu",
          "Kỳ báo cáo",
          "Kết quả",
          "Tử số",
          "Mẫu số",
          "Cách tính",
          "Trạng thái",
          "Ngày nhận",
          "Mô phỏng",
          "Ghi chú");
  private static final List<String> ENGLISH =
      List.of(
          "unit",
          "parent",
          "indicator",
          "period",
          "value",
          "numerator",
          "denominator",
          "basis",
          "status",
          "received",
          "simulated",
          "note");
  private static final List<String> PAPERS =
      List.of(
          "Kế hoạch số %d/KH", "Báo cáo số %d/BC", "Chương trình số %d/CTr", "Công văn số %d/CV");
  private static final CSVFormat CSV = CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();
  private static final CSVFormat EXCEL =
      CSVFormat.DEFAULT.builder().setDelimiter(';').setRecordSeparator("\r\n").get();
  private static final DateTimeFormatter ISO = DateTimeFormatter.ISO_LOCAL_DATE;
  private static final DateTimeFormatter DAY_FIRST =
      DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

  private final Dice seed;
  private final World world;

  Pen(Dice seed, World world) {
    this.seed = seed.with("pen");
    this.world = world;
  }

  /**
   * @param broken rows to stand behind the good ones; null: none
   */
  String write(Letter letter, @Nullable Broken broken) {
    Style style = Style.of(seed, letter.sender(), letter.year());
    boolean isExcel = style.writing() == Style.Writing.EXCEL;
    DateTimeFormatter days = style.periods() == Style.Periods.WORDS ? DAY_FIRST : ISO;
    String received = letter.received().format(days);
    StringBuilder text = new StringBuilder(isExcel ? "\uFEFF" : "");
    try (CSVPrinter csv = new CSVPrinter(text, isExcel ? EXCEL : CSV)) {
      csv.printRecord(style.isEnglish() ? ENGLISH : VIETNAMESE);
      for (Line line : letter.lines()) {
        csv.printRecord(cells(line, style, received));
      }
      if (broken != null) {
        csv.printRecords(broken.receivedOn(letter.received()));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private List<String> cells(Line line, Style style, String received) {
    Fact fact = line.fact();
    UnitLife unit = fact.unit();
    boolean byCode = style.naming() == Style.Naming.BY_CODE;
    boolean isFraction = style.shares() == Style.Shares.AS_FRACTION;
    boolean isPart = fact.measure().isRatio() && line.look() == Look.PLAIN && !isFraction;
    return List.of(
        byCode ? unit.code() : toned(unit.name(), style),
        byCode ? "" : toned(world.parentName(unit, fact.span().last()), style),
        indicator(fact.measure(), style),
        period(fact.period(), style),
        value(line, style),
        isPart ? number(line.shown().value(), fact.measure()) : "",
        isPart ? number(line.shown().base(), fact.measure()) : "",
        basis(fact, style),
        style.isEnglish() ? line.status().english() : line.status().vietnamese(),
        received,
        style.isEnglish() ? "yes" : "có",
        note(fact, style));
  }

  private static String toned(String name, Style style) {
    return style.tone() == Style.Tone.OTHER_PLACE ? Names.otherTonePlace(name) : name;
  }

  private static String indicator(Measure measure, Style style) {
    String row = measure.planRow();
    return style.rows() == Style.Rows.BY_PLAN_ROW && row != null ? row : measure.id();
  }

  private static String value(Line line, Style style) {
    Measure measure = line.fact().measure();
    if (line.look() == Look.OPEN) {
      return "…";
    }
    if (measure.isMilestone()) {
      return line.shown().value() > 0 ? "x" : "0";
    }
    if (measure.isRatio()) {
      return style.shares() == Style.Shares.IN_COLUMNS
          ? ""
          : number(line.shown().value(), measure) + "/" + number(line.shown().base(), measure);
    }
    String number = number(line.shown().value(), measure);
    return line.look() == Look.ABOUT ? "khoảng " + number : number;
  }

  private static String number(long amount, Measure measure) {
    if (amount == 0) {
      return "0";
    }
    return BigDecimal.valueOf(amount, measure.decimals()).stripTrailingZeros().toPlainString();
  }

  private static String basis(Fact fact, Style style) {
    if (!fact.isRunning()) {
      return "";
    }
    return style.isEnglish() ? "year_to_date" : "luỹ kế năm";
  }

  private static String period(String code, Style style) {
    if (style.periods() == Style.Periods.CODES) {
      return code;
    }
    if (code.length() == 4) {
      return "Năm " + code;
    }
    String year = code.substring(0, 4);
    String part = code.substring(5);
    return switch (part) {
      case "H1" -> "6 tháng đầu năm " + year;
      case "9M" -> "9 tháng năm " + year;
      case "H2" -> "6 tháng cuối năm " + year;
      case "Q1" -> "Quý I/" + year;
      case "Q2" -> "Quý II/" + year;
      case "Q3" -> "Quý III/" + year;
      case "Q4" -> "Quý IV/" + year;
      default -> "Tháng " + Integer.parseInt(part) + "/" + year;
    };
  }

  /** What was done has its document, numbered and dated in the month it was done. */
  private String note(Fact fact, Style style) {
    String mark = style.isEnglish() ? "simulated" : "số liệu mô phỏng";
    if (fact.done() == 0) {
      return mark;
    }
    Dice dice = seed.with(fact.unit().code()).with(fact.measure().id()).with(fact.done());
    String paper = PAPERS.get(dice.with("paper").below(PAPERS.size()));
    LocalDate day = Months.firstDay(fact.done()).plusDays(dice.with("day").below(28));
    return String.format(
        Locale.ROOT,
        "%s-BTV ngày %02d/%02d/%d (%s)",
        String.format(Locale.ROOT, paper, 1 + dice.with("number").below(240)),
        day.getDayOfMonth(),
        day.getMonthValue(),
        day.getYear(),
        mark);
  }
}
