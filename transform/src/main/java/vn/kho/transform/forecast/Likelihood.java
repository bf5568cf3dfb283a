package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.util.Locale;
import vn.kho.transform.command.Message;

/** The four words for a chance, always shown with the number. */
public enum Likelihood {
  LIKELY(80, "nhiều khả năng đạt", "likely to be met"),
  POSSIBLE(50, "có thể đạt", "may be met"),
  AT_RISK(20, "nguy cơ không đạt", "at risk"),
  UNLIKELY(0, "khó đạt", "unlikely to be met");

  private final int fromPct;
  private final String vi;
  private final String en;

  Likelihood(int fromPct, String vi, String en) {
    this.fromPct = fromPct;
    this.vi = vi;
    this.en = en;
  }

  public static Likelihood of(BigDecimal chancePct) {
    for (Likelihood likelihood : values()) {
      if (chancePct.compareTo(BigDecimal.valueOf(likelihood.fromPct)) >= 0) {
        return likelihood;
      }
    }
    return UNLIKELY;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Message words() {
    return new Message(vi, en);
  }
}
