package vn.kho.dashboard.report.file;

/** Markup put together as text; every word from outside is escaped. */
public final class Xml {
  private Xml() {}

  public static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t', '\n', '\r' -> out.append(' ');
      default -> {
        boolean isAllowed = c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF);
        if (isAllowed && !turnsText(c)) {
          out.appendCodePoint(c);
        }
      }
    }
  }

  /** Marks that would set the words after a name from right to left. */
  private static boolean turnsText(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
