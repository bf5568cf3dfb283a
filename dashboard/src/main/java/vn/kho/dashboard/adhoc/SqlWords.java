package vn.kho.dashboard.adhoc;

import java.util.List;
import java.util.Locale;
import vn.kho.dashboard.Console;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.text.Texts;

/**
 * What a refusal says to the writer of a statement; the words stand in {@code
 * sql_vi/en.properties}.
 */
public final class SqlWords {
  private SqlWords() {}

  /** What happened. */
  public static String what(Refusal refusal, String reference, Texts texts) {
    Object[] values =
        refusal.code().actor() == Refusal.Actor.INTERNAL
            ? new Object[] {reference}
            : refusal.words().toArray();
    boolean hasPlace = refusal.code() == Refusal.Code.SYNTAX && values.length == 3;
    return texts.get(key(refusal) + (hasPlace ? ".at" : ".what"), values);
  }

  /** What the writer can do. */
  public static String todo(Refusal refusal, Texts texts) {
    List<String> words = refusal.words();
    if (refusal.code() == Refusal.Code.TABLE && words.size() > 1 && !words.get(1).isEmpty()) {
      return texts.get(key(refusal) + ".near", words.get(1));
    }
    return texts.get(key(refusal) + ".todo", words.toArray());
  }

  /** Tells the caller of the command what is wrong and what to do; gives the exit code for it. */
  static int say(Texts texts, Console console, String key, Object... values) {
    console.err().println(texts.get(key + ".what", values) + " " + texts.get(key + ".todo"));
    return 2;
  }

  private static String key(Refusal refusal) {
    return "sql." + refusal.code().name().toLowerCase(Locale.ROOT);
  }
}
