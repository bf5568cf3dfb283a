package vn.kho.dashboard.report.content;

import java.util.List;

/**
 * A whole report.
 *
 * @param mark printed on every page, such as that the data are simulated; empty for none
 * @param footer snapshot, day and plan version; and its id when it is issued
 * @param figures every number printed, in its order
 */
public record Report(
    Identity identity,
    String title,
    Letterhead letterhead,
    List<Block> body,
    Signing signing,
    List<Annex> annexes,
    Gate gate,
    String mark,
    String footer,
    List<Figure> figures) {

  /** What stands above the table of contents. */
  public String contentsTitle() {
    return Wording.text("toc");
  }
}
