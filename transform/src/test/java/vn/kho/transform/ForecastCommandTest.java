package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ForecastCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... words) {
    return TransformMain.run(
        List.of(words),
        Map.of(),
        Clock.systemUTC(),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8));
  }

  private static String file(Path folder, String text) throws IOException {
    return Files.writeString(folder.resolve("series.csv"), text).toString();
  }

  @Test
  void csv_hasTheColumnsOfTheContract(@TempDir Path folder) throws IOException {
    String file =
        file(folder, "series,year,value\na,2018,10\na,2019,11\na,2020,12\na,2021,14\na,2022,15\n");
    assertEquals(0, run("forecast", "--backtest", file, "--format", "csv"));
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(
        "series,origin,horizon,point,low_80,high_80,chance_pct,target_value", lines.get(0));
    assertEquals(List.of("a,2020,1", "a,2020,2", "a,2021,1"), heads(lines));
  }

  private static List<String> heads(List<String> lines) {
    return lines.stream()
        .skip(1)
        .map(line -> String.join(",", List.of(line.split(",", -1)).subList(0, 3)))
        .toList();
  }

  @Test
  void table_saysErrorCoverageAndBrier(@TempDir Path folder) throws IOException {
    String file =
        file(folder, "series,year,value\na,2018,10\na,2019,11\na,2020,12\na,2021,14\na,2022,15\n");
    assertEquals(0, run("forecast", "--backtest", file, "--lang", "en"));
    String said = out.toString(StandardCharsets.UTF_8);
    assertTrue(said.startsWith("1 series, 3 past forecasts"), said);
    assertTrue(said.contains("error/no change"), said);
  }

  @Test
  void refusedRow_endsWithOneAndTheRestIsTested(@TempDir Path folder) throws IOException {
    String file = file(folder, "series,year,value\na,2018,10\na,2019,x\na,2020,12\n");
    assertEquals(1, run("forecast", "--backtest", file, "--lang", "en"));
    assertTrue(err.toString(StandardCharsets.UTF_8).contains("row 3, column value: \"x\""));
  }

  @Test
  void seriesTooShortToTest_isNamedWithTheReason(@TempDir Path folder) throws IOException {
    String file = file(folder, "series,year,value\na,2018,10\na,2019,11\n");
    assertEquals(0, run("forecast", "--backtest", file, "--format", "csv", "--lang", "en"));
    assertEquals(
        "a: not tested; 2 years are known, 3 near each other and one after them are needed.\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void wrongHeader_endsWithOneAndPrintsNoRecord(@TempDir Path folder) throws IOException {
    assertEquals(1, run("forecast", "--backtest", file(folder, "a,b\n1,2\n"), "--lang", "en"));
    assertEquals("", out.toString(StandardCharsets.UTF_8));
  }

  @Test
  void missingFile_isWrongUsage() {
    assertEquals(2, run("forecast", "--backtest", "nowhere.csv", "--lang", "en"));
    assertEquals("nowhere.csv cannot be read.\n", err.toString(StandardCharsets.UTF_8));
  }
}
