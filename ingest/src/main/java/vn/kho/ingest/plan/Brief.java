package vn.kho.ingest.plan;

/** Long texts shortened for a line of output. */
final class Brief {

  private static final int LENGTH = 80;

  private Brief() {}

  static String of(String text) {
    return to(text, LENGTH);
  }

  static String to(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
