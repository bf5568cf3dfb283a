package vn.kho.dashboard.download;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvFileTest {
  @Test
  void cells_are_plain_quoted_where_they_must_be_and_never_a_formula() {
    List<@Nullable Object> row =
        new ArrayList<>(
            Arrays.asList(
                "Hộ, cận nghèo",
                new BigDecimal("2500.50"),
                LocalDate.of(2026, 11, 20),
                null,
                "=1+1",
                "nói \"có\""));
    DataTable table =
        new DataTable(
            "x",
            "t",
            List.of("a", "b", "c", "d", "e", "f"),
            List.of(row),
            List.of("nguồn", "mô phỏng"));
    assertEquals(
        "\uFEFFa,b,c,d,e,f,Ghi chú\r\n"
            + "\"Hộ, cận nghèo\",2500.5,2026-11-20,,'=1+1,\"nói \"\"có\"\"\",nguồn · mô phỏng\r\n",
        new String(CsvFile.of(table, "Ghi chú"), StandardCharsets.UTF_8));
  }
}
