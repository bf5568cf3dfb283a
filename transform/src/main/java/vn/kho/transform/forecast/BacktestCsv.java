package vn.kho.transform.forecast;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The past forecasts as csv, one line each. */
public final class BacktestCsv {
  private static final String HEADER =
      "series,origin,horizon,point,low_80,high_80,chance_pct,target_value";
  private static final int DIGITS = 9;

  private BacktestCsv() {}

  public static String of(List<Outcome> outcomes) {
    StringBuilder csv = new StringBuilder(HEADER).append('\n');
    for (Outcome one : outcomes) {
      csv.append(CsvText.quoted(one.series())).append(',');
      csv.append(one.origin()).append(',').append(one.horizon());
      for (double figure :
          new double[] {
            one.point(), one.low80(), one.high80(), one.chancePct(), one.targetValue()
          }) {
        csv.append(',').append(plain(figure));
      }
      csv.append('\n');
    }
    return csv.toString();
  }

  private static String plain(double figure) {
    BigDecimal rounded = new BigDecimal(figure, new MathContext(DIGITS)).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }
}
