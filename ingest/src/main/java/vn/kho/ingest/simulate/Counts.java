package vn.kho.ingest.simulate;

import java.util.Set;

/** What happens in the course of the months. */
record Counts(Dice dice, Profile profile, Actors actors, int months, double size) {

  /** Spread by size, with a trend and moods of each unit's own. */
  long[][] flow(long scale) {
    long[][] amounts = new long[actors.count()][months];
    double swing = actors.count() == 1 ? 0.02 : 0.1;
    for (int actor = 0; actor < actors.count(); actor++) {
      Dice own = dice.with(actors.key(actor));
      double slope = 0.35 * swing * own.with("slope").bell();
      double share = actors.weight(actor) * actors.liveliness(actor, profile) * scale;
      double running = own.with("phase").uniform();
      for (int month = 1; month < months; month++) {
        int year = Months.year(month);
        double mood = 1 + slope * (year - 2024) + swing * own.with("mood").with(year).bell();
        double hurry = own.with("month").with(month).between(0.6, 1.4);
        double season = profile.season().of(Months.monthOfYear(month));
        long before = (long) running;
        running += Math.max(0, yearly(year) * share * mood * season * hurry);
        amounts[actor][month] = (long) running - before;
      }
    }
    return amounts;
  }

  private double yearly(int year) {
    return profile.years().in(year) * size * (1 + 0.012 * dice.with("year").with(year).bell());
  }

  /** Exactly so many a year on the plan's footprint, and in proportion beyond it. */
  long[][] events() {
    long[][] amounts = new long[actors.count()][months];
    double[] inside = new double[actors.count()];
    double[] beyond = new double[actors.count()];
    double share = 0;
    for (int actor = 0; actor < actors.count(); actor++) {
      double weight = actors.weight(actor);
      inside[actor] = actors.isInFootprint(actor) ? weight : 0;
      beyond[actor] = weight - inside[actor];
      share += beyond[actor];
    }
    for (int year = Months.FIRST_YEAR; year <= Months.year(months - 1); year++) {
      double wanted = profile.years().in(year) * size;
      happen(dice.with("in").with(year), year, wanted, inside, amounts);
      happen(
          dice.with("out").with(year), year, wanted * share * profile.outside(), beyond, amounts);
    }
    return amounts;
  }

  private void happen(Dice year, int inYear, double wanted, double[] weights, long[][] amounts) {
    int count = (int) wanted + (year.with("rest").happens(wanted - (int) wanted) ? 1 : 0);
    for (int event = 0; event < count; event++) {
      Dice own = year.with(event);
      int month = Months.of(inYear, profile.season().draw(own.with("month")));
      if (month < months) {
        amounts[own.with("where").weighted(weights)][month]++;
      }
    }
  }

  /** Every unit does about the average; the profile says how many of them reach the floor. */
  long[][] each() {
    long[][] amounts = new long[actors.count()][months];
    for (int actor = 0; actor < actors.count(); actor++) {
      double vigour = actors.vigour(actor) * actors.liveliness(actor, profile);
      for (int year = Months.FIRST_YEAR; year <= Months.year(months - 1); year++) {
        Dice own = dice.with(actors.key(actor)).with(year);
        long count = howMany(own, year, vigour);
        for (int event = 0; event < count; event++) {
          int month = Months.of(year, profile.season().draw(own.with("month").with(event)));
          if (month < months) {
            amounts[actor][month]++;
          }
        }
      }
    }
    return amounts;
  }

  /** The vigour of a unit moves only what goes beyond the floor. */
  private long howMany(Dice own, int year, double vigour) {
    int floor = profile.floor();
    double average = profile.years().in(year);
    if (average < floor) {
      return (long) Math.floor(average * vigour + own.with("more").uniform());
    }
    double reaching = profile.percents().in(year) / 100;
    if (!own.with("floor").happens(reaching)) {
      return floor - 1L;
    }
    double more = (average - floor + 1 - reaching) * vigour;
    return floor + (long) Math.floor(more + own.with("more").uniform());
  }

  long[][] helped(long[][] found) {
    long[][] amounts = new long[found.length][months];
    for (int plot = 0; plot < found.length; plot++) {
      for (int month = 1; month < months; month++) {
        double chance = profile.percents().in(Months.year(month)) / 100;
        for (int one = 0; one < found[plot][month]; one++) {
          Dice own = dice.with("helped").with(plot).with(month).with(one);
          amounts[plot][month] += own.happens(chance) ? 1 : 0;
        }
      }
    }
    return amounts;
  }

  /**
   * From the month it is done to the end of its year. The province's acts bunch at the ends of the
   * half-years, what every unit keeps doing is there by March; the profile says how often it fails.
   */
  long[][] milestone(Set<Integer> scheduled) {
    long[][] amounts = new long[actors.count()][months];
    for (int actor = 0; actor < actors.count(); actor++) {
      for (int year : scheduled) {
        Dice own = dice.with(actors.key(actor)).with(year);
        Dice when = own.with("month");
        int month = actors.count() == 1 ? Season.ENDS.draw(when) : 1 + when.below(3);
        if (own.with("ever").happens(profile.percents().in(year) / 100)) {
          for (int m = Months.of(year, month); m <= Months.of(year, 12) && m < months; m++) {
            amounts[actor][m] = 1;
          }
        }
      }
    }
    return amounts;
  }
}
