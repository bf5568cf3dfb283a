package vn.kho.ingest.plan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reviewed lists a plan is held against: units with their dates, departments with their
 * spellings. Empty lists are no fault; what needs them is then said to be unchecked.
 *
 * @param departments department_id by each spelling, letters only
 */
record Reference(UnitCensus units, Map<String, String> departments) {

  static final Reference NONE = new Reference(new UnitCensus(List.of()), Map.of());

  /** Reads every csv of the folder that has one of the headers this needs. */
  static Reference read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    List<UnitCensus.Unit> units = new ArrayList<>();
    Map<String, String> departments = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        CsvTable table = CsvTable.read(file);
        if (table.has("unit_code") && table.has("valid_from")) {
          table.rows().forEach(r -> units.add(unit(r)));
        } else if (table.has("department_id") && table.has("spellings")) {
          table.rows().forEach(r -> department(r, departments));
        }
      }
    }
    return new Reference(new UnitCensus(units), departments);
  }

  private static UnitCensus.Unit unit(CsvTable.Row row) {
    return new UnitCensus.Unit(
        row.get("unit_code"),
        row.get("level"),
        row.get("name"),
        row.get("parent_code"),
        date(row.get("valid_from")),
        date(row.get("valid_to")));
  }

  private static void department(CsvTable.Row row, Map<String, String> departments) {
    String id = row.get("department_id");
    departments.put(spelling(row.get("name_vi")), id);
    for (String spelling : row.get("spellings").split("\\|", -1)) {
      departments.put(spelling(spelling), id);
    }
  }

  /** "Ban GĐXH- KT" and "GĐXH-KT" are one. */
  static String spelling(String printed) {
    String letters = Folding.letters(printed);
    return letters.startsWith("ban") ? letters.substring(3) : letters;
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
