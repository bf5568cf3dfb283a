package vn.kho.dashboard.report.word;

/** The styles of an official paper; those who edit change a style, not each paragraph. */
final class Styles {
  private static final String TOC_TABS =
      "<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"9071\"/></w:tabs>";

  private Styles() {}

  static String xml() {
    StringBuilder out = new StringBuilder();
    out.append("<w:styles xmlns:w=\"")
        .append(WordReport.MAIN)
        .append(
            "\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\""
                + " w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New"
                + " Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang"
                + " w:val=\"vi-VN\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>");
    style(
        out,
        "Normal",
        "Normal",
        "",
        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"276\" w:lineRule=\"auto\"/>",
        "");
    style(
        out,
        "BodyText",
        "Body Text",
        "Normal",
        "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/><w:jc w:val=\"both\"/>",
        "");
    style(out, "ListItem", "List Item", "BodyText", "", "");
    style(out, "Draft", "Draft", "BodyText", "", "<w:i/>");
    style(
        out,
        "Note",
        "Note",
        "Normal",
        "<w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:i/><w:sz w:val=\"22\"/>");
    style(
        out,
        "Title",
        "Title",
        "Normal",
        "<w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/>",
        "<w:b/><w:caps/>");
    style(
        out,
        "Subtitle",
        "Subtitle",
        "Normal",
        "<w:spacing w:before=\"60\"/><w:jc w:val=\"center\"/>",
        "<w:b/>");
    heading(out, 1, "<w:spacing w:before=\"240\"/><w:jc w:val=\"center\"/>");
    heading(out, 2, "<w:spacing w:before=\"180\"/><w:ind w:firstLine=\"720\"/>");
    heading(out, 3, "<w:spacing w:before=\"120\"/><w:ind w:firstLine=\"720\"/>");
    style(
        out,
        "AnnexTitle",
        "Annex Title",
        "Normal",
        "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\"/><w:jc"
            + " w:val=\"center\"/><w:outlineLvl w:val=\"0\"/>",
        "<w:b/>");
    style(
        out,
        "HeadBlock",
        "Head Block",
        "Normal",
        "<w:spacing w:before=\"0\" w:line=\"240\" w:lineRule=\"auto\"/><w:jc w:val=\"center\"/>",
        "<w:sz w:val=\"26\"/>");
    style(
        out,
        "Recipients",
        "Recipients",
        "Normal",
        "<w:spacing w:before=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"22\"/>");
    style(
        out,
        "TableText",
        "Table Text",
        "Normal",
        "<w:spacing w:before=\"20\" w:after=\"20\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"20\"/>");
    style(
        out,
        "Header",
        "header",
        "Normal",
        "<w:spacing w:before=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:sz w:val=\"26\"/>");
    style(
        out,
        "Footer",
        "footer",
        "Normal",
        "<w:spacing w:before=\"0\"/><w:jc w:val=\"center\"/>",
        "<w:sz w:val=\"20\"/>");
    style(
        out,
        "TOC1",
        "toc 1",
        "Normal",
        TOC_TABS + "<w:spacing w:before=\"40\" w:line=\"240\" w:lineRule=\"auto\"/>",
        "<w:sz w:val=\"26\"/>");
    style(
        out,
        "TOC2",
        "toc 2",
        "Normal",
        TOC_TABS
            + "<w:spacing w:before=\"20\" w:line=\"240\" w:lineRule=\"auto\"/><w:ind"
            + " w:left=\"360\"/>",
        "<w:sz w:val=\"26\"/>");
    out.append(
        "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal"
            + " Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top"
            + " w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"70\" w:type=\"dxa\"/><w:bottom w:w=\"0\""
            + " w:type=\"dxa\"/><w:right w:w=\"70\""
            + " w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>");
    out.append(
        "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:basedOn"
            + " w:val=\"TableNormal\"/><w:tblPr><w:tblBorders>");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      out.append("<w:")
          .append(side)
          .append(" w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>");
    }
    return out.append("</w:tblBorders></w:tblPr></w:style></w:styles>").toString();
  }

  private static void heading(StringBuilder out, int level, String paragraph) {
    style(
        out,
        "Heading" + level,
        "heading " + level,
        "Normal",
        "<w:keepNext/>" + paragraph + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
        level == 3 ? "<w:b/><w:i/>" : "<w:b/>");
  }

  private static void style(
      StringBuilder out, String id, String name, String base, String paragraph, String run) {
    boolean isDefault = base.isEmpty();
    out.append("<w:style w:type=\"paragraph\"")
        .append(isDefault ? " w:default=\"1\"" : "")
        .append(" w:styleId=\"")
        .append(id)
        .append("\"><w:name w:val=\"")
        .append(name)
        .append("\"/>");
    if (!isDefault) {
      out.append("<w:basedOn w:val=\"").append(base).append("\"/>");
    }
    out.append("<w:qFormat/><w:pPr>")
        .append(paragraph)
        .append("</w:pPr><w:rPr>")
        .append(run)
        .append("</w:rPr></w:style>");
  }
}
