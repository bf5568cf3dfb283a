package vn.kho.dashboard.text;

import java.time.LocalDate;

/** Period codes of the contract in words: {@code 2024-05}, {@code 2024-Q2}, {@code 2021-2026} … */
public final class Periods {
  private Periods() {}

  /** As a heading or a column head: {@code Năm 2024}, {@code Tháng 05/2024}. */
  public static String name(String code, Texts texts, Numbers numbers) {
    if (code.matches("\\d{4}")) {
      return texts.get("period.year", code);
    }
    if (code.matches("\\d{4}-\\d{4}")) {
      return texts.get("period.term", code.substring(0, 4), code.substring(5));
    }
    if (code.matches("\\d{4}-\\d{2}")) {
      return texts.get("period.month", numbers.month(code));
    }
    if (code.matches("\\d{4}-\\d{2}-\\d{2}")) {
      return numbers.date(LocalDate.parse(code));
    }
    if (code.matches("\\d{4}-(Q[1-4]|H[12]|9M)")) {
      return texts.get(
          "period." + code.substring(5).toLowerCase(java.util.Locale.ROOT), code.substring(0, 4));
    }
    return code;
  }
}
