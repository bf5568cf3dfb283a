package vn.kho.ingest.plan;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;

/** The reviewed catalogue of a plan, held against the issued table cell by cell. */
final class Catalogue {

  /** How many cells agree, of how many. */
  record Comparison(String planId, int cells, int agree) {}

  private final String planId;
  private final Map<String, CsvTable.Row> cells = new HashMap<>();
  private final List<CsvTable.Row> rows;

  private Catalogue(String planId, CsvTable table) {
    this.planId = planId;
    this.rows = table.rows();
    for (CsvTable.Row row : rows) {
      if (row.get("origin").equals("printed_cell")) {
        cells.put(row.get("row_no") + "|" + row.get("period"), row);
      }
    }
  }

  /** The catalogue of this plan, when the folder has it. */
  static Optional<Catalogue> find(Path folder, String planId) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
        if (file.getFileName().toString().equals(planId + ".csv")) {
          CsvTable table = CsvTable.read(file);
          return table.has("row_no") && table.has("origin")
              ? Optional.of(new Catalogue(planId, table))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** Compares every year cell; a blank one must be absent from the catalogue. */
  Comparison compare(PlanReading plan, Findings findings) {
    int all = 0;
    int agree = 0;
    Map<String, CsvTable.Row> left = new HashMap<>(cells);
    for (PlanRow row : plan.rows()) {
      for (PlanCell cell : row.cells()) {
        all++;
        String key = row.rowNo() + "|" + cell.period();
        CsvTable.Row reviewed = left.remove(key);
        if (agrees(cell.reading(), reviewed)) {
          agree++;
        } else {
          findings.add(differs(row, cell, reviewed));
        }
      }
    }
    left.forEach((key, reviewed) -> findings.add(onlyReviewed(reviewed)));
    return new Comparison(planId, all, agree);
  }

  private static boolean agrees(CellReading read, CsvTable.@Nullable Row reviewed) {
    if (reviewed == null) {
      return read.isBlank();
    }
    String value = reviewed.get("target_value");
    return switch (read.kind()) {
      case BLANK, NOT_UNDERSTOOD -> false;
      case MARK, SCHEDULE -> value.isEmpty() && reviewed.get("kind").equals("milestone");
      case DASH -> value.isEmpty() && reviewed.get("kind").equals("no_target");
      case NUMBER, RANGE ->
          isNumber(value)
              && read.value() != null
              && new BigDecimal(value).compareTo(read.value()) == 0;
    };
  }

  /**
   * Holds every figure of the catalogue against the line it names: the same number must stand
   * there. Words without a number in them are left to people.
   */
  Comparison compare(Prose prose, Findings findings) {
    Set<String> printed = new HashSet<>();
    for (Prose.Numbered number : prose.numbers()) {
      printed.add(number.place().number() + "|" + Shown.number(number.figure().value()));
      TextFigures.digits(number.figure().words())
          .forEach(d -> printed.add(number.place().number() + "|" + d));
    }
    Set<String> seen = new HashSet<>();
    int all = 0;
    int agree = 0;
    for (CsvTable.Row row : rows) {
      String value = row.get("target_value");
      boolean printedFigure = row.get("origin").startsWith("printed") && isNumber(value);
      boolean hasDigit = row.get("raw_text").matches(".*\\d.*");
      if (printedFigure && hasDigit && seen.add(row.get("row_no"))) {
        all++;
        String line = row.get("source_line") + "|";
        boolean words =
            TextFigures.digits(row.get("raw_text")).stream()
                .allMatch(d -> printed.contains(line + d));
        if (words || printed.contains(line + Shown.number(new BigDecimal(value)))) {
          agree++;
        } else {
          findings.add(onlyReviewed(row));
        }
      }
    }
    return new Comparison(planId, all, agree);
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,18}(\\.\\d{1,9})?");
  }

  private static Finding differs(PlanRow row, PlanCell cell, CsvTable.@Nullable Row reviewed) {
    String said = reviewed == null ? "…" : reviewed.get("kind") + " " + reviewed.get("raw_text");
    return new Finding(
        FindingKind.CATALOGUE_DIFFERS,
        row.place(),
        row.rowNo(),
        cell.column().title(),
        cell.reading().printed(),
        Phrases.format(
            "tệp: %s; bản đã rà soát: %s",
            "the file: %s; the catalogue: %s", Shown.cell(cell.reading()), said),
        new Words("không sửa bên nào", "neither side is changed"));
  }

  private static Finding onlyReviewed(CsvTable.Row reviewed) {
    return new Finding(
        FindingKind.CATALOGUE_DIFFERS,
        Place.FILE,
        reviewed.get("row_no"),
        reviewed.get("period"),
        reviewed.get("raw_text"),
        Phrases.format(
            "bản đã rà soát có dòng %s, kỳ %s (\"%s\"), tệp không có",
            "the catalogue has row %s, period %s (\"%s\"), the file does not",
            reviewed.get("row_no"),
            reviewed.get("period"),
            reviewed.get("raw_text")),
        new Words("không sửa bên nào", "neither side is changed"));
  }
}
