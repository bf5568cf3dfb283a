package vn.kho.ingest.sheet;

import java.util.List;
import java.util.Locale;

/** Names a workbook can give its sheets. */
final class SheetNames {
  private static final int LONGEST = 31;

  private SheetNames() {}

  /** The wished name, mended until the format allows it and no other sheet has it. */
  static String fitting(String wish, List<String> taken) {
    String legal = wish.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").strip();
    legal = legal.replaceAll("^'+|'+$", "").strip();
    String base = legal.isEmpty() ? "Biểu" : legal;
    String name = cut(base, LONGEST);
    for (int n = 2; isTaken(name, taken); n++) {
      String end = " (" + n + ")";
      name = cut(base, LONGEST - end.length()) + end;
    }
    return name;
  }

  private static String cut(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end);
  }

  private static boolean isTaken(String name, List<String> taken) {
    String folded = name.toLowerCase(Locale.ROOT);
    return taken.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(folded));
  }
}
