package vn.kho.ingest.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class CellTokenTest {

  private record Case(String cell, String expected) {}

  @TestFactory
  Stream<DynamicTest> cell_isTakenApart() {
    return Stream.of(
            new Case("x", "MARK"),
            new Case("X", "MARK"),
            new Case("×", "MARK"),
            new Case("✓", "MARK"),
            new Case("х", "MARK"), // Cyrillic
            new Case("Х", "MARK"), // Cyrillic
            new Case("x (quý II)", "MARK"),
            new Case("-", "DASH"),
            new Case("–", "DASH"),
            new Case("—", "DASH"),
            new Case("01", "NUMBER 01"),
            new Case("1.000", "NUMBER 1.000"),
            new Case("0.5%", "NUMBER 0.5 %"),
            new Case("0,27 %", "NUMBER 0,27 %"),
            new Case("2 500", "NUMBER 2 500"),
            new Case("1-2", "RANGE 1..2"),
            new Case("2 – 3 tổ", "RANGE 2..3 tổ"),
            new Case("1 đến 2", "RANGE 1..2"),
            new Case("từ 500 trở lên", "NUMBER >=500"),
            new Case("ít nhất 03", "NUMBER >=03"),
            new Case("≥ 95%", "NUMBER >=95 %"),
            new Case("trên 50%", "NUMBER >50 %"),
            new Case("không quá 0,27%", "NUMBER <=0,27 %"),
            new Case("gần 2.000", "NUMBER about 2.000"),
            new Case("500 hộ", "NUMBER 500 hộ"),
            new Case("Quý II", "SCHEDULE"),
            new Case("tháng 12", "SCHEDULE"),
            new Case("trước ngày 30/11", "SCHEDULE"),
            new Case("1-Feb", "NOT_UNDERSTOOD CELL_IS_DATE"),
            new Case("02/01/2024", "NOT_UNDERSTOOD CELL_IS_DATE"),
            new Case("2-thg 1", "NOT_UNDERSTOOD CELL_IS_DATE"),
            new Case("1/2", "NOT_UNDERSTOOD CELL_IS_DATE"),
            new Case("khoảng nhiều", "NOT_UNDERSTOOD CELL_NOT_UNDERSTOOD"),
            new Case("*", "NOT_UNDERSTOOD CELL_NOT_UNDERSTOOD"),
            new Case("k", "NOT_UNDERSTOOD CELL_NOT_UNDERSTOOD"),
            new Case("1.2.3", "NOT_UNDERSTOOD CELL_NOT_UNDERSTOOD"),
            new Case("12.34.567", "NOT_UNDERSTOOD CELL_NOT_UNDERSTOOD"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.cell(), () -> assertEquals(c.expected(), shown(c.cell()))));
  }

  private static String shown(String cell) {
    CellToken token = CellToken.ofText(cell);
    String figure = token.number() + (token.upper().isEmpty() ? "" : ".." + token.upper());
    String qualifier = token.qualifier().isEmpty() ? "" : token.qualifier() + " ";
    String trouble = token.trouble() == null ? "" : token.trouble().name();
    return (token.kind()
            + " "
            + qualifier
            + token.comparator()
            + figure
            + " "
            + token.unit()
            + trouble)
        .replaceAll(" +", " ")
        .strip();
  }
}
