package vn.kho.transform.command;

/** The two languages every message is written in. */
public enum Language {
  VI,
  EN;

  /** The language of a code as users write it; an unknown code is a {@link Problem}. */
  public static Language of(String code) {
    return switch (code) {
      case "vi" -> VI;
      case "en" -> EN;
      default ->
          throw Problem.usage(
              "--lang nhận vi hoặc en, không nhận \"%s\".".formatted(code),
              "--lang takes vi or en, not \"%s\".".formatted(code));
    };
  }
}
