package vn.kho.ingest.plan;

import java.util.List;

/** A cell that is in no target of the draft: its column's title and what it says. */
record Beside(String title, String text) {

  /** All of them behind a row of the account, so that nothing printed is missing there. */
  static String words(List<Beside> cells) {
    return cells.isEmpty()
        ? ""
        : "  {"
            + String.join("; ", cells.stream().map(c -> c.title() + ": " + c.text()).toList())
            + "}";
  }
}
