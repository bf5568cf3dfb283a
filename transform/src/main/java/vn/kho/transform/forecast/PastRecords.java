package vn.kho.transform.forecast;

import java.util.Locale;
import java.util.Optional;
import vn.kho.transform.command.Message;

/** How the yearly model did for a family at a horizon, in one plain line. */
final class PastRecords {
  private PastRecords() {}

  static Optional<Made.PastRecord> yearly(Experience experience, Family family, int horizon) {
    return experience
        .yearlyScore(family, horizon)
        .map(
            score -> {
              String off = String.format(Locale.ROOT, "%.0f", score.medianErrorPct());
              return new Made.PastRecord(
                  score.medianErrorPct(),
                  score.coveragePct(),
                  new Message(
                      "Trước %d năm, với %d lần thử lại trên các chuỗi cùng loại, cách tính này lệch trung vị %s %%."
                          .formatted(horizon, score.forecasts(), off),
                      "%d years ahead, over %d past forecasts of like series, this method was off by %s %% (median)."
                          .formatted(horizon, score.forecasts(), off)));
            });
  }
}
