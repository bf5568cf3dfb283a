package vn.kho.transform.forecast;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesFileTest {

  private static SeriesFile.Read parse(String text) {
    return parse(text, SeriesFile.MOST_VALUES);
  }

  private static SeriesFile.Read parse(String text, int mostValues) {
    try {
      return SeriesFile.parse("a.csv", new BufferedReader(new StringReader(text)), mostValues);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void columnsInAnyOrder_quotesAndBom_areRead() {
    SeriesFile.Read read =
        parse("\uFEFFvalue;Series;year\r\n12;\"Hộ; nghèo\";2022\r\n13.5;\"Hộ; nghèo\";2023\r\n");
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
        "too large              | a,2020,1e308  | column value: \"1e308\" is too large",
        "no name                | ,2020,1       | column series: empty",
        "cells missing          | a,2020        | cells are missing",
        "two values for a year  | a,2019,3      | \"a\" already has another value for 2019",
      })
  void badRow_isRefusedWithItsPlaceAndTheRestIsRead(String name, String row, String message) {
    SeriesFile.Read read = parse("series,year,value\na,2019,1\n" + row + "\na,2021,2\n");
    assertEquals(1, read.refused().size());
    String said = read.refused().get(0).en();
    assertEquals(
        "a.csv, row 3, " + message,
        said.substring(0, "a.csv, row 3, ".length() + message.length()));
    assertEquals(Map.of(2019, 1.0, 2021, 2.0), read.series().get(0).values());
  }

  @Test
  void wrongHeader_isSaid() {
    SeriesFile.Read read = parse("name,year,amount\na,2020,1\n");
    assertEquals(List.of(), read.series());
    assertEquals(
        "a.csv, row 1, the header is \"name,year,amount\"; the columns series,year,value are"
            + " needed.",
        read.refused().get(0).en());
  }

  @Test
  void quoteThatIsNotClosed_isSaidWithTheLineItBeginsOn() {
    SeriesFile.Read read = parse("series,year,value\na,2019,1\n\"a,2020,2\na,2021,3\n");
    assertEquals(
        "a.csv, row 3, a double quote is not closed, or the line is too long; what follows is not"
            + " read.",
        read.refused().get(0).en());
    assertEquals(Map.of(2019, 1.0), read.series().get(0).values());
  }

  @Test
  void lineWithoutEnd_isRefusedWithoutReadingItAll() {
    SeriesFile.Read read = parse("x".repeat(200_000));
    assertEquals(1, read.refusedCount());
    assertEquals(List.of(), read.series());
  }

  @Test
  void moreValuesThanAllowed_areRefusedAsAWhole() {
    SeriesFile.Read read = parse("series,year,value\na,2019,1\na,2020,2\na,2021,3\n", 2);
    assertEquals(
        "a.csv, row 4, the file has more than 2 values; split it.", read.refused().get(0).en());
    assertEquals(List.of(), read.series());
  }

  @Test
  void manyBadRows_areCountedAndTheFirstAreSaid() {
    SeriesFile.Read read = parse("series,year,value\n" + "a,2020,x\n".repeat(100));
    assertEquals(100, read.refusedCount());
    assertEquals(20, read.refused().size());
  }

  @Test
  void rowsInAnotherOrder_giveTheSameSeries() {
    SeriesFile.Read one = parse("series,year,value\nb,2019,1\na,2020,2\na,2019,3\n");
    SeriesFile.Read other = parse("series,year,value\na,2019,3\na,2020,2\nb,2019,1\n");
    assertEquals(one, other);
  }

  @Test
  void emptyValue_isAMissingYear() {
    SeriesFile.Read read = parse("series,year,value\na,2019,1\na,2020,\na,2021,2\n");
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
