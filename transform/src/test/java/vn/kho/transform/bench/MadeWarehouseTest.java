package vn.kho.transform.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

class MadeWarehouseTest {
  @TempDir Path folder;

  @ParameterizedTest(name = "{0} rows")
  @CsvSource({"40000, 5, 1", "90000, 10, 1"})
  void aboutSoManyRows_areWritten(int rows, int indicators, int provinces) {
    MadeWarehouse made = MadeWarehouse.create(folder, rows);
    assertEquals(rows, (double) made.rows(), rows * 0.1);
    assertEquals(indicators, made.indicators());
    assertEquals(provinces, made.provinces());
  }

  @Test
  void correction_addsOneCommunesMonth() {
    MadeWarehouse made = MadeWarehouse.create(folder, 10_000);
    long before = made.rows();
    made.correctOneReport();
    assertTrue(made.rows() > before && made.rows() <= before + made.indicators());
  }

  @Test
  void columns_areThoseOfTheReader() {
    MadeWarehouse made = MadeWarehouse.create(folder, 10_000);
    made.correctOneReport();
    try (Duck duck = made.open()) {
      assertEquals(
          "DECIMAL(24,6)",
          duck.query("select distinct typeof(value) from results", row -> row.text(1)).get(0));
      assertEquals(
          1, duck.query("select distinct typeof(value) from results", row -> row.text(1)).size());
    }
  }

  @Test
  void plainSums_reachTheProvince() {
    MadeWarehouse made = MadeWarehouse.create(folder, 10_000);
    try (Duck duck = made.open()) {
      duck.run(Duck.resource(Bench.class, "plain_rollup.sql"));
      String communes = sum(duck, "unit like 'c%'");
      assertEquals(communes, sum(duck, "unit like 'p%'"));
    }
  }

  private static String sum(Duck duck, String where) {
    return duck.query(
            "select sum(value) from plain where length(period) = 7 and " + where,
            row -> row.text(1))
        .get(0);
  }
}
