package vn.kho.ingest.sheet;

/** One sheet's XML, its elements in the order the format demands. */
final class SheetXml {
  static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

  private final SheetFrame frame;

  SheetXml(SheetFrame frame) {
    this.frame = frame;
  }

  String start() {
    StringBuilder xml =
        new StringBuilder(HEAD)
            .append(
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships\">")
            .append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr>");
    if (frame.frozenRows() > 0) {
      xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"")
          .append(frame.frozenRows())
          .append("\" topLeftCell=\"A")
          .append(frame.frozenRows() + 1)
          .append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    }
    if (!frame.widths().isEmpty()) {
      xml.append("<cols>");
      for (int i = 0; i < frame.widths().size(); i++) {
        xml.append("<col min=\"")
            .append(i + 1)
            .append("\" max=\"")
            .append(i + 1)
            .append("\" width=\"")
            .append(frame.widths().get(i))
            .append("\" customWidth=\"1\"/>");
      }
      xml.append("</cols>");
    }
    return xml.append("<sheetData>").toString();
  }

  String end() {
    StringBuilder xml = new StringBuilder("</sheetData>");
    if (frame.protection() == SheetFrame.Protection.LOCKED) {
      xml.append(
          "<sheetProtection sheet=\"1\" formatColumns=\"0\" formatRows=\"0\" autoFilter=\"0\"/>");
    }
    if (!frame.merged().isEmpty()) {
      xml.append("<mergeCells count=\"").append(frame.merged().size()).append("\">");
      frame.merged().forEach(range -> xml.append("<mergeCell ref=\"").append(range).append("\"/>"));
      xml.append("</mergeCells>");
    }
    if (!frame.entries().isEmpty()) {
      xml.append("<dataValidations count=\"").append(frame.entries().size()).append("\">");
      frame.entries().forEach(entry -> entry(xml, entry));
      xml.append("</dataValidations>");
    }
    xml.append("<pageMargins left=\"0.5\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\"")
        .append(" header=\"0.3\" footer=\"0.3\"/>")
        .append("<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/>");
    if (!frame.notes().isEmpty()) {
      xml.append("<legacyDrawing r:id=\"rId1\"/>");
    }
    return xml.append("</worksheet>").toString();
  }

  private static void entry(StringBuilder xml, Entry entry) {
    xml.append("<dataValidation type=\"")
        .append(entry.kind() == Entry.Kind.LIST ? "list" : "custom")
        .append("\" allowBlank=\"1\" showInputMessage=\"1\" showErrorMessage=\"1\"")
        .append(" errorTitle=\"kho\" error=\"")
        .append(XmlText.attribute(entry.refusal()))
        .append("\" promptTitle=\"kho\" prompt=\"")
        .append(XmlText.attribute(entry.prompt()))
        .append("\" sqref=\"")
        .append(entry.cells())
        .append("\"><formula1>")
        .append(XmlText.attribute(entry.formula()))
        .append("</formula1></dataValidation>");
  }

  static void row(StringBuilder xml, SheetRow row) {
    xml.append("<row r=\"").append(row.number()).append("\">");
    for (SheetCell cell : row.cells()) {
      xml.append("<c r=\"")
          .append(Letters.of(cell.column()))
          .append(row.number())
          .append("\" s=\"")
          .append(cell.look().style());
      switch (cell.kind()) {
        case BLANK -> xml.append("\"/>");
        case NUMBER -> xml.append("\"><v>").append(cell.value()).append("</v></c>");
        case TEXT ->
            xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(XmlText.cell(cell.value()))
                .append("</t></is></c>");
      }
    }
    xml.append("</row>");
  }
}
