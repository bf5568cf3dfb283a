package vn.kho.transform.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileTest {

  @Test
  void columnsInAnyOrder_quotesAndBom_areRead() {
    SeriesFile.Read read =
        SeriesFile.parse(
            "a.csv",
            "\uFEFFvalue;Series;year\r\n12;\"Hộ; nghèo\";2022\r\n13.5;\"Hộ; nghèo\";2023\r\n");
    assertEquals(List.of(), read.refused());
    assertEquals("Hộ; nghèo", read.series().get(0).name());
    assertEquals(Map.of(2022, 12.0, 2023, 13.5), read.series().get(0).values());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "comma for the decimals | a,2020,\"1,5\" | column value: \"1,5\" is not a number",
        "no year                | a,20x0,1      | column year: \"20x0\" is not a year",
        "not a number           | a,2020,NaN    | column value: \"NaN\" is not a number",
        "cells missing          | a,2020        | cells are missing",
        "two values for a year  | a,2019,3      | \"a\" already has another value for 2019",
      })
  void badRow_isRefusedWithItsPlaceAndTheRestIsRead(String name, String row, String message) {
    SeriesFile.Read read =
        SeriesFile.parse("a.csv", "series,year,value\na,2019,1\n" + row + "\na,2021,2\n");
    assertEquals(1, read.refused().size());
    String said = read.refused().get(0).en();
    assertEquals(
        "a.csv, row 3, " + message,
        said.substring(0, "a.csv, row 3, ".length() + message.length()));
    assertEquals(Map.of(2019, 1.0, 2021, 2.0), read.series().get(0).values());
  }

  @Test
  void wrongHeader_isSaid() {
    SeriesFile.Read read = SeriesFile.parse("a.csv", "name,year,amount\na,2020,1\n");
    assertEquals(List.of(), read.series());
    assertEquals(
        "a.csv, row 1, the header is \"name,year,amount\"; the columns series,year,value are needed.",
        read.refused().get(0).en());
  }

  @Test
  void emptyValue_isAMissingYear() {
    SeriesFile.Read read =
        SeriesFile.parse("a.csv", "series,year,value\na,2019,1\na,2020,\na,2021,2\n");
    assertEquals(List.of(), read.refused());
    assertEquals(2, read.series().get(0).values().size());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "members,            120.0, COUNT",
    "gathering_rate,      61.5, PERCENT",
    "Tỷ lệ hộ nghèo,       4.1, PERCENT",
    "VNM SE.PRM.NENR.ZS,  98.1, PERCENT",
    "share of 1,           0.4, COUNT",
    "crude_rate,         140.0, COUNT",
    "net_growth,         -12.0, NET",
  })
  void family_isGuessedFromNameAndValues(String name, double value, Family family) {
    assertEquals(family, FamilyGuess.of(name, List.of(value)));
  }
}
