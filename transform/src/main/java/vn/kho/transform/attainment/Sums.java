package vn.kho.transform.attainment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Adding where a part may be unknown: nothing known stays unknown, never zero. */
final class Sums {
  private Sums() {}

  static @Nullable BigDecimal plus(@Nullable BigDecimal sum, @Nullable BigDecimal part) {
    return part == null ? sum : sum == null ? part : sum.add(part);
  }
}
