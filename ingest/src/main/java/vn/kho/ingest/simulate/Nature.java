package vn.kho.ingest.simulate;

import java.util.List;

/**
 * Lets an indicator live: its true amounts from the seed alone. Counts are rounded along a running
 * total, so that a sum stays what it should be however small its parts are.
 */
final class Nature {
  private final Dice seed;
  private final int months;
  private final double size;

  /**
   * @param months how many months are lived, the eve of the term counted
   * @param size the ground's size, the plan's footprint being 1
   */
  Nature(Dice seed, int months, double size) {
    this.seed = seed;
    this.months = months;
    this.size = size;
  }

  /**
   * @param others the lives of the indicators the profile is taken from, in its order
   */
  Latent live(Measure measure, Profile profile, Actors actors, List<Latent> others) {
    Dice dice = seed.with(measure.id()).with(profile.level());
    Counts counts = new Counts(dice, profile, actors, months, size);
    Levels levels = new Levels(dice, profile, actors, months, size);
    return switch (profile.shape()) {
      case FLOW -> plain(measure, counts.flow(measure.scale()));
      case EVENTS -> plain(measure, counts.events());
      case EACH -> plain(measure, counts.each());
      case MILESTONE -> plain(measure, counts.milestone(measure.targets().keySet()));
      case STOCK -> plain(measure, levels.stock(measure.scale()));
      case LEVELS -> plain(measure, levels.small());
      case OFFICE -> new Latent.OfOffices(dice, profile);
      case PART -> {
        long[][] whole = others.isEmpty() ? levels.stock(1) : amounts(others, 0);
        yield new OnPlots(measure, levels.part(whole), whole);
      }
      case CASES -> {
        long[][] found = counts.events();
        yield new OnPlots(measure, counts.helped(found), found);
      }
      case NUMERATOR -> plain(measure, amounts(others, 0));
      case GAIN -> plain(measure, Flows.gain(amounts(others, 0)));
      case CAME -> plain(measure, Flows.came(amounts(others, 0), counts.flow(1)));
      case LEFT -> plain(measure, Flows.difference(amounts(others, 0), amounts(others, 1)));
      case SUM -> plain(measure, Flows.sum(amounts(others, 0), amounts(others, 1)));
      case REACHED -> new Latent.Reaching(others.get(0), profile.floor());
    };
  }

  private static Latent plain(Measure measure, long[][] amounts) {
    return new OnPlots(measure, amounts, null);
  }

  private static long[][] amounts(List<Latent> others, int index) {
    if (others.get(index) instanceof OnPlots onPlots) {
      return onPlots.amounts();
    }
    throw new IllegalStateException("Amounts can only be taken from a life led on plots");
  }
}
