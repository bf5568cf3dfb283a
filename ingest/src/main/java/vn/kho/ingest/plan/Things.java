package vn.kho.ingest.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a figure counts, from the words behind it. */
final class Things {

  private static final Pattern FIRST_WORDS =
      Pattern.compile("^ ?([\\p{L}&/]+(?: [\\p{L}&/]+){0,2})");

  private Things() {}

  /** A thing that comes whole where the words name one, their first three otherwise. */
  static String after(String words) {
    String text = words.stripLeading();
    Matcher whole = Wording.WHOLE_THING.matcher(text);
    if (whole.find()) {
      return whole.group().strip();
    }
    Matcher first = FIRST_WORDS.matcher(words);
    return first.find() ? first.group(1) : "";
  }

  /** One spelling for things that plans write in two ways. */
  static String canonical(String thing) {
    String plain = Folding.lower(thing).replace("%", "").strip();
    return switch (plain) {
      case "hợp tác xã", "htx" -> "htx";
      case "tổ hợp tác", "tổ", "tht" -> plain.equals("tổ") ? "tổ" : "tht";
      default -> plain;
    };
  }
}
