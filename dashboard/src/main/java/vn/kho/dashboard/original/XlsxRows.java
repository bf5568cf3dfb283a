package vn.kho.dashboard.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The first rows of a workbook's sheet, cells as stored; formats are not applied. */
final class XlsxRows {
  private static final int MOST_COLUMNS = 400;

  /** Of one part of the workbook, unpacked. */
  private static final int MOST_BYTES = 64_000_000;

  private XlsxRows() {}

  /**
   * Rows from the first on.
   *
   * @param sheet its name; the first sheet when null or not there
   */
  static List<List<String>> read(Path file, @Nullable String sheet, int most)
      throws IOException, XMLStreamException {
    try (ZipFile book = new ZipFile(file.toFile())) {
      return rows(book, partOf(book, sheet), strings(book), most);
    }
  }

  private static String partOf(ZipFile book, @Nullable String sheet)
      throws IOException, XMLStreamException {
    String first = "";
    String named = "";
    try (InputStream in = part(book, "xl/workbook.xml")) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("sheet")) {
          String id = orEmpty(attribute(xml, "id"));
          first = first.isEmpty() ? id : first;
          named = orEmpty(attribute(xml, "name")).equals(sheet) ? id : named;
        }
      }
    }
    String target = targets(book).get(named.isEmpty() ? first : named);
    String part = target == null ? "worksheets/sheet1.xml" : target;
    return part.startsWith("/") ? part.substring(1) : "xl/" + part;
  }

  private static Map<String, String> targets(ZipFile book) throws IOException, XMLStreamException {
    Map<String, String> targets = new HashMap<>();
    try (InputStream in = part(book, "xl/_rels/workbook.xml.rels")) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getLocalName().equals("Relationship")) {
          targets.put(orEmpty(attribute(xml, "Id")), orEmpty(attribute(xml, "Target")));
        }
      }
    }
    return targets;
  }

  private static List<String> strings(ZipFile book) throws IOException, XMLStreamException {
    List<String> strings = new ArrayList<>();
    if (book.getEntry("xl/sharedStrings.xml") == null) {
      return strings;
    }
    try (InputStream in = part(book, "xl/sharedStrings.xml")) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("si")) {
          strings.add(texts(xml, "si"));
        }
      }
    }
    return strings;
  }

  private static List<List<String>> rows(ZipFile book, String part, List<String> strings, int most)
      throws IOException, XMLStreamException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = part(book, part)) {
      XMLStreamReader xml = reader(in);
      while (xml.hasNext()) {
        if (xml.next() != XMLStreamConstants.START_ELEMENT) {
          continue;
        }
        if (xml.getLocalName().equals("row")) {
          String number = attribute(xml, "r");
          int row = number == null ? rows.size() + 1 : Integer.parseInt(number);
          if (row > most) {
            break;
          }
          while (rows.size() < row) {
            rows.add(new ArrayList<>());
          }
        } else if (xml.getLocalName().equals("c") && !rows.isEmpty()) {
          cell(xml, rows.get(rows.size() - 1), strings);
        }
      }
    }
    return rows;
  }

  private static void cell(XMLStreamReader xml, List<String> row, List<String> strings)
      throws XMLStreamException {
    String address = attribute(xml, "r");
    boolean isShared = "s".equals(attribute(xml, "t"));
    int column = address == null ? row.size() : column(address);
    String text = texts(xml, "c");
    if (column >= MOST_COLUMNS) {
      return;
    }
    while (row.size() <= column) {
      row.add("");
    }
    boolean isKnown = isShared && text.matches("\\d{1,9}");
    int index = isKnown ? Integer.parseInt(text) : -1;
    row.set(column, index >= 0 && index < strings.size() ? strings.get(index) : text);
  }

  /** {@code C7} is 2. */
  private static int column(String address) {
    int column = 0;
    for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
      column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
    }
    return Math.max(0, column - 1);
  }

  /** The values and texts until an element ends; formulas and phonetic hints are left out. */
  private static String texts(XMLStreamReader xml, String until) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    boolean isText = false;
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        isText = xml.getLocalName().equals("v") || xml.getLocalName().equals("t");
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        isText = false;
        if (xml.getLocalName().equals(until)) {
          break;
        }
      } else if (isText && xml.isCharacters()) {
        text.append(xml.getText());
      }
    }
    return text.toString();
  }

  private static InputStream part(ZipFile book, String name) throws IOException {
    ZipEntry entry = book.getEntry(name);
    if (entry == null) {
      throw new IOException("no " + name);
    }
    return new Bounded(book.getInputStream(entry), MOST_BYTES);
  }

  private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory.createXMLStreamReader(in);
  }

  private static @Nullable String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
