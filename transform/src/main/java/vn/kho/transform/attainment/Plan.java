package vn.kho.transform.attainment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The plan being judged.
 *
 * @param orgUnitId its unit, as it was when the plan was issued; results on the plan's footprint
 *     carry this id
 * @param endedEarlyOn last day in force when another plan took over before {@code endsOn}
 */
public record Plan(
    String planId,
    int version,
    String orgUnitId,
    LocalDate startsOn,
    LocalDate endsOn,
    @Nullable LocalDate endedEarlyOn,
    @Nullable String supersededByPlanId) {}
