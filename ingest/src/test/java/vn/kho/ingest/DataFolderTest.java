package vn.kho.ingest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What the reviewed files of data/ must hold: the counts of the plans as issued, and no loose
 * reference.
 */
class DataFolderTest {

  private static final Path DATA = Path.of("../data");

  private static final List<String> PLANS =
      List.of(
          "thai-nguyen-2021-2026",
          "thai-binh-2025",
          "khanh-hoa-2020",
          "nam-dinh-2024",
          "binh-thuan-2023-2030");

  @Test
  void thaiNguyen_printedCellsPerYear_areThoseOfTheIssuedTable() {
    assertEquals(
        Map.of("2022", 75L, "2023", 78L, "2024", 81L, "2025", 78L, "2026", 75L),
        countBy(printedCells(), row -> row.get("period")));
  }

  @Test
  void thaiNguyen_printedCells_are136Figures246MarksAnd5Dashes() {
    List<CSVRecord> cells = printedCells();
    long marks = cells.stream().filter(row -> row.get("raw_text").equals("x")).count();
    long dashes = cells.stream().filter(row -> row.get("raw_text").equals("-")).count();
    assertAll(
        () -> assertEquals(246, marks),
        () -> assertEquals(5, dashes),
        () -> assertEquals(136, cells.size() - marks - dashes));
  }

  @Test
  void thaiNguyen_cellText_readsAsItsFigure() {
    Map<String, String> expected =
        Map.of(
            "2.500", "2500", "1.000", "1000", "0.5%", "0.5", "1%", "1", "01", "1", "x", "", "-",
            "");
    for (CSVRecord row : printedCells()) {
      String figure = expected.getOrDefault(row.get("raw_text"), row.get("raw_text"));
      assertEquals(figure, row.get("target_value"), row.get("row_no") + " " + row.get("period"));
    }
  }

  @Test
  void thaiNguyen_dashes_areNoTargetAndNeverZero() {
    assertEquals(
        Map.of("no_target", 5L),
        countBy(
            printedCells().stream().filter(row -> row.get("raw_text").equals("-")).toList(),
            row -> row.get("kind")));
  }

  @TestFactory
  Stream<DynamicTest> everyPlan_hasTheCountsPerKindOfItsReview() {
    Map<String, Map<String, Long>> expected =
        rows(Path.of("src/test/resources/plan-kind-counts.csv")).stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.get("plan_id"),
                    Collectors.toMap(
                        row -> row.get("kind"), row -> Long.valueOf(row.get("rows")))));
    return PLANS.stream()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    plan,
                    () ->
                        assertEquals(
                            new TreeMap<>(expected.getOrDefault(plan, Map.of())),
                            countBy(catalogue(plan), row -> row.get("kind")))));
  }

  @TestFactory
  Stream<DynamicTest> everyPlan_namesOnlyKnownIndicatorsDepartmentsAndParents() {
    Set<String> indicators = ids(DATA.resolve("reference/indicators.csv"), "indicator_id");
    Set<String> departments = ids(DATA.resolve("reference/departments.csv"), "department_id");
    return PLANS.stream()
        .map(
            plan ->
                DynamicTest.dynamicTest(
                    plan, () -> assertReferences(catalogue(plan), indicators, departments)));
  }

  private static void assertReferences(
      List<CSVRecord> rows, Set<String> indicators, Set<String> departments) {
    Set<String> numbers = rows.stream().map(row -> row.get("row_no")).collect(Collectors.toSet());
    Set<String> keys = new HashSet<>();
    for (CSVRecord row : rows) {
      String key = row.get("row_no") + " " + row.get("period");
      assertTrue(keys.add(key), () -> "twice: " + key);
      assertKnown(indicators, row.get("indicator_id"), key);
      assertKnown(numbers, row.get("parent_row_no"), key);
      for (String owner : row.get("owner_department").split("\\|", -1)) {
        assertKnown(departments, owner, key);
      }
      assertTrue(
          Normalizer.isNormalized(row.get("label_vi"), Normalizer.Form.NFC),
          () -> "not NFC: " + key);
    }
  }

  private static void assertKnown(Set<String> known, String id, String key) {
    assertTrue(id.isEmpty() || known.contains(id), () -> key + " names unknown " + id);
  }

  private static List<CSVRecord> printedCells() {
    return catalogue("thai-nguyen-2021-2026").stream()
        .filter(row -> row.get("origin").equals("printed_cell"))
        .toList();
  }

  private static List<CSVRecord> catalogue(String plan) {
    return rows(DATA.resolve("plans").resolve(plan + ".csv"));
  }

  private static Set<String> ids(Path file, String column) {
    return rows(file).stream().map(row -> row.get(column)).collect(Collectors.toSet());
  }

  private static Map<String, Long> countBy(
      List<CSVRecord> rows, Function<CSVRecord, String> column) {
    Map<String, Long> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(column.apply(row), 1L, Long::sum));
    return new TreeMap<>(counts);
  }

  private static List<CSVRecord> rows(Path file) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (var reader = Files.newBufferedReader(file)) {
      return format.parse(reader).getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
