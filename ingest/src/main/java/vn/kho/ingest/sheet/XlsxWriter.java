package vn.kho.ingest.sheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An xlsx workbook on its way out, sheet after sheet; the same content gives the same bytes. */
public final class XlsxWriter implements Closeable {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE =
      "http://schemas.openxmlformats.org/package/2006/relationships";

  private final ZipOutputStream zip;
  private final List<String> names = new ArrayList<>();
  private final List<Integer> noted = new ArrayList<>();

  /** Writes to a stream, which {@link #close} closes. */
  public XlsxWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  /** Writes a sheet, its rows in order. */
  public void sheet(SheetFrame frame, Iterable<SheetRow> rows) throws IOException {
    names.add(SheetNames.fitting(frame.name(), names));
    int number = names.size();
    begin("xl/worksheets/sheet" + number + ".xml");
    SheetXml xml = new SheetXml(frame);
    write(xml.start());
    StringBuilder part = new StringBuilder();
    for (SheetRow row : rows) {
      SheetXml.row(part, row);
      if (part.length() > 1 << 15) {
        write(part.toString());
        part.setLength(0);
      }
    }
    write(part.toString());
    write(xml.end());
    zip.closeEntry();
    if (!frame.notes().isEmpty()) {
      noted.add(number);
      notes(number, frame.notes());
    }
  }

  private void notes(int number, List<Note> notes) throws IOException {
    put("xl/comments" + number + ".xml", NotesXml.comments(notes));
    put("xl/drawings/vmlDrawing" + number + ".vml", NotesXml.shapes(notes));
    put(
        "xl/worksheets/_rels/sheet" + number + ".xml.rels",
        relations(
            List.of(
                relation("rId1", "vmlDrawing", "../drawings/vmlDrawing" + number + ".vml"),
                relation("rId2", "comments", "../comments" + number + ".xml"))));
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      put("xl/workbook.xml", workbook());
      List<String> parts = new ArrayList<>();
      for (int i = 1; i <= names.size(); i++) {
        parts.add(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
      }
      parts.add(relation("rId" + (names.size() + 1), "styles", "styles.xml"));
      put("xl/_rels/workbook.xml.rels", relations(parts));
      put("xl/styles.xml", styles());
      put("_rels/.rels", relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
      put("[Content_Types].xml", types());
    }
  }

  private String workbook() {
    StringBuilder sheets = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      sheets.append(
          String.format(
              Locale.ROOT,
              "<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>",
              XmlText.attribute(names.get(i)),
              i + 1,
              i + 1));
    }
    return SheetXml.HEAD
        + "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\"><sheets>"
        + sheets
        + "</sheets></workbook>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relations(List<String> all) {
    return SheetXml.HEAD
        + "<Relationships xmlns=\""
        + PACKAGE
        + "\">"
        + String.join("", all)
        + "</Relationships>";
  }

  private static String styles() throws IOException {
    String looks = Arrays.stream(Look.values()).map(Look::record).collect(Collectors.joining());
    return resource("styles.xml").replace("<!-- looks -->", looks);
  }

  private String types() throws IOException {
    StringBuilder parts = new StringBuilder();
    for (int i = 1; i <= names.size(); i++) {
      parts.append(type("/xl/worksheets/sheet" + i + ".xml", "worksheet"));
    }
    for (int number : noted) {
      parts.append(type("/xl/comments" + number + ".xml", "comments"));
    }
    return resource("content-types.xml").replace("<!-- parts -->", parts);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\""
        + part
        + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
        + kind
        + "+xml\"/>";
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = XlsxWriter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
  }

  private void put(String name, String text) throws IOException {
    begin(name);
    write(text);
    zip.closeEntry();
  }

  private void write(String text) throws IOException {
    zip.write(text.getBytes(StandardCharsets.UTF_8));
  }
}
