package vn.kho.transform.trace;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells at the end of a trail, one row each. */
public final class CellsCsv {

  private static final List<String> FACT =
      List.of(
          "result_id",
          "period",
          "basis",
          "value",
          "numerator",
          "denominator",
          "status",
          "received_on",
          "source_file",
          "source_sheet",
          "source_row",
          "source_column",
          "raw_text");

  private CellsCsv() {}

  public static String of(Trail trail) {
    StringBuilder csv =
        new StringBuilder("figure,org_unit_id,weight,contribution,contribution_denominator,");
    csv.append(String.join(",", FACT));
    for (Trail.Cell cell : trail.cells()) {
      csv.append('\n').append(quoted(cell.figure())).append(',').append(quoted(cell.orgUnitId()));
      csv.append(',').append(plain(cell.weight())).append(',').append(plain(cell.contribution()));
      csv.append(',').append(plain(cell.denominator())).append(',');
      csv.append(
          FACT.stream()
              .map(column -> quoted(cell.fact().find(column)))
              .collect(Collectors.joining(",")));
    }
    return csv.toString();
  }

  private static String plain(java.math.@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.toPlainString();
  }

  private static String quoted(@Nullable String text) {
    if (text == null) {
      return "";
    }
    return text.matches("(?s).*[\",\\n\\r].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
