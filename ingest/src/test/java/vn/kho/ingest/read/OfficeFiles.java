package vn.kho.ingest.read;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes workbooks and documents part by part, so that a test shows every byte that matters. */
public final class OfficeFiles {

  private static final String TYPE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private OfficeFiles() {}

  /** A workbook of one sheet. */
  public static Path workbook(Path file, String sheet) {
    return zip(file, workbookParts(sheet));
  }

  /** The parts of a workbook of one sheet named Biểu 1, to be changed before they are zipped. */
  public static Map<String, String> workbookParts(String sheet) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", rels("rId1", "officeDocument", "xl/workbook.xml"));
    parts.put(
        "xl/workbook.xml",
        "<workbook><sheets><sheet name=\"Biểu 1\" sheetId=\"1\" r:id=\"rId1\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/></sheets></workbook>");
    parts.put("xl/_rels/workbook.xml.rels", rels("rId1", "worksheet", "worksheets/sheet1.xml"));
    parts.put("xl/worksheets/sheet1.xml", sheet);
    return parts;
  }

  /** A document with this body. */
  public static Path document(Path file, String body) {
    return zip(file, documentParts(body));
  }

  public static Map<String, String> documentParts(String body) {
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("_rels/.rels", rels("rId1", "officeDocument", "word/document.xml"));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
            + body
            + "</w:body></w:document>");
    return parts;
  }

  public static String rels(String... idTypeTarget) {
    StringBuilder xml = new StringBuilder("<Relationships>");
    for (int i = 0; i < idTypeTarget.length; i += 3) {
      xml.append(
          "<Relationship Id=\"%s\" Type=\"%s%s\" Target=\"%s\"/>"
              .formatted(idTypeTarget[i], TYPE, idTypeTarget[i + 1], idTypeTarget[i + 2]));
    }
    return xml.append("</Relationships>").toString();
  }

  public static Path zip(Path file, Map<String, String> parts) {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /** Text made safe between tags. */
  public static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
