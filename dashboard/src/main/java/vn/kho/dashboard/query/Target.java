package vn.kho.dashboard.query;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row of a plan, whatever its periods. */
public record Target(
    String targetId,
    String rowNo,
    @Nullable String parentRowNo,
    @Nullable String indicatorId,
    String labelVi,
    String labelEn,
    String kind,
    @Nullable String comparator,
    @Nullable String measureUnit,
    @Nullable String scopeLevel,
    @Nullable String responsibleLevel,
    @Nullable String ownerVi,
    @Nullable String ownerEn,
    @Nullable String coordinating,
    @Nullable String funding,
    int decimals,
    @Nullable String definitionVi,
    @Nullable String definitionEn,
    @Nullable String timeRule,
    @Nullable String direction) {
  private static final Set<String> UNSCORED =
      Set.of("qualitative", "parameter", "no_target", "alert_threshold", "eligibility_threshold");

  /** Whether rows of a kind get a verdict of their own; the others are carried along. */
  public static boolean isScored(String kind) {
    return !UNSCORED.contains(kind);
  }
}
