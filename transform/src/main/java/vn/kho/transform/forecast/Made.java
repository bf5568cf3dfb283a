package vn.kho.transform.forecast;

import java.util.Optional;
import vn.kho.transform.command.Message;

/** A forecast, or the reason there is none. */
sealed interface Made {

  /** No figure: why. */
  record Refused(Message reason) implements Made {}

  /**
   * A figure with what may come.
   *
   * @param point in the middle of what may come, by the method
   * @param known what is certain already, when the figure can only grow
   * @param record how the method did in the past
   */
  record Figure(
      String method, double point, Prospect prospect, double known, Optional<PastRecord> record)
      implements Made {}

  /** How a method did: median error and how often its band held, and where that was seen. */
  record PastRecord(double medianErrorPct, double coveragePct, Message seen) {}
}
