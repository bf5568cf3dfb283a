package vn.kho.ingest.plan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A text with the places of the words that govern its figures, found once: "every year", the term,
 * "each", the ends of sentences. Looking back is bounded, so that a text of nothing but numbers is
 * not read over and over.
 */
final class TextMarks {

  /** Long enough for any sentence of a plan. */
  static final int LOOK_BACK = 400;

  private final String text;
  private final int[] yearly;
  private final int[] term;
  private final int[] each;
  private final int[] eachEnds;
  private final Map<Integer, Set<String>> levels = new HashMap<>();

  TextMarks(String text) {
    this.text = text;
    this.yearly = starts(Wording.YEARLY);
    this.term = starts(Wording.OVER_THE_TERM);
    this.each = starts(UnitWords.EACH);
    this.eachEnds = UnitWords.EACH.matcher(text).results().mapToInt(MatchResult::end).toArray();
  }

  private int[] starts(Pattern pattern) {
    return pattern.matcher(text).results().mapToInt(MatchResult::start).toArray();
  }

  String text() {
    return text;
  }

  /** After the last full stop before here; points inside numbers end no sentence. */
  int sentenceStart(int at) {
    int first = Math.max(0, at - LOOK_BACK);
    for (int i = at - 1; i > first; i--) {
      if (text.charAt(i - 1) == '.' && text.charAt(i) == ' ') {
        return i;
      }
    }
    return first;
  }

  /** After the last semicolon, colon or full stop before here. */
  int clauseStart(int at) {
    int first = sentenceStart(at);
    for (int i = at - 1; i >= first; i--) {
      if (text.charAt(i) == ';' || text.charAt(i) == ':') {
        return i + 1;
      }
    }
    return first;
  }

  /** Where the last "every year" between two places begins, -1 when there is none. */
  int lastYearly(int from, int to) {
    return last(yearly, from, to);
  }

  int lastTerm(int from, int to) {
    return last(term, from, to);
  }

  private static int last(int[] starts, int from, int to) {
    int index = Arrays.binarySearch(starts, to);
    int before = (index < 0 ? -index - 1 : index) - 1;
    return before >= 0 && starts[before] >= from ? starts[before] : -1;
  }

  /** Index of the first "each" at or behind a place. */
  int eachFrom(int from) {
    int index = Arrays.binarySearch(each, from);
    return index < 0 ? -index - 1 : index;
  }

  int eachCount() {
    return each.length;
  }

  int eachStart(int index) {
    return each[index];
  }

  int eachEnd(int index) {
    return eachEnds[index];
  }

  /** Levels of the units that an "each" is about. */
  Set<String> levelsOfEach(int index) {
    int end = eachEnds[index];
    return levels.computeIfAbsent(
        index,
        i ->
            UnitWords.levels(
                UnitWords.subject(
                    text.substring(end, Math.min(text.length(), end + UnitWords.REACH)))));
  }
}
