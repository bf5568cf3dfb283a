package vn.kho.ingest.issue;

/** One statement in both languages. */
public record Words(String vi, String en) {

  /** The statement in {@code lang}. */
  public String in(Lang lang) {
    return lang == Lang.VI ? vi : en;
  }
}
