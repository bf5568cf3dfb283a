package vn.kho.transform.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.kho.transform.command.Message;

/** The record in plain lines, for people. */
public final class BacktestReport {
  private final List<Outcome> outcomes;
  private final List<Message> lines = new ArrayList<>();

  private BacktestReport(List<Outcome> outcomes) {
    this.outcomes = outcomes;
  }

  public static List<Message> of(int series, List<Outcome> outcomes) {
    BacktestReport report = new BacktestReport(outcomes);
    report.head(series);
    report.table("Tất cả", "All", outcomes);
    for (Family family : Family.values()) {
      List<Outcome> some = outcomes.stream().filter(one -> one.family() == family).toList();
      if (!some.isEmpty() && some.size() < outcomes.size()) {
        report.table(name(family).vi(), name(family).en(), some);
      }
    }
    report.fromFive();
    report.reliability();
    return report.lines;
  }

  private void head(int series) {
    say(
        "%d chuỗi, %d dự báo đã qua (mỗi năm có từ %d giá trị trở lên, trước %d năm)."
            .formatted(series, outcomes.size(), TrendModel.LEAST_YEARS, Backtest.HORIZONS),
        "%d series, %d past forecasts (every year with at least %d values, up to %d years ahead)."
            .formatted(series, outcomes.size(), TrendModel.LEAST_YEARS, Backtest.HORIZONS));
    say(
        "Mỗi chuỗi được dự báo bằng sai số của các chuỗi ở bốn phần khác, chỉ những sai số đã biết khi"
            + " đó.",
        "Each series is forecast with the errors of the series in the four other parts, known by"
            + " then.");
    say(
        "Mục tiêu giả định: mức trên trung bình ba năm gần nhất mà bốn phần mười số chuỗi tương tự từng"
            + " đạt.",
        "Assumed target: the rise above the last three years' mean that four in ten like series had"
            + " reached.");
  }

  private void table(String vi, String en, List<Outcome> some) {
    say("", "");
    say(
        vi + ": sai số tuyệt đối so với \"giữ nguyên\", độ phủ dải 80 %, điểm Brier",
        en + ": absolute error against \"no change\", coverage of the 80 % band, Brier score");
    say(
        "năm   số dự báo   sai số/giữ nguyên   trung vị %   độ phủ %   tỷ lệ nền %   Brier   nền   có/không",
        "years  forecasts   error/no change   median %   coverage %   base rate %   Brier   base   yes/no");
    for (int horizon = 1; horizon <= Backtest.HORIZONS; horizon++) {
      int years = horizon;
      List<Outcome> ahead = some.stream().filter(one -> one.horizon() == years).toList();
      if (!ahead.isEmpty()) {
        line(horizon, Score.of(ahead));
      }
    }
  }

  private void line(int horizon, Score score) {
    String text =
        String.format(
            Locale.ROOT,
            "%4d  %10d  %18.3f  %11.1f  %9.1f  %12.1f  %6.3f  %5.3f  %6.3f",
            horizon,
            score.forecasts(),
            score.ratioToNaive(),
            score.medianErrorPct(),
            score.coveragePct(),
            score.baseRatePct(),
            score.brier(),
            score.brierOfBaseRate(),
            score.brierOfNaive());
    say(text.replace('.', ','), text);
  }

  /** The state a term plan is in: five values known. */
  private void fromFive() {
    List<Outcome> five = outcomes.stream().filter(one -> one.years() == 5).toList();
    if (!five.isEmpty()) {
      table("Chỉ từ năm giá trị", "From five values only", five);
    }
  }

  private void reliability() {
    say("", "");
    say(
        "Khả năng đã nói và đã xảy ra (nói % → xảy ra %, số dự báo):",
        "Chance said and what came (said % → came %, forecasts):");
    for (Score.Reliability one : Score.reliability(outcomes)) {
      String text =
          String.format(
              Locale.ROOT,
              "%3d–%3d: %5.1f → %5.1f  (%d)",
              one.fromPct(),
              one.toPct(),
              one.saidPct(),
              one.camePct(),
              one.forecasts());
      say(text.replace('.', ','), text);
    }
  }

  private static Message name(Family family) {
    return switch (family) {
      case COUNT -> new Message("Số đếm", "Counts");
      case PERCENT -> new Message("Tỷ lệ %", "Percentages");
      case NET -> new Message("Số tăng giảm", "Net changes");
    };
  }

  private void say(String vi, String en) {
    lines.add(new Message(vi, en));
  }
}
