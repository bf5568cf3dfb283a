package vn.kho.transform.rollup;

import org.jspecify.annotations.Nullable;

/** What of a reporting unit's figures is read for a period, and whether it is all that was due. */
final class Readings {

  /**
   * Which part of a period a unit's figures are read over.
   *
   * @param isComplete whether all of it that was due is known
   * @param isDue whether the unit owes the figure itself, and does not stand for one after it
   */
  record Reading(int from, int to, boolean isComplete, boolean isDue) {

    /** How many of the units due it makes up for. */
    int reported() {
      return isComplete && isDue ? 1 : 0;
    }
  }

  private final World world;
  private final Rule rule;
  private final Due due;
  private final Handover handover;

  Readings(World world, Rule rule, Due due, Handover handover) {
    this.world = world;
    this.rule = rule;
    this.due = due;
    this.handover = handover;
  }

  /** Nothing when they are not read at all. */
  @Nullable Reading find(int unit, Period period, Target target, Series series) {
    int from = Math.max(period.from(), target.from());
    int to = Math.min(period.to(), target.to());
    if (from >= to || to <= series.start()) {
      return null;
    }
    Reading reading =
        rule.isReadAtEnd()
            ? level(unit, period, target, series, from)
            : amounts(unit, period, target, series, from, to);
    return reading == null || series.over(reading.from(), reading.to()).isNothing()
        ? null
        : reading;
  }

  private @Nullable Reading level(int unit, Period period, Target target, Series series, int from) {
    boolean isLeft = handover.isLeftTo(unit, period);
    int readAt = due.levelReadAt(rule, period, isLeft ? target.withItsLastDays() : target);
    if (readAt == Due.NEVER) {
      return null;
    }
    boolean complete = due.isLevelDue(rule, period, readAt) && series.isKnown(from, readAt);
    return complete || !isOnlyWhole(period) ? new Reading(from, readAt, complete, !isLeft) : null;
  }

  private @Nullable Reading amounts(
      int unit, Period period, Target target, Series series, int from, int to) {
    int dueUpTo = due.amountsDueUpTo(rule, period, target);
    boolean isDue = dueUpTo != Due.NEVER;
    boolean endsWithin = to == target.to() && target.dueTo() < to;
    boolean isWhole = (endsWithin || rule.isMark()) && series.isKnown(from, to);
    boolean complete =
        isDue
            && (isWhole
                || (!rule.isMark() && series.isKnown(from, dueUpTo))
                || isToldWithThoseBefore(unit, period, series, from, dueUpTo));
    boolean counts = complete || !isOnlyWhole(period) || (isWhole && !isDue);
    return counts ? new Reading(from, to, complete, true) : null;
  }

  private boolean isOnlyWhole(Period period) {
    return due.isOffBeat(rule, period) && rule.everyMonths() > 0;
  }

  private boolean isToldWithThoseBefore(
      int unit, Period period, Series series, int from, int dueUpTo) {
    return from == world.unit(unit).from()
        && (dueUpTo == from + 1 || series.isKnown(from + 1, dueUpTo))
        && handover.isToldBefore(unit, period);
  }

  /** Whether nothing of a unit is read that is due, because those before it reported all of it. */
  boolean isSpokenFor(int unit, Period period, Target target) {
    int month = world.unit(unit).from();
    if (world.before(unit).isEmpty()
        || Math.max(period.from(), target.from()) != month
        || due.isOffBeat(rule, period)
        || !due.isDue(rule, period, target)) {
      return false;
    }
    int dueUpTo =
        rule.isReadAtEnd()
            ? due.levelReadAt(rule, period, target)
            : due.amountsDueUpTo(rule, period, target);
    return dueUpTo == month + 1
        && handover.isToldBefore(unit, period)
        && (!rule.isReadAtEnd()
            || world.before(unit).stream().allMatch(old -> handover.isLeftTo(old, period)));
  }
}
