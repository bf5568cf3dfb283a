package vn.kho.transform.command;

/** One message in both languages. */
public record Message(String vi, String en) {

  public String in(Language language) {
    return language == Language.EN ? en : vi;
  }
}
