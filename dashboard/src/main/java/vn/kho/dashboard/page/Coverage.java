package vn.kho.dashboard.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import vn.kho.dashboard.query.Attainment;
import vn.kho.dashboard.query.Target;
import vn.kho.dashboard.text.Numbers;

/** How many of the reports due on a plan's targets came, over all targets of a unit and period. */
record Coverage(long reported, long due) {
  static Coverage of(PlanTree tree, String period) {
    long due = 0;
    long reported = 0;
    for (Target target : tree.listTargets()) {
      Optional<Attainment> found = tree.find(target, period);
      if (found.isPresent() && !tree.isHeading(target)) {
        Integer dueHere = found.get().unitsDue();
        Integer reportedHere = found.get().unitsReported();
        due += dueHere == null ? 0 : dueHere;
        reported += reportedHere == null ? 0 : reportedHere;
      }
    }
    return new Coverage(reported, due);
  }

  /** Parts are added up, and divided last. */
  static String share(long part, long whole, Numbers numbers) {
    return whole == 0
        ? Numbers.NOT_APPLICABLE
        : numbers.percent(
            BigDecimal.valueOf(part * 100)
                .divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP));
  }

  String text(Numbers numbers) {
    return share(reported, due, numbers);
  }
}
