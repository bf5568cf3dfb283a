package vn.kho.transform.forecast;

/**
 * One past forecast held against what came, on the family's scale.
 *
 * @param fold the part of the series it belongs to
 * @param years years of history it was made from
 * @param targetYear the year in which it became known
 * @param unit how wide its error was expected to be
 * @param move the point less the last value known
 * @param gain what came less the last value known
 * @param rise what came less the mean of the last three years
 */
record Miss(
    Family family,
    int fold,
    int horizon,
    int years,
    int targetYear,
    double unit,
    double move,
    double gain,
    double rise) {

  /** What came less the point, in units, when only a part of the move had been made. */
  double error(double part) {
    return (gain - part * move) / unit;
  }
}
