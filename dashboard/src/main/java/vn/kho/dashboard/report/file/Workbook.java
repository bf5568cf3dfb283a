package vn.kho.dashboard.report.file;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plain workbook: texts, and numbers with their formats. */
public final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String PARTS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final int FIRST_FORMAT = 164;

  /** Styles before those of number formats: plain, bold, head. */
  private static final int FIXED_STYLES = 3;

  private final List<Sheet> sheets = new ArrayList<>();
  private final Map<String, Integer> formats = new LinkedHashMap<>();

  /** How a text cell looks. */
  public enum Look {
    PLAIN(0),
    BOLD(1),
    HEAD(2);

    private final int style;

    Look(int style) {
      this.style = style;
    }
  }

  /**
   * A cell: a text, or a number with the format it is shown in.
   *
   * @param format in a spreadsheet's words, such as {@code #,##0}
   */
  public record Cell(String text, Look look, @Nullable BigDecimal number, String format) {
    public static Cell of(String text, Look look) {
      return new Cell(text, look, null, "");
    }

    public static Cell of(BigDecimal number, String format) {
      return new Cell("", Look.PLAIN, number, format);
    }
  }

  /**
   * A sheet.
   *
   * @param widths of the columns, in characters
   * @param frozenRows that stay on top and repeat on paper
   */
  public record Sheet(String name, List<Integer> widths, List<List<Cell>> rows, int frozenRows) {}

  public Workbook add(Sheet sheet) {
    sheets.add(sheet);
    return this;
  }

  public byte[] toBytes() {
    Archive archive = new Archive();
    List<String> parts = sheets.stream().map(this::sheet).toList();
    archive.xml("[Content_Types].xml", types());
    archive.xml(
        "_rels/.rels", relations(List.of(relation("rId1", "officeDocument", "xl/workbook.xml"))));
    archive.xml("xl/workbook.xml", book());
    List<String> relations = new ArrayList<>();
    for (int i = 1; i <= sheets.size(); i++) {
      relations.add(relation("rId" + i, "worksheet", "worksheets/sheet" + i + ".xml"));
    }
    relations.add(relation("rId" + (sheets.size() + 1), "styles", "styles.xml"));
    archive.xml("xl/_rels/workbook.xml.rels", relations(relations));
    archive.xml("xl/styles.xml", styles());
    for (int i = 1; i <= parts.size(); i++) {
      archive.xml("xl/worksheets/sheet" + i + ".xml", parts.get(i - 1));
    }
    return archive.toBytes();
  }

  private String types() {
    StringBuilder out = new StringBuilder();
    out.append("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">")
        .append(
            "<Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
        .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
    String base = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    override(out, "/xl/workbook.xml", base + "sheet.main+xml");
    override(out, "/xl/styles.xml", base + "styles+xml");
    for (int i = 1; i <= sheets.size(); i++) {
      override(out, "/xl/worksheets/sheet" + i + ".xml", base + "worksheet+xml");
    }
    return out.append("</Types>").toString();
  }

  private static void override(StringBuilder out, String part, String type) {
    out.append("<Override PartName=\"")
        .append(part)
        .append("\" ContentType=\"")
        .append(type)
        .append("\"/>");
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + PARTS
        + "/"
        + type
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String relations(List<String> each) {
    return "<Relationships xmlns=\""
        + RELATIONS
        + "\">"
        + String.join("", each)
        + "</Relationships>";
  }

  private String book() {
    StringBuilder out = new StringBuilder();
    out.append("<workbook xmlns=\"")
        .append(MAIN)
        .append("\" xmlns:r=\"")
        .append(PARTS)
        .append("\"><sheets>");
    StringBuilder titles = new StringBuilder();
    for (int i = 1; i <= sheets.size(); i++) {
      Sheet sheet = sheets.get(i - 1);
      String name = Xml.escape(sheet.name());
      out.append("<sheet name=\"")
          .append(name)
          .append("\" sheetId=\"")
          .append(i)
          .append("\" r:id=\"rId")
          .append(i)
          .append("\"/>");
      if (sheet.frozenRows() > 0) {
        titles
            .append("<definedName name=\"_xlnm.Print_Titles\" localSheetId=\"")
            .append(i - 1)
            .append("\">'")
            .append(name.replace("'", "''"))
            .append("'!$")
            .append(sheet.frozenRows())
            .append(":$")
            .append(sheet.frozenRows())
            .append("</definedName>");
      }
    }
    out.append("</sheets>");
    if (titles.length() > 0) {
      out.append("<definedNames>").append(titles).append("</definedNames>");
    }
    return out.append("</workbook>").toString();
  }

  private String styles() {
    StringBuilder out = new StringBuilder("<styleSheet xmlns=\"" + MAIN + "\">");
    if (!formats.isEmpty()) {
      out.append("<numFmts count=\"").append(formats.size()).append("\">");
      formats.forEach(
          (code, id) ->
              out.append("<numFmt numFmtId=\"")
                  .append(FIRST_FORMAT + id)
                  .append("\" formatCode=\"")
                  .append(Xml.escape(code))
                  .append("\"/>"));
      out.append("</numFmts>");
    }
    String font = "<name val=\"Times New Roman\"/><family val=\"1\"/>";
    out.append("<fonts count=\"2\"><font><sz val=\"11\"/>")
        .append(font)
        .append("</font><font><b/><sz val=\"11\"/>")
        .append(font)
        .append("</font></fonts>");
    out.append(
        "<fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill><fill><patternFill"
            + " patternType=\"gray125\"/></fill><fill><patternFill patternType=\"solid\"><fgColor"
            + " rgb=\"FFEDE7E3\"/></patternFill></fill></fills>");
    out.append(
        "<borders count=\"2\"><border/><border><left style=\"thin\"/><right style=\"thin\"/><top"
            + " style=\"thin\"/><bottom style=\"thin\"/></border></borders>");
    out.append("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"")
        .append(FIXED_STYLES + formats.size())
        .append("\">");
    out.append("<xf applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>");
    out.append(
        "<xf fontId=\"1\" applyFont=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\""
            + " wrapText=\"1\"/></xf>");
    out.append(
        "<xf fontId=\"1\" fillId=\"2\" borderId=\"1\" applyFont=\"1\" applyFill=\"1\""
            + " applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\""
            + " vertical=\"center\" wrapText=\"1\"/></xf>");
    formats.forEach(
        (code, id) ->
            out.append("<xf numFmtId=\"")
                .append(FIRST_FORMAT + id)
                .append(
                    "\" applyNumberFormat=\"1\" applyAlignment=\"1\"><alignment"
                        + " vertical=\"top\"/></xf>"));
    return out.append("</cellXfs></styleSheet>").toString();
  }

  private String sheet(Sheet sheet) {
    StringBuilder out =
        new StringBuilder(
            "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">");
    if (sheet.frozenRows() > 0) {
      int below = sheet.frozenRows() + 1;
      out.append("<pane ySplit=\"")
          .append(sheet.frozenRows())
          .append("\" topLeftCell=\"A")
          .append(below)
          .append("\" activePane=\"bottomLeft\" state=\"frozen\"/>");
    }
    out.append("</sheetView></sheetViews><cols>");
    for (int i = 0; i < sheet.widths().size(); i++) {
      out.append("<col min=\"")
          .append(i + 1)
          .append("\" max=\"")
          .append(i + 1)
          .append("\" width=\"")
          .append(sheet.widths().get(i))
          .append("\" customWidth=\"1\"/>");
    }
    out.append("</cols><sheetData>");
    int number = 1;
    for (List<Cell> row : sheet.rows()) {
      out.append("<row r=\"").append(number).append("\">");
      for (int i = 0; i < row.size(); i++) {
        cell(out, column(i) + number, row.get(i));
      }
      out.append("</row>");
      number++;
    }
    return out.append(
            "</sheetData><pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>")
        .toString();
  }

  private void cell(StringBuilder out, String place, Cell cell) {
    BigDecimal number = cell.number();
    if (number != null) {
      int style = FIXED_STYLES + formats.computeIfAbsent(cell.format(), code -> formats.size());
      String plain = number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      out.append("<c r=\"")
          .append(place)
          .append("\" s=\"")
          .append(style)
          .append("\"><v>")
          .append(plain)
          .append("</v></c>");
    } else if (!cell.text().isEmpty() || cell.look() == Look.HEAD) {
      out.append("<c r=\"")
          .append(place)
          .append("\" s=\"")
          .append(cell.look().style)
          .append("\" t=\"inlineStr\"><is><t")
          .append(cell.text().equals(cell.text().strip()) ? ">" : " xml:space=\"preserve\">")
          .append(Xml.escape(cell.text()))
          .append("</t></is></c>");
    }
  }

  private static String column(int index) {
    return index < 26
        ? String.valueOf((char) ('A' + index))
        : column(index / 26 - 1) + column(index % 26);
  }
}
