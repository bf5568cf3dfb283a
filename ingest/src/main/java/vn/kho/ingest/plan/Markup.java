package vn.kho.ingest.plan;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes the dress off a printed text: tags, asterisks, raised figures, odd spaces. */
final class Markup {

  private static final Pattern RAISED =
      Pattern.compile("<sup>\\s*\\[?([\\d*]{1,3})\\]?\\s*</sup>", Pattern.CASE_INSENSITIVE);
  private static final Pattern RAISED_DIGITS = Pattern.compile("(?<![mM])[¹²³⁰⁴-⁹]{1,3}");
  private static final String RAISED_SIGNS = "¹²³⁰⁴⁵⁶⁷⁸⁹";
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG =
      Pattern.compile("</?[a-zA-Z][a-zA-Z0-9]{0,10}(\\s[^<>]{0,200})?/?>");
  private static final Pattern STARS = Pattern.compile("\\*{1,3}(?=\\S)([^*\\n]{1,2000}?)\\*{1,3}");
  private static final Pattern ESCAPED = Pattern.compile("\\\\([-.*_#()\\[\\]])");
  private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]");
  private static final Pattern SPACES =
      Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u3000]+");

  private Markup() {}

  /** The bare text in NFC. */
  static String bare(String printed) {
    return dissect(printed).text();
  }

  /** The bare text and the footnote marks that were called in it. */
  static Bare dissect(String printed) {
    if (printed.isEmpty()) {
      return Bare.EMPTY;
    }
    List<String> calls = new ArrayList<>();
    String text = Normalizer.normalize(printed, Normalizer.Form.NFC);
    if (text.indexOf('<') >= 0) {
      text = collect(RAISED, text, calls);
      text = BREAK.matcher(text).replaceAll(" ");
      text = TAG.matcher(text).replaceAll("");
    }
    if (text.chars().anyMatch(c -> RAISED_SIGNS.indexOf(c) >= 0)) {
      text = collect(RAISED_DIGITS, text, calls);
    }
    if (text.indexOf('&') >= 0) {
      text = entities(text);
    }
    text = HEADING.matcher(text.strip()).replaceFirst("");
    if (text.indexOf('*') >= 0) {
      text = STARS.matcher(text).replaceAll("$1");
      text = text.length() > 3 ? text.replace("**", "") : text;
    }
    if (text.indexOf('\\') >= 0) {
      text = ESCAPED.matcher(text).replaceAll("$1");
    }
    text = SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    return new Bare(text, List.copyOf(calls));
  }

  private static String collect(Pattern pattern, String text, List<String> calls) {
    Matcher matcher = pattern.matcher(text);
    StringBuilder rest = new StringBuilder();
    while (matcher.find()) {
      String mark = matcher.groupCount() > 0 ? matcher.group(1) : plainDigits(matcher.group());
      calls.add(mark);
      matcher.appendReplacement(rest, "");
    }
    return matcher.appendTail(rest).toString();
  }

  private static String plainDigits(String raised) {
    return Normalizer.normalize(raised, Normalizer.Form.NFKC);
  }

  private static String entities(String text) {
    return text.replace("&nbsp;", " ")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }

  /** A text without its dress. */
  record Bare(String text, List<String> calls) {
    static final Bare EMPTY = new Bare("", List.of());
  }
}
