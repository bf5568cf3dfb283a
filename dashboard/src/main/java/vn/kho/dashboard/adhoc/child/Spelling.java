package vn.kho.dashboard.adhoc.child;

/** How far apart two names are, to propose the one that was meant. */
final class Spelling {
  private Spelling() {}

  /** Edits (insert, delete, replace) that turn one name into the other; long names are cut. */
  static int distance(String from, String to) {
    String a = from.length() > 64 ? from.substring(0, 64) : from;
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[to.length() + 1];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replace = previous[j - 1] + (a.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(previous[j], row[j - 1]) + 1);
      }
      previous = row;
    }
    return previous[to.length()];
  }
}
