package vn.kho.ingest.read;

import java.time.LocalDate;

/** Excel's day numbers. */
final class XlsxDates {

  static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 31);
  static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

  /** The last day Excel knows, 31/12/9999. */
  private static final double LAST = 2_958_465;

  private XlsxDates() {}

  /** The day as yyyy-MM-dd; the bare number when it is no day Excel knows. */
  static String text(double serial, LocalDate epoch, String otherwise) {
    if (!(serial >= 0) || serial > LAST) {
      return otherwise;
    }
    long days = (long) Math.floor(serial);
    // Excel counts a 29 February 1900 that never was.
    boolean afterTheMissingDay = epoch.equals(EPOCH_1900) && days > 59;
    return epoch.plusDays(afterTheMissingDay ? days - 1 : days).toString();
  }
}
