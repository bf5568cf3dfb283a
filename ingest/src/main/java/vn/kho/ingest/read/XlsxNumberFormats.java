package vn.kho.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the styles of a workbook say a stored number is: a plain number, a percentage, a date. */
final class XlsxNumberFormats {

  private final List<TableCell.Type> types = new ArrayList<>();

  /** An empty workbook style: every number is plain. */
  XlsxNumberFormats() {}

  XlsxNumberFormats(XmlPart xml, ReadLimits limits) throws IOException {
    Map<Integer, String> codes = new HashMap<>();
    boolean inCells = false;
    while (xml.next()) {
      if (xml.isStart("numFmt")) {
        codes.put(xml.number("numFmtId", -1), xml.attribute("formatCode", ""));
      } else if (xml.isStart("cellXfs")) {
        inCells = true;
      } else if (xml.isEnd("cellXfs")) {
        inCells = false;
      } else if (inCells && xml.isStart("xf") && types.size() < limits.cells()) {
        int id = xml.number("numFmtId", 0);
        types.add(type(id, codes.getOrDefault(id, "")));
      }
    }
  }

  TableCell.Type of(int style) {
    return style >= 0 && style < types.size() ? types.get(style) : TableCell.Type.NUMBER;
  }

  /** Ids below 164 are the format's own; of them 9, 10 are percentages, those listed are dates. */
  static TableCell.Type type(int id, String code) {
    if (id == 9 || id == 10) {
      return TableCell.Type.PERCENT;
    }
    if ((id >= 14 && id <= 22)
        || (id >= 27 && id <= 36)
        || (id >= 45 && id <= 47)
        || (id >= 50 && id <= 58)) {
      return TableCell.Type.DATE;
    }
    String bare = code.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]", "");
    if (bare.contains("%")) {
      return TableCell.Type.PERCENT;
    }
    return bare.matches("(?is).*[ymdhs].*") && !bare.equalsIgnoreCase("general")
        ? TableCell.Type.DATE
        : TableCell.Type.NUMBER;
  }
}
