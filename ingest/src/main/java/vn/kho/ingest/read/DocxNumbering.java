package vn.kho.ingest.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The automatic numbers of a docx, which are nowhere in its text. */
final class DocxNumbering {

  private static final int LEVELS = 9;

  private final Map<String, Level[]> lists = new HashMap<>();
  private final Map<String, String> listOfNumber = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /** Lists that begin anew at a number of their own, until their first use. */
  private final Map<String, Map<Integer, Integer>> restarts = new HashMap<>();

  DocxNumbering() {}

  DocxNumbering(XmlPart xml) throws IOException {
    String list = "";
    String number = "";
    int level = 0;
    while (xml.next()) {
      if (!xml.isStart()) {
        continue;
      }
      switch (xml.name()) {
        case "abstractNum" -> {
          list = xml.attribute("abstractNumId", "");
          lists.put(list, new Level[LEVELS]);
        }
        case "lvl" -> {
          level = Math.min(LEVELS - 1, xml.number("ilvl", 0));
          levels(list)[level] = new Level("decimal", "", 1);
        }
        case "start" -> levels(list)[level] = level(list, level).startingAt(xml.number("val", 1));
        case "numFmt" ->
            levels(list)[level] = level(list, level).as(xml.attribute("val", "decimal"));
        case "lvlText" ->
            levels(list)[level] = level(list, level).reading(xml.attribute("val", ""));
        case "num" -> {
          number = xml.attribute("numId", "");
          list = "of " + number;
        }
        case "lvlOverride" -> level = Math.min(LEVELS - 1, xml.number("ilvl", 0));
        case "startOverride" ->
            restarts.computeIfAbsent(number, n -> new HashMap<>()).put(level, xml.number("val", 1));
        case "abstractNumId" -> listOfNumber.put(number, xml.attribute("val", ""));
        default -> {
          // indents and fonts
        }
      }
    }
  }

  private Level[] levels(String list) {
    return lists.computeIfAbsent(list, l -> new Level[LEVELS]);
  }

  private Level level(String list, int level) {
    Level known = levels(list)[level];
    return known == null ? new Level("decimal", "", 1) : known;
  }

  /** The number the next paragraph of this list and level shows; empty when it shows none. */
  String next(String number, int level) {
    String list = listOfNumber.get(number);
    if (list == null || level >= LEVELS || number.equals("0")) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(list, l -> new int[LEVELS]);
    Map<Integer, Integer> restart = restarts.remove(number);
    if (restart != null) {
      restart.forEach((at, first) -> counts[at] = first - (at == level ? 1 : 0));
    }
    for (int i = 0; i <= level; i++) {
      counts[i] = counts[i] == 0 ? level(list, i).start() - (i == level ? 1 : 0) : counts[i];
    }
    counts[level]++;
    for (int i = level + 1; i < LEVELS; i++) {
      counts[i] = 0;
    }
    Level own = level(list, level);
    if (own.format().equals("bullet")) {
      return "-";
    }
    String text = own.text();
    for (int i = 0; i <= level; i++) {
      text = text.replace("%" + (i + 1), shown(level(list, i).format(), counts[i]));
    }
    return text;
  }

  private static String shown(String format, int count) {
    return switch (format) {
      case "none" -> "";
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter('A', count);
      case "lowerLetter" -> letter('a', count);
      case "decimalZero" -> count < 10 ? "0" + count : String.valueOf(count);
      default -> String.valueOf(count);
    };
  }

  private static String letter(char first, int count) {
    return count >= 1 && count <= 26 ? String.valueOf((char) (first + count - 1)) : "" + count;
  }

  private static String roman(int count) {
    int[] values = {100, 90, 50, 40, 10, 9, 5, 4, 1};
    String[] signs = {"C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    StringBuilder text = new StringBuilder();
    int rest = Math.min(count, 3999);
    for (int i = 0; i < values.length; i++) {
      for (; rest >= values[i]; rest -= values[i]) {
        text.append(signs[i]);
      }
    }
    return text.toString();
  }

  private record Level(String format, String text, int start) {
    private Level startingAt(int first) {
      return new Level(format, text, first);
    }

    private Level as(String other) {
      return new Level(other, text, start);
    }

    private Level reading(String other) {
      return new Level(format, other, start);
    }
  }
}
