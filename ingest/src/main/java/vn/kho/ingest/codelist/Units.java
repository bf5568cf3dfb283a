package vn.kho.ingest.codelist;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Words;
import vn.kho.ingest.model.OrgUnit;
import vn.kho.ingest.parse.Dates;

/** Units in words. */
public final class Units {
  private Units() {}

  /** {@code 05467 Phường Gia Sàng}. */
  public static String label(OrgUnit unit) {
    return unit.code() + " " + unit.name();
  }

  /** {@code 05467 Phường Gia Sàng (từ 01/07/2025)}. */
  public static Words withLife(OrgUnit unit) {
    return new Words(
        label(unit) + life(unit.validFrom(), unit.validTo(), "từ ", "đến "),
        label(unit) + life(unit.validFrom(), unit.validTo(), "from ", "to "));
  }

  private static String life(
      @Nullable LocalDate from, @Nullable LocalDate to, String fromWord, String toWord) {
    if (from == null && to == null) {
      return "";
    }
    String start = from == null ? "" : fromWord + Dates.show(from);
    String end = to == null ? "" : toWord + Dates.show(to);
    return " (" + start + (start.isEmpty() || end.isEmpty() ? "" : " ") + end + ")";
  }
}
