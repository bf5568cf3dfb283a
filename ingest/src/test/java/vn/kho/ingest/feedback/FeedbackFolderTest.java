package vn.kho.ingest.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import vn.kho.ingest.feedback.FeedbackFolder.Which;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;

class FeedbackFolderTest {
  private static final String ROWS =
      "unit,indicator,period,value\n05467,a,2024-05,3\n=1+1,a,2024-05,<b>7\n05500,a,2024-05,-5\n";

  @TempDir Path folder;

  private FileFeedback feedback(String name) throws IOException {
    Path file = Files.writeString(folder.resolve("sent.csv"), ROWS);
    SourceFile read = SourceFiles.read(file, name, ReadLimits.forResults());
    Place place = new Place(name, null, 3, null);
    List<Issue> issues =
        List.of(
            Issue.of(
                IssueCode.UNIT_UNKNOWN,
                place.atColumn("unit"),
                "=1+1",
                Map.of("period", "2024-05", "hints", "")),
            Issue.of(
                IssueCode.NUMBER_EXPECTED, place.atColumn("value"), "<b>7", Map.of("advice", "")));
    return new FileFeedback(
        name,
        LocalDate.of(2024, 6, 8),
        2,
        1,
        null,
        issues,
        read.tables(),
        Set.of(new RowPlace(null, 2), new RowPlace(null, 4)));
  }

  private Path published(String name, String ending) throws IOException {
    FeedbackFolder out = new FeedbackFolder(folder.resolve("out"), Which.ALL);
    out.add(feedback(name));
    assertFalse(Files.exists(folder.resolve("out").resolve(name + ".phan-hoi.csv")));
    assertEquals(1, out.publish(""));
    return folder.resolve("out").resolve(name + ".phan-hoi." + ending);
  }

  @Test
  void csv_tellsEveryRowAndNeutralisesFormulas() throws IOException {
    try (CSVParser csv =
        CSVParser.parse(
            Files.readString(published("a.csv", "csv")).substring(1),
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get())) {
      List<CSVRecord> lines = csv.getRecords();
      assertEquals(
          List.of("3 refused '=1+1", "3 refused <b>7", "2 loaded ", "4 loaded "),
          lines.stream()
              .map(l -> l.get("row") + " " + l.get("outcome") + " " + l.get("found"))
              .toList());
    }
  }

  @Test
  void page_isInBothLanguagesAndShowsTextAsText() throws IOException {
    String page = Files.readString(published("b/<img>.csv".replace("<img>", "&x"), "html"));
    assertTrue(page.contains("<section lang=\"vi\">") && page.contains("<section lang=\"en\">"));
    assertTrue(page.contains("&lt;b&gt;7") && !page.contains("<b>7"));
    assertTrue(page.contains("2 số liệu đã nạp, 1 dòng chưa nạp"), page);
  }

  @Test
  void workbook_readsAsTheFileThatWasSent() throws IOException {
    Path book = published("a.csv", "xlsx");
    SourceFile read = SourceFiles.read(book, "a.xlsx", ReadLimits.forResults());
    assertEquals(List.of(), read.issues());
    assertEquals(
        ROWS,
        String.join(
            "",
            read.tables().get(0).rows().stream()
                .map(
                    row ->
                        String.join(",", row.cells().stream().map(cell -> cell.text()).toList())
                            + "\n")
                .toList()));
  }

  @Test
  void fileWithoutErrors_getsNoneUnlessAsked() throws IOException {
    FeedbackFolder out = new FeedbackFolder(folder.resolve("none"), Which.WITH_ERRORS);
    FileFeedback bad = feedback("a.csv");
    out.add(
        new FileFeedback(
            bad.name(), bad.received(), 3, 0, null, List.of(), bad.tables(), bad.loaded()));
    assertEquals(0, out.publish(""));
    assertFalse(Files.exists(folder.resolve("none")));
  }

  @TestFactory
  Stream<DynamicTest> safe_marksFormulasAndLeavesNumbers() {
    return Map.of(
            "=1+1", "'=1+1",
            "+cmd", "'+cmd",
            "@SUM", "'@SUM",
            "-5", "-5",
            "+3,5", "+3,5",
            "-1.000,5%", "-1.000,5%",
            "-2+3", "'-2+3",
            "\t=1", "'\t=1",
            "tên", "tên")
        .entrySet()
        .stream()
        .map(
            e ->
                DynamicTest.dynamicTest(
                    e.getKey(), () -> assertEquals(e.getValue(), FeedbackCsv.safe(e.getKey()))));
  }
}
