package vn.kho.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yaml.snakeyaml.Yaml;

/** A record that stands for a row of a public table has its columns, in their order. */
class RowContractTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "mart_attainment, vn.kho.transform.attainment.AttainmentRow",
    "mart_forecasts,  vn.kho.transform.forecast.ForecastRow",
    "mart_forecast_backtest, vn.kho.transform.forecast.BacktestRow",
    "mart_forecast_reliability, vn.kho.transform.forecast.ReliabilityRow",
  })
  void rowRecord_hasTheColumnsOfTheContract(String table, Class<?> row) throws IOException {
    List<String> components =
        Arrays.stream(row.getRecordComponents())
            .map(RecordComponent::getName)
            .map(RowContractTest::snake)
            .toList();
    assertEquals(columns(table), components);
  }

  private static List<String> columns(String table) throws IOException {
    try (Reader reader =
        Files.newBufferedReader(Path.of("..", "data", "contract", table + ".yml"))) {
      Map<String, Object> contract = new Yaml().load(reader);
      List<String> names = new ArrayList<>();
      if (contract.get("columns") instanceof List<?> columns) {
        for (Object column : columns) {
          names.add(String.valueOf(((Map<?, ?>) column).get("name")));
        }
      }
      return names;
    }
  }

  private static String snake(String name) {
    return name.replaceAll("([A-Z]|\\d+)", "_$1").toLowerCase(Locale.ROOT);
  }
}
