package vn.kho.ingest.parse;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.kho.ingest.issue.Words;

/** The known words most like an unknown one: for help in messages only. */
public final class Nearest {
  private Nearest() {}

  /** The most alike of {@code known}; empty when none comes near. */
  public static Optional<String> of(String text, Collection<String> known) {
    return list(text, known, 1).stream().findFirst();
  }

  /** At most {@code count} of {@code known}, most alike first. */
  public static List<String> list(String text, Collection<String> known, int count) {
    String plain = Fold.plain(text);
    record Near(String word, int distance) {}
    return known.stream()
        .map(word -> new Near(word, distance(plain, Fold.plain(word))))
        .filter(near -> near.distance <= 1 + Math.min(plain.length(), near.word.length()) / 4)
        .sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::word))
        .limit(count)
        .map(Near::word)
        .toList();
  }

  /** The end of a sentence of advice: {@code ; có phải là "value"?}, or nothing. */
  public static Words hint(String text, Collection<String> known) {
    List<String> near = list(text, known, 3);
    if (near.isEmpty()) {
      return new Words("", "");
    }
    String all = "\"" + String.join("\", \"", near) + "\"";
    return new Words("; có phải là " + all + "?", "; is it " + all + "?");
  }

  /** Letters to change, add, drop or swap with their neighbour. */
  static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          d[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        d[i][j] = Math.min(d[i - 1][j - 1] + change, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean isSwap =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (isSwap) {
          d[i][j] = Math.min(d[i][j], 1 + d[i - 2][j - 2]);
        }
      }
    }
    return d[a.length()][b.length()];
  }
}
