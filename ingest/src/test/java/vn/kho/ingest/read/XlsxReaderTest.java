package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class XlsxReaderTest {

  @TempDir Path folder;

  private static final String STYLES =
      "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"0.0%\"/>"
          + "<numFmt numFmtId=\"171\" formatCode=\"dd/mm/yyyy\"/>"
          + "<numFmt numFmtId=\"172\" formatCode=\"#,##0 &quot;đồng&quot;\"/></numFmts>"
          + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"172\"/>"
          + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>";

  private Seen read(Map<String, String> parts, ReadLimits limits) throws IOException {
    Seen seen = new Seen();
    XlsxReader.read(OfficeFiles.zip(folder.resolve("a.xlsx"), parts), limits, seen);
    return seen;
  }

  private Seen read(String sheet) throws IOException {
    Map<String, String> parts = OfficeFiles.workbookParts(sheet);
    parts.put(
        "xl/_rels/workbook.xml.rels",
        OfficeFiles.rels(
            "rId1",
            "worksheet",
            "worksheets/sheet1.xml",
            "rId2",
            "sharedStrings",
            "sharedStrings.xml",
            "rId3",
            "styles",
            "styles.xml"));
    parts.put(
        "xl/sharedStrings.xml",
        "<sst><si><t>Hội viên</t></si><si><r><t>Cấp cơ sở </t></r><r><rPr><vertAlign val=\"superscript\"/></rPr>"
            + "<t>2</t></r><rPh><t>bỏ</t></rPh></si></sst>");
    parts.put("xl/styles.xml", STYLES);
    return read(parts, ReadLimits.forPlan());
  }

  private record Case(String name, String cell, String expected) {}

  @TestFactory
  Stream<DynamicTest> cells_areReadAsStored() {
    return Stream.of(
            new Case("shared string", "<c r=\"A1\" t=\"s\"><v>0</v></c>", "Hội viên"),
            new Case("raised run", "<c r=\"A1\" t=\"s\"><v>1</v></c>", "Cấp cơ sở <sup>2</sup>"),
            new Case("inline string", "<c r=\"A1\" t=\"inlineStr\"><is><t>x</t></is></c>", "x"),
            new Case("whole number", "<c r=\"A1\"><v>2500</v></c>", "2500 NUMBER"),
            new Case(
                "noise of the binary form",
                "<c r=\"A1\"><v>0.30000000000000004</v></c>",
                "0.3 NUMBER"),
            new Case("exponent", "<c r=\"A1\"><v>1.2E3</v></c>", "1200 NUMBER"),
            new Case("percentage", "<c r=\"A1\" s=\"1\"><v>0.005</v></c>", "0.5% PERCENT"),
            new Case("date", "<c r=\"A1\" s=\"2\"><v>45292</v></c>", "2024-01-01 DATE"),
            new Case("built-in date", "<c r=\"A1\" s=\"4\"><v>59</v></c>", "1900-02-28 DATE"),
            new Case(
                "unit in the format is no date", "<c r=\"A1\" s=\"3\"><v>7</v></c>", "7 NUMBER"),
            new Case("error", "<c r=\"A1\" t=\"e\"><v>#REF!</v></c>", "#REF! ERROR"),
            new Case(
                "formula with its value", "<c r=\"A1\"><f>1+1</f><v>2</v></c>", "2 NUMBER FORMULA"),
            new Case("formula without one", "<c r=\"A1\"><f>1+1</f></c>", " FORMULA NO_VALUE"),
            new Case("no number at all", "<c r=\"A1\"><v>abc</v></c>", "abc ERROR"))
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.name(),
                    () ->
                        assertEquals(
                            "row 1 | " + c.expected(),
                            read("<worksheet><sheetData><row r=\"1\">"
                                    + c.cell()
                                    + "</row></sheetData></worksheet>")
                                .lines
                                .get(1))));
  }

  @Test
  void sheet_keepsRowNumbersGapsAndMerges() throws IOException {
    Seen seen =
        read(
            "<worksheet><sheetData><row r=\"3\"><c r=\"C3\"><v>1</v></c></row><row r=\"9\"><c><v>2</v></c></row>"
                + "</sheetData><mergeCells><mergeCell ref=\"B3:D4\"/></mergeCells></worksheet>");
    assertEquals(
        List.of("table Biểu 1", "row 3 |  |  | 1 NUMBER", "row 9 | 2 NUMBER", "merged 3:1-4:3"),
        seen.lines);
  }

  @Test
  void hidden_isSaidAndNotPassedOn() throws IOException {
    Seen seen =
        read(
            "<worksheet><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData>"
                + "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row>"
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>3</v></c></row></sheetData></worksheet>");
    assertEquals(List.of("table Biểu 1", "row 1 | 1 NUMBER"), seen.lines);
    assertEquals(List.of("hidden_column", "hidden_row"), seen.codes());
  }

  @Test
  void hiddenSheet_isSaidAndNotRead() throws IOException {
    Map<String, String> parts = OfficeFiles.workbookParts("<worksheet/>");
    parts.compute("xl/workbook.xml", (k, v) -> v.replace("sheetId", "state=\"hidden\" sheetId"));
    Seen seen = read(parts, ReadLimits.forPlan());
    assertEquals(List.of("hidden_sheet"), seen.codes());
    assertEquals(List.of(), seen.lines);
  }

  @Test
  void sheetThatIsNotInTheFile_isSaid() throws IOException {
    Map<String, String> parts = OfficeFiles.workbookParts("<worksheet/>");
    parts.remove("xl/_rels/workbook.xml.rels");
    Seen seen = read(parts, ReadLimits.forPlan());
    assertEquals(List.of("sheet_missing"), seen.codes());
    assertEquals(Remark.Weight.LEFT_OUT, seen.remarks.get(0).weight());
  }

  @Test
  void lettersOfAnOldFont_areRefusedByNameInAWorkbookToo() {
    String cells =
        "<c r=\"A1\" t=\"inlineStr\"><is><t>§¬n vÞ</t></is></c>"
            + "<c r=\"B1\" t=\"inlineStr\"><is><t>X· Ho¸ Th\u00adîng, hé tho¸t nghÌo</t></is></c>";
    Path file =
        OfficeFiles.zip(
            folder.resolve("old.xlsx"),
            OfficeFiles.workbookParts(
                "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>"));
    SourceFile read = SourceFiles.read(file, "old.xlsx", ReadLimits.forResults());
    assertEquals(List.of(), read.tables());
    assertEquals("encoding_legacy_font", read.issues().get(0).code().code());
    assertTrue(read.issues().get(0).toString().contains("TCVN3"));
  }

  @Test
  void macros_areIgnoredAndSaid() throws IOException {
    Map<String, String> parts = OfficeFiles.workbookParts("<worksheet/>");
    parts.put("xl/vbaProject.bin", "Auto_Open");
    assertEquals(List.of("macros_ignored"), read(parts, ReadLimits.forPlan()).codes());
  }

  private record Hostile(String name, String sheet, String code) {}

  @TestFactory
  Stream<DynamicTest> hostileSheets_endInARefusalWithItsPlace() {
    return Stream.of(
            new Hostile("document type", "<!DOCTYPE x [<!ENTITY a \"b\">]><worksheet/>", "xml_dtd"),
            new Hostile("broken markup", "<worksheet><row></worksheet>", "xml_broken"),
            new Hostile("nesting", "<a>".repeat(100) + "</a>".repeat(100), "xml_too_deep"),
            new Hostile(
                "endless comment",
                "<worksheet><!--" + "<a>".repeat(400_000) + "--></worksheet>",
                "xml_too_long"),
            new Hostile(
                "endless attribute",
                "<worksheet a=\"" + "y".repeat(1_100_000) + "\"/>",
                "xml_too_long"),
            new Hostile(
                "too many rows",
                "<worksheet><sheetData>" + "<row/>".repeat(30_000),
                "too_many_rows"),
            new Hostile("far column", row("<c r=\"XFD1\"><v>1</v></c>"), "too_many_columns"),
            new Hostile(
                "rows out of order",
                "<worksheet><row r=\"2\"/><row r=\"1\"/></worksheet>",
                "rows_out_of_order"),
            new Hostile(
                "one cell twice",
                row("<c r=\"A1\"><v>1</v></c><c r=\"A1\"><v>2</v></c>"),
                "cell_twice"),
            new Hostile(
                "string that is not there", row("<c t=\"s\"><v>7</v></c>"), "string_missing"),
            new Hostile(
                "merge maze",
                "<worksheet>" + "<mergeCell ref=\"A1:B2\"/>".repeat(6_000),
                "too_many_merges"),
            new Hostile(
                "merge of nothing",
                "<worksheet><mergeCell ref=\"B2:A1\"/></worksheet>",
                "merge_broken"))
        .map(
            h ->
                DynamicTest.dynamicTest(
                    h.name(),
                    () -> {
                      RefusedFileException refused =
                          assertThrows(RefusedFileException.class, () -> read(h.sheet()));
                      assertEquals(h.code(), refused.code());
                      assertTrue(!refused.vi().isEmpty() && !refused.en().isEmpty());
                    }));
  }

  private static String row(String cells) {
    return "<worksheet><sheetData><row r=\"1\">" + cells + "</row></sheetData></worksheet>";
  }

  @Test
  void zipBomb_stopsAtItsRatio() {
    Map<String, String> parts =
        OfficeFiles.workbookParts("<worksheet>" + " ".repeat(900_000).concat("<a/>").repeat(8));
    RefusedFileException refused =
        assertThrows(RefusedFileException.class, () -> read(parts, ReadLimits.forPlan()));
    assertEquals("zip_bomb", refused.code());
  }

  @Test
  void notAZip_isRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("b.xlsx"), "PK\u0003\u0004 and no more");
    RefusedFileException refused =
        assertThrows(
            RefusedFileException.class,
            () -> XlsxReader.read(file, ReadLimits.forPlan(), new Seen()));
    assertEquals("zip_broken", refused.code());
  }
}
