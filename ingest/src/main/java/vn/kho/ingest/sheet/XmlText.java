package vn.kho.ingest.sheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts in the XML of a workbook. */
final class XmlText {
  /** What a cell can hold in the programs that read the format. */
  private static final int LONGEST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  private XmlText() {}

  /** A text of a cell: characters XML cannot hold are written as the format does, _x0001_. */
  static String cell(String text) {
    String cut = text.length() <= LONGEST ? text : cut(text);
    Matcher escaped = LOOKS_ESCAPED.matcher(cut);
    return xml(escaped.replaceAll("_x005F_"), "_x%04X_");
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }

  /** A text anywhere else: what XML cannot hold becomes a replacement character. */
  static String attribute(String text) {
    return xml(text, "\uFFFD");
  }

  private static String xml(String text, String forbidden) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> {
          if (isHeld(c)) {
            out.appendCodePoint(c);
          } else {
            out.append(String.format(forbidden, c));
          }
        }
      }
    }
    return out.toString();
  }

  private static boolean isHeld(int c) {
    return (c >= 0x20 && c < 0xD800) || (c >= 0xE000 && c < 0xFFFE) || c >= 0x10000;
  }
}
