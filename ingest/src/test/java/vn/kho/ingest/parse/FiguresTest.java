package vn.kho.ingest.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.ingest.parse.NumberStyle.Wholeness;
import vn.kho.ingest.read.TableCell;

class FiguresTest {
  private static final NumberStyle VIETNAMESE = NumberStyle.of(List.of("0,5"));

  @ParameterizedTest(name = "{0} of {1}")
  @CsvSource({
    "12,hộ,12",
    "01,hộ,1",
    "0,hộ,0",
    "1.234,hộ,1234",
    "'1.234,5',hộ,1234.5",
    "'0,27%',%,0.27 %",
    "-5,hộ,-5",
    "−5,hộ,-5",
    "1 234,hộ,1234",
    "1 234,hộ,1234",
    "12 hộ,hộ,12",
    "**03**,hộ,3",
    "<b>7</b>,hộ,7",
    "'187,620 tỷ đồng',triệu đồng,187620",
    "'2,5 tỷ',triệu đồng,2500",
    "500 triệu đồng,triệu đồng,500",
    "x,việc,1 mark",
    "X,việc,1 mark",
    "х,việc,1 mark",
    "✓,việc,1 mark",
    "-,hộ,not_applicable",
    "–,hộ,not_applicable",
    "…,hộ,not_reported",
    "...,hộ,not_reported",
    "'',hộ,not_reported",
    "không phát sinh,hộ,0",
    "gần 2.000,hộ,2000 about",
    "khoảng 12,hộ,12 about",
    "hơn 70.000,hộ,70000 more_than",
    "trên 3.500 tỷ,triệu đồng,3500000 more_than",
    "từ 500 trở lên,hộ,500 at_least",
    "ít nhất 3,hộ,3 at_least",
    "'1.703/2.049 hộ, đạt 83,11%',%,1703/2049 = 83.11",
    "764/764,%,764/764",
    "0/0,%,0/0",
    "'499/500 (99,8%)',%,499/500 = 99.8",
  })
  void cell_isReadAsMeant(String text, String unit, String expected) {
    assertEquals(expected, read(text, unit));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "nhiều,hộ,number_expected",
    "1-2,hộ,number_expected",
    "1-2 xã,xã,number_expected",
    "01/02/2024,hộ,number_expected",
    "1-Feb,hộ,number_expected",
    "4/5,hộ,number_expected",
    "1.1.2,hộ,number_expected",
    "'1,23,4',hộ,number_expected",
    "(12),hộ,number_expected",
    "12 người,hộ,number_expected",
    "12%,hộ,number_expected",
    "1e5,hộ,number_expected",
    "1O,hộ,number_expected",
    "#REF!,hộ,number_expected",
    "'0,1234567',hộ,number_out_of_range",
    "1234567890123456789,hộ,number_out_of_range",
    "'1.703/2.049 hộ, đạt 38,11%',%,percent_contradicts_parts",
  })
  void cell_thatIsNoFigure_isRefused(String text, String unit, String expected) {
    assertEquals(expected, read(text, unit));
  }

  @Test
  void numberOfAWorkbook_needsNoEvidence() {
    Figures figures = new Figures(NumberStyle.UNDECIDED);
    TableCell stored = new TableCell("1.234", TableCell.Type.NUMBER, Set.of());
    assertEquals("1.234", show(figures.read(stored, "hộ", Wholeness.ANY)));
  }

  @Test
  void dateOfAWorkbook_isNoFigure() {
    Figures figures = new Figures(NumberStyle.UNDECIDED);
    TableCell stored = new TableCell("2024-02-01", TableCell.Type.DATE, Set.of());
    assertEquals("number_expected", show(figures.read(stored, "hộ", Wholeness.WHOLE)));
  }

  private static String read(String text, String unit) {
    return show(new Figures(VIETNAMESE).read(TableCell.text(text), unit, Wholeness.ANY));
  }

  private static String show(Parsed<Figure> parsed) {
    Figure figure = parsed.value();
    if (figure == null) {
      return parsed.fault() == null ? "" : parsed.fault().code().code();
    }
    String parts = text(figure.numerator()) + "/" + text(figure.denominator());
    String value = text(figure.value());
    return switch (figure.kind()) {
      case NOTHING -> figure.state().code();
      case MARK -> value + " mark";
      case PERCENT -> value + " %";
      case PARTS -> value.isEmpty() ? parts : parts + " = " + value;
      case NUMBER ->
          figure.qualifier().code().equals("exact")
              ? value
              : value + " " + figure.qualifier().code();
    };
  }

  private static String text(@Nullable BigDecimal value) {
    return value == null ? "" : value.toPlainString();
  }
}
