package vn.kho.transform.rollup;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks for the month in which a unit took over from others: the unit itself, or all those
 * before it. A piece of territory owes one report for that month, not two.
 */
final class Handover {

  private final World world;
  private final IntFunction<@Nullable Series> reports;

  /**
   * Over the reports of one indicator.
   *
   * @param reports what a unit reported; null when it reported nothing
   */
  Handover(World world, IntFunction<@Nullable Series> reports) {
    this.world = world;
    this.reports = reports;
  }

  /** Whether all the units before a unit told of the month it began in. */
  boolean isToldBefore(int unit, Period period) {
    List<Integer> before = world.before(unit);
    int month = world.unit(unit).from();
    return !before.isEmpty()
        && before.stream()
            .allMatch(
                old ->
                    isToldBy(old, period, month + 1)
                        || (world.unit(old).from() == month && isToldBefore(old, period)));
  }

  /**
   * Whether a unit that ended within the last month of a period stands for it, because no unit
   * after it told of that month.
   */
  boolean isLeftTo(int unit, Period period) {
    int end = world.unit(unit).to();
    return period.to() == end && !world.after(unit).isEmpty() && isSilentAfter(unit, period, end);
  }

  private boolean isSilentAfter(int unit, Period period, int end) {
    return world.after(unit).stream()
        .noneMatch(heir -> isToldBy(heir, period, end) || !isSilentAfter(heir, period, end));
  }

  private boolean isToldBy(int unit, Period period, int end) {
    Series series = reports.apply(unit);
    int from = Math.max(period.from(), world.unit(unit).from());
    return series != null && (series.isKnown(from, end) || series.isKnown(end - 1, end));
  }
}
