package vn.kho.dashboard.page;

import vn.kho.dashboard.query.Forecast;
import vn.kho.dashboard.text.Numbers;
import vn.kho.dashboard.text.Texts;

/** The chance of a forecast, as a percentage and a word. */
final class Outlooks {
  private Outlooks() {}

  /** The word's code, for its colour; empty without a chance. */
  static String key(Forecast forecast) {
    return forecast.outlook() == null ? "" : forecast.outlook();
  }

  /** {@code 92,0 % · nhiều khả năng đạt}; empty without a chance. */
  static String text(Forecast forecast, Texts texts, Numbers numbers) {
    if (forecast.chancePct() == null) {
      return "";
    }
    String chance = numbers.number(forecast.chancePct(), 0) + numbers.percentSign();
    return forecast.outlook() == null
        ? chance
        : chance + " · " + texts.word("outlook", forecast.outlook());
  }
}
