package vn.kho.ingest.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many units of a level were in force under one unit on a day, from the reference files. */
final class UnitCensus {

  /** A unit version; null dates are open ends. */
  record Unit(
      String code,
      String level,
      String name,
      String parentCode,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    boolean isAlive(LocalDate day) {
      return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
  }

  private static final int DEEPEST = 8;

  private final List<Unit> units;
  private final Map<String, List<Unit>> byCode = new HashMap<>();

  UnitCensus(List<Unit> units) {
    this.units = units;
    units.forEach(u -> byCode.computeIfAbsent(u.code(), c -> new ArrayList<>()).add(u));
  }

  /**
   * The unit of this name that was alive on the day; a province before a unit below it. Accents
   * count: Văn Lang and Văn Lăng are two.
   */
  Optional<Unit> find(String name, LocalDate day) {
    String wanted = Folding.lower(name);
    Optional<Unit> best = Optional.empty();
    for (Unit unit : units) {
      String full = Folding.lower(unit.name());
      boolean named = full.equals(wanted) || full.endsWith(" " + wanted);
      boolean better = best.isEmpty() || unit.level().equals("province");
      if (named && better && unit.isAlive(day)) {
        best = Optional.of(unit);
      }
    }
    return best;
  }

  /** Units of a level alive on the day under the given one; empty when it was not alive itself. */
  Optional<Integer> count(Unit top, String level, LocalDate day) {
    if (!top.isAlive(day)) {
      return Optional.empty();
    }
    int count = 0;
    for (Unit unit : units) {
      if (unit.level().equals(level) && unit.isAlive(day) && isUnder(unit, top, day)) {
        count++;
      }
    }
    return Optional.of(count);
  }

  /**
   * Name of the one unit under the given one that these words mean: the same name, or the same
   * without the words that say what it is at the level they give. Empty when none or several fit.
   */
  Optional<String> named(Unit top, String printed, LocalDate day) {
    String level = UnitNames.level(printed);
    String bare = Folding.lower(UnitNames.bare(printed));
    List<String> names =
        units.stream()
            .filter(u -> u.level().equals(level) && u.isAlive(day))
            .filter(
                u ->
                    u.name().equalsIgnoreCase(printed)
                        || Folding.lower(UnitNames.bare(u.name())).equals(bare))
            .filter(u -> isUnder(u, top, day))
            .map(Unit::name)
            .distinct()
            .toList();
    return names.size() == 1 ? Optional.of(names.get(0)) : Optional.empty();
  }

  private boolean isUnder(Unit unit, Unit top, LocalDate day) {
    Unit at = unit;
    for (int i = 0; i < DEEPEST; i++) {
      if (at.parentCode().equals(top.code())) {
        return true;
      }
      Unit parent =
          byCode.getOrDefault(at.parentCode(), List.of()).stream()
              .filter(u -> u.isAlive(day))
              .findFirst()
              .orElse(null);
      if (parent == null) {
        return false;
      }
      at = parent;
    }
    return false;
  }
}
