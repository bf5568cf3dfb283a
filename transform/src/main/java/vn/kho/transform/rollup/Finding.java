package vn.kho.transform.rollup;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Something in accepted figures that contradicts something else. */
record Finding(
    Code code,
    String unitId,
    String indicatorId,
    String resultId,
    BigDecimal found,
    @Nullable BigDecimal expected)
    implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What can be found, with its words; {@code %1} is what was found, {@code %2} the expected. */
  enum Code {
    PARTS_DIFFER(
        "Số của kỳ dài là %1, cộng các kỳ ngắn trong đó được %2; đã dùng các kỳ ngắn.",
        "The longer period says %1, the shorter ones inside it add up to %2; the shorter were used."),
    FALLING_CUMULATIVE(
        "Luỹ kế giảm từ %2 xuống %1 mà không có đính chính.",
        "The figure to date falls from %2 to %1 without a correction."),
    NUMERATOR_ABOVE_DENOMINATOR(
        "Tử số %1 lớn hơn mẫu số %2.", "The numerator %1 is above the denominator %2."),
    PERCENT_CONTRADICTS_PARTS(
        "Tỷ lệ ghi %1, tính từ tử số và mẫu số được %2.",
        "The printed share is %1, its parts give %2."),
    PARENT_DIFFERS(
        "Đơn vị báo cáo %1, cộng các đơn vị cấp dưới được %2; số tổng hợp dùng cấp dưới.",
        "The unit reports %1, the units below it add up to %2; totals use the units below."),
    UNIT_SLIP(
        "Số %1 gấp hoặc kém khoảng 1.000 lần mức thường thấy %2 của đơn vị này; kiểm tra đơn vị tính.",
        "%1 is about 1,000 times above or below the unit's usual %2; check the unit of measure."),
    OUTLIER(
        "Số %1 cách xa mức thường thấy %2 của đơn vị này.", "%1 is far from the unit's usual %2.");

    private final String vi;
    private final String en;

    Code(String vi, String en) {
      this.vi = vi;
      this.en = en;
    }
  }

  /** The cells of a row: code, unit, indicator, fact, found, expected, words in both languages. */
  List<@Nullable Object> cells() {
    return Arrays.asList(
        code.name().toLowerCase(Locale.ROOT),
        unitId,
        indicatorId,
        resultId,
        scaled(found),
        scaled(expected),
        filled(code.vi, ',', '.'),
        filled(code.en, '.', ','));
  }

  private static @Nullable BigDecimal scaled(@Nullable BigDecimal amount) {
    return amount == null ? null : amount.setScale(Apportion.SCALE, RoundingMode.HALF_UP);
  }

  private String filled(String words, char point, char thousands) {
    return words
        .replace("%1", number(found, point, thousands))
        .replace("%2", number(expected, point, thousands));
  }

  private static String number(@Nullable BigDecimal amount, char point, char thousands) {
    if (amount == null) {
      return "…";
    }
    String plain = String.format(Locale.ROOT, "%,.6f", amount).replaceAll("\\.?0+$", "");
    return plain.replace(',', '\0').replace('.', point).replace('\0', thousands);
  }
}
