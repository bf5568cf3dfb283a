package vn.kho.ingest.plan;

/** The kind of target a figure of a text is, by the contract's names. */
final class FigureKinds {

  private FigureKinds() {}

  static String kind(TextFigure figure) {
    if (figure.kind() == TextFigure.Kind.DEADLINE) {
      return "deadline";
    }
    if (figure.max() != null && figure.isPerUnit()) {
      return "per_unit_range";
    }
    if (figure.comparator().startsWith("<")) {
      return "threshold_max";
    }
    if (figure.isPerUnit()) {
      return "per_unit_minimum";
    }
    if (figure.isPercent()) {
      return "percent";
    }
    return figure.when() == TextFigure.When.TERM ? "cumulative" : "count";
  }

  /** A figure without a word before it is read as a minimum; a deadline has no comparator. */
  static String comparator(TextFigure figure) {
    if (figure.kind() == TextFigure.Kind.DEADLINE) {
      return "";
    }
    return figure.comparator().isEmpty() ? ">=" : figure.comparator();
  }
}
