package vn.kho.ingest.simulate;

import java.time.LocalDate;
import java.util.List;

/**
 * One file as it arrives.
 *
 * @param name the file's name without its ending
 */
record Letter(String name, LocalDate received, Sender sender, int year, List<Line> lines) {

  /** What the sender says about a figure, as contract and Vietnamese word. */
  enum Status {
    FINAL("final", ""),
    ESTIMATE("estimate", "ước"),
    CORRECTED("corrected", "đính chính");

    private final String english;
    private final String vietnamese;

    Status(String english, String vietnamese) {
      this.english = english;
      this.vietnamese = vietnamese;
    }

    String english() {
      return english;
    }

    /** Empty for final: Vietnamese forms leave the usual case open. */
    String vietnamese() {
      return vietnamese;
    }
  }

  /** How a figure stands in its cell. */
  enum Look {
    PLAIN,
    /** "…": not reported yet. */
    OPEN,
    /** "khoảng 120". */
    ABOUT
  }

  /**
   * One row.
   *
   * @param shown what the sender writes, which may differ from the truth of the fact
   */
  record Line(Fact fact, Latent.Amount shown, Status status, Look look) {}
}
