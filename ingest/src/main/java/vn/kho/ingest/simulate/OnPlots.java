package vn.kho.ingest.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A life led on plots, month by month: a unit has what its plots have. */
final class OnPlots implements Latent {
  private final Measure measure;
  private final long[][] amounts;
  private final long @Nullable [][] bases;

  /**
   * @param amounts by plot: the month's amount, or the level at its end; the numerator of a ratio
   * @param bases the denominator of a ratio; null: no ratio
   */
  OnPlots(Measure measure, long[][] amounts, long @Nullable [][] bases) {
    this.measure = measure;
    this.amounts = amounts;
    this.bases = bases;
  }

  long[][] amounts() {
    return amounts;
  }

  @Override
  public Amount of(UnitLife unit, List<Territory.Piece> pieces, int first, int last) {
    long amount = 0;
    long base = 0;
    for (int month = measure.isStock() ? last : first; month <= last; month++) {
      for (Territory.Piece piece : pieces) {
        long part = amounts[piece.plot()][month];
        amount = measure.isMilestone() ? Math.max(amount, part) : amount + piece.of(part, month);
        base += bases == null ? 0 : piece.of(bases[piece.plot()][month], month);
      }
    }
    return new Amount(amount, base);
  }
}
