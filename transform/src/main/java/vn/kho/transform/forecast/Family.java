package vn.kho.transform.forecast;

import java.util.Locale;

/** Indicators that err alike. */
public enum Family {
  COUNT,
  PERCENT,
  NET;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
