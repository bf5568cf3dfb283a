package vn.kho.ingest.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strings a workbook shares between its cells, raised runs kept as {@code <sup>}. */
final class XlsxStrings {

  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private final List<String> strings = new ArrayList<>();

  XlsxStrings() {}

  XlsxStrings(XmlPart xml, ReadLimits limits) throws IOException {
    ReadMeter meter = new ReadMeter(limits);
    while (xml.next()) {
      if (xml.isStart("si")) {
        Spot spot = new Spot("sharedStrings", strings.size() + 1);
        String text = richText(xml, "si", spot, meter);
        meter.cell(spot, 0, text.length());
        strings.add(text);
      }
    }
  }

  String get(int index) {
    return strings.get(index);
  }

  int size() {
    return strings.size();
  }

  /** Text of the element just entered, up to its end; readings beside the text are left out. */
  static String richText(XmlPart xml, String end, Spot spot, ReadMeter meter) throws IOException {
    StringBuilder text = new StringBuilder();
    boolean inText = false;
    boolean raised = false;
    while (xml.next() && !xml.isEnd(end)) {
      if (xml.isStart("rPh")) {
        xml.skip();
      } else if (xml.isStart("vertAlign")) {
        raised = "superscript".equals(xml.attribute("val"));
      } else if (xml.isStart("t")) {
        inText = true;
        text.append(raised ? "<sup>" : "");
      } else if (xml.isEnd("t")) {
        inText = false;
        text.append(raised ? "</sup>" : "");
      } else if (xml.isEnd("r")) {
        raised = false;
      } else if (inText && xml.isText()) {
        text.append(xml.text());
        meter.growing(spot, text.length());
      }
    }
    return unescape(text.toString());
  }

  /**
   * Excel writes characters XML cannot hold as _x000D_, and an underscore before such as _x005F_.
   */
  private static String unescape(String text) {
    return text.contains("_x")
        ? ESCAPED
            .matcher(text)
            .replaceAll(
                code ->
                    Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(code.group(1), 16))))
        : text;
  }
}
