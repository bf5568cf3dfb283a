package vn.kho.dashboard.text;

import java.util.Locale;
import java.util.Optional;

/** The two languages everything is written in; Vietnamese is the default. */
public enum Lang {
  VI("vi", Locale.forLanguageTag("vi-VN")),
  EN("en", Locale.forLanguageTag("en-GB"));

  private final String code;
  private final Locale locale;

  Lang(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  public String code() {
    return code;
  }

  public Locale locale() {
    return locale;
  }

  public Lang other() {
    return this == VI ? EN : VI;
  }

  /** The text of this language out of a pair such as {@code label_vi, label_en}. */
  public String pick(String vietnamese, String english) {
    return this == VI ? vietnamese : english;
  }

  public static Optional<Lang> find(String code) {
    for (Lang lang : values()) {
      if (lang.code.equals(code)) {
        return Optional.of(lang);
      }
    }
    return Optional.empty();
  }
}
