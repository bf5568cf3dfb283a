package vn.kho.dashboard.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One report a unit owed.
 *
 * @param state {@code on_time late corrected missing not_due}
 */
public record Duty(
    String orgUnitId,
    String name,
    @Nullable String parentName,
    String level,
    String reportType,
    String period,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate firstReceivedOn,
    @Nullable Integer daysLate,
    String state) {

  /** Whose duties they are, each once, in order. */
  public static Set<String> units(List<Duty> duties) {
    return duties.stream().map(Duty::orgUnitId).collect(Collectors.toCollection(TreeSet::new));
  }
}
