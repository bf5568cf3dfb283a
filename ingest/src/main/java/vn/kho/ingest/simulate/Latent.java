package vn.kho.ingest.simulate;

import java.util.List;

/** The true life of one indicator at one level; reports only ever show it. */
interface Latent {

  /**
   * What the unit would report for the months from first to last, both included; a level is that of
   * the last.
   */
  Amount of(UnitLife unit, List<Territory.Piece> pieces, int first, int last);

  /**
   * A reported amount, in parts of a unit as {@link Measure#scale()} says.
   *
   * @param value the numerator where the indicator is a ratio
   * @param base the denominator; 0 where the indicator is no ratio
   */
  record Amount(long value, long base) {

    Amount plus(long more) {
      return new Amount(value + more, base);
    }
  }

  /** One per unit, whatever it is made of: a president who meets the standard. */
  record OfOffices(Dice dice, Profile profile) implements Latent {

    @Override
    public Amount of(UnitLife unit, List<Territory.Piece> pieces, int first, int last) {
      double chance = profile.years().atEndOf(last);
      return new Amount(dice.with(unit.code()).happens(chance) ? 1 : 0, 0);
    }
  }

  /** Done when another indicator reaches a bound: an amount, or a percentage. */
  record Reaching(Latent other, double bound) implements Latent {

    @Override
    public Amount of(UnitLife unit, List<Territory.Piece> pieces, int first, int last) {
      Amount amount = other.of(unit, pieces, first, last);
      boolean isReached =
          amount.base() > 0
              ? amount.value() * 100.0 > bound * amount.base()
              : amount.value() >= bound;
      return new Amount(isReached ? 1 : 0, 0);
    }
  }
}
