package vn.kho.ingest.sheet;

import java.util.List;

/** The comments of a sheet: their texts, and the shapes without which programs do not show them. */
final class NotesXml {
  private NotesXml() {}

  static String comments(List<Note> notes) {
    StringBuilder xml =
        new StringBuilder(SheetXml.HEAD)
            .append(
                "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">")
            .append("<authors><author>kho</author></authors><commentList>");
    for (Note note : notes) {
      xml.append("<comment ref=\"")
          .append(Letters.of(note.column()))
          .append(note.row())
          .append("\" authorId=\"0\"><text><t xml:space=\"preserve\">")
          .append(XmlText.cell(note.text()))
          .append("</t></text></comment>");
    }
    return xml.append("</commentList></comments>").toString();
  }

  static String shapes(List<Note> notes) {
    StringBuilder xml =
        new StringBuilder(
            "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:o=\"urn:schemas-microsoft-com:office:office\""
                + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
                + "<v:shapetype id=\"t\" coordsize=\"21600,21600\" o:spt=\"202\""
                + " path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
                + "<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>");
    int id = 1;
    for (Note note : notes) {
      int row = note.row() - 1;
      int column = note.column();
      int top = Math.max(0, row - 1);
      xml.append("<v:shape id=\"n")
          .append(id++)
          .append("\" type=\"#t\" style=\"position:absolute;visibility:hidden\"")
          .append(" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
          .append("<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
          .append("<x:Anchor>")
          .append(column + 1)
          .append(",15,")
          .append(top)
          .append(",2,")
          .append(column + 5)
          .append(",15,")
          .append(top + 7)
          .append(",2</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>")
          .append(row)
          .append("</x:Row><x:Column>")
          .append(column)
          .append("</x:Column></x:ClientData></v:shape>");
    }
    return xml.append("</xml>").toString();
  }
}
