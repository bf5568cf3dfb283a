package vn.kho.transform.attainment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A result a judgement has looked at.
 *
 * @param forUnit the unit that is judged
 * @param weight the share of the result that counts for it; null = it cannot be said
 */
public record Used(
    String forUnit,
    Role role,
    String orgUnitId,
    String indicatorId,
    String period,
    @Nullable BigDecimal weight) {

  /** What for. */
  public enum Role {
    /** The figure that is judged. */
    FIGURE,
    /** The total since the plan began, beside it. */
    SINCE_BEGIN
  }

  static Used whole(String unit, Role role) {
    return new Used(unit, role, unit, "", "", BigDecimal.ONE);
  }

  Used of(Result result) {
    return new Used(
        forUnit, role, result.orgUnitId(), result.indicatorId(), result.period(), weight);
  }
}
