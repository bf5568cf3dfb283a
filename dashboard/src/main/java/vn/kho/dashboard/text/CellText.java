package vn.kho.dashboard.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as a cell of a workbook holds them, so that a spreadsheet reads back the same words. */
public final class CellText {
  /** What a cell can hold in the programs that read the format. */
  private static final int LONGEST = 32_767;

  private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
  private static final Pattern NOT_IN_XML =
      Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

  private CellText() {}

  /** Characters XML cannot hold are written as the format does, {@code _x0001_}. */
  public static String of(String text) {
    String cut = text.length() <= LONGEST ? text : cut(text);
    Matcher escaped = LOOKS_ESCAPED.matcher(cut);
    return NOT_IN_XML
        .matcher(escaped.replaceAll("_x005F_"))
        .replaceAll(found -> "_x%04X_".formatted((int) found.group().charAt(0)));
  }

  private static String cut(String text) {
    int end = Character.isHighSurrogate(text.charAt(LONGEST - 2)) ? LONGEST - 2 : LONGEST - 1;
    return text.substring(0, end) + "…";
  }
}
