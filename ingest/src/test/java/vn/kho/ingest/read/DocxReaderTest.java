package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocxReaderTest {

  @TempDir Path folder;

  private Seen read(String body) throws IOException {
    return read(OfficeFiles.documentParts(body));
  }

  private Seen read(Map<String, String> parts) throws IOException {
    Seen seen = new Seen();
    DocxReader.read(OfficeFiles.zip(folder.resolve("a.docx"), parts), ReadLimits.forPlan(), seen);
    return seen;
  }

  private static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static String r(String text) {
    return "<w:r><w:t>" + text + "</w:t></w:r>";
  }

  private static String tc(String properties, String text) {
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(r(text)) + "</w:tc>";
  }

  @Test
  void textAndTables_comeInTheirOrder() throws IOException {
    Seen seen =
        read(
            p(r("Kế ") + r("hoạch"))
                + "<w:tbl><w:tr>"
                + tc("", "TT")
                + tc("", "Nội dung")
                + "</w:tr></w:tbl>"
                + p(r("Nơi nhận")));
    assertEquals(
        List.of("paragraph 1 Kế hoạch", "table 1", "row 1 | TT | Nội dung", "paragraph 2 Nơi nhận"),
        seen.lines);
  }

  @Test
  void mergedCells_carryTheTextThatCoversThem() throws IOException {
    Seen seen =
        read(
            "<w:tbl><w:tr>"
                + tc("<w:gridSpan w:val=\"2\"/>", "năm")
                + tc("<w:vMerge w:val=\"restart\"/>", "Ban A")
                + "</w:tr><w:tr>"
                + tc("", "1")
                + tc("", "2")
                + tc("<w:vMerge/>", "")
                + "</w:tr></w:tbl>");
    assertEquals(
        List.of(
            "table 1",
            "row 1 | năm MERGED_ACROSS |  MERGED_ACROSS | Ban A",
            "row 2 | 1 | 2 | Ban A MERGED_DOWN"),
        seen.lines);
  }

  @Test
  void raisedText_symbolsAndFootnotes_areWrittenOut() throws IOException {
    Map<String, String> parts =
        OfficeFiles.documentParts(
            p(
                    r("Cấp cơ sở")
                        + "<w:r><w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr><w:t>2</w:t></w:r>")
                + p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>" + r(" xong"))
                + p(r("Chủ tịch") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"));
    parts.put(
        "word/_rels/document.xml.rels", OfficeFiles.rels("rId9", "footnotes", "footnotes.xml"));
    parts.put(
        "word/footnotes.xml",
        "<w:footnotes xmlns:w=\"u\"><w:footnote w:type=\"separator\" w:id=\"0\">"
            + p(r("–"))
            + "</w:footnote><w:footnote w:id=\"2\">"
            + p(r("Tổng: 356"))
            + "</w:footnote></w:footnotes>");
    assertEquals(
        List.of(
            "paragraph 1 Cấp cơ sở<sup>2</sup>",
            "paragraph 2 ✓ xong",
            "paragraph 3 Chủ tịch<sup>1</sup>",
            "paragraph 1 <sup>1</sup> Tổng: 356"),
        read(parts).lines);
  }

  @Test
  void automaticNumbers_areWrittenOut() throws IOException {
    String item = "<w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr>";
    Map<String, String> parts =
        OfficeFiles.documentParts(
            p(item.formatted(0) + r("Một"))
                + p(item.formatted(1) + r("Nhánh"))
                + p(item.formatted(1) + r("Nhánh"))
                + p(item.formatted(0) + r("Hai"))
                + p(item.formatted(1) + r("Nhánh")));
    parts.put(
        "word/_rels/document.xml.rels", OfficeFiles.rels("rId9", "numbering", "numbering.xml"));
    parts.put(
        "word/numbering.xml",
        "<w:numbering xmlns:w=\"u\"><w:abstractNum w:abstractNumId=\"3\">"
            + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
            + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.%2\"/></w:lvl>"
            + "</w:abstractNum><w:num w:numId=\"5\"><w:abstractNumId w:val=\"3\"/></w:num></w:numbering>");
    assertEquals(
        List.of(
            "paragraph 1 I. Một",
            "paragraph 2 I.1 Nhánh",
            "paragraph 3 I.2 Nhánh",
            "paragraph 4 II. Hai",
            "paragraph 5 II.1 Nhánh"),
        read(parts).lines);
  }

  @Test
  void textNotOnThePaper_isLeftOutAndSaid() throws IOException {
    Seen seen =
        read(
            p(
                r("500")
                    + "<w:del><w:r><w:delText>400</w:delText></w:r></w:del>"
                    + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>300</w:t></w:r>"));
    assertEquals(List.of("paragraph 1 500"), seen.lines);
    assertEquals(List.of("deleted_text", "hidden_text"), seen.codes());
  }

  @Test
  void tableInsideACell_isSaid() throws IOException {
    String inner = "<w:tbl><w:tr>" + tc("", "9") + "</w:tr></w:tbl>";
    Seen seen = read("<w:tbl><w:tr><w:tc>" + inner + p(r("ngoài")) + "</w:tc></w:tr></w:tbl>");
    assertEquals(List.of("table 1", "row 1 | ngoài"), seen.lines);
    assertEquals(List.of("nested_table"), seen.codes());
  }

  @Test
  void spanBeyondTheLimit_isRefused() {
    RefusedFileException refused =
        assertThrows(
            RefusedFileException.class,
            () ->
                read(
                    "<w:tbl><w:tr>"
                        + tc("<w:gridSpan w:val=\"99999999\"/>", "1")
                        + "</w:tr></w:tbl>"));
    assertEquals("too_many_columns", refused.code());
  }
}
