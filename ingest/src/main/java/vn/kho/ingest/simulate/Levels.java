package vn.kho.ingest.simulate;

/** What stands at the end of each month: stocks, and the parts of them. */
record Levels(Dice dice, Profile profile, Actors actors, int months, double size) {

  /** The footprint's total is exact in every month; shares drift slowly from unit to unit. */
  long[][] stock(long scale) {
    long[][] amounts = new long[actors.count()][months];
    double[] raw = new double[actors.count()];
    for (int month = 0; month < months; month++) {
      double inside = 0;
      for (int actor = 0; actor < raw.length; actor++) {
        raw[actor] = share(actor, month);
        inside += actors.isInFootprint(actor) ? raw[actor] : 0;
      }
      double total = profile.years().atEndOf(month) * size * scale;
      double running = 0;
      for (int actor = 0; actor < raw.length; actor++) {
        double amount = raw[actor] / inside * total;
        long before = Math.round(running);
        running += amount;
        amounts[actor][month] = Math.round(running) - before;
      }
    }
    return amounts;
  }

  private double share(int actor, int month) {
    Dice own = dice.with(actors.key(actor));
    double drift = 0.012 * own.with("drift").bell() * month / 12.0;
    return actors.weight(actor)
        * actors.liveliness(actor, profile)
        * (1 + 0.1 * own.with("level").bell())
        * (1 + drift + 0.0004 * own.with("month").with(month).bell());
  }

  /** Some have one more than others; one in a hundred has none until it must. */
  long[][] small() {
    long[][] amounts = new long[actors.count()][months];
    for (int actor = 0; actor < actors.count(); actor++) {
      Dice own = dice.with(actors.key(actor));
      double luck = own.with("luck").uniform() - (own.with("none").happens(0.01) ? 1 : 0);
      for (int month = 0; month < months; month++) {
        double average = profile.years().atEndOf(month) * actors.liveliness(actor, profile);
        amounts[actor][month] = Math.max(0, (long) Math.floor(average + luck));
      }
    }
    return amounts;
  }

  /** Each unit keeps its distance from the average share. */
  long[][] part(long[][] whole) {
    long[][] amounts = new long[whole.length][months];
    for (int plot = 0; plot < whole.length; plot++) {
      double distance = 1 + spread() * dice.with("distance").with(plot).bell();
      for (int month = 0; month < months; month++) {
        double share = profile.percents().atEndOf(month) / 100 * distance;
        amounts[plot][month] = Math.min(whole[plot][month], Math.round(whole[plot][month] * share));
      }
    }
    return amounts;
  }

  /** Shares near 100 % leave little room above them. */
  private double spread() {
    double most = profile.percents().in(Months.FIRST_YEAR + 4);
    return most > 90 ? (100 - most) / 300 : most < 2 ? 0.25 : 0.1;
  }
}
