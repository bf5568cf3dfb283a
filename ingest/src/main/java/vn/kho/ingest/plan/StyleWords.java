package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/** Decisions about numbers, in words. */
final class StyleWords {

  private StyleWords() {}

  static Words column(PlanReading plan, NumberStyles.Decision decision) {
    String title =
        plan.headers().stream()
            .flatMap(h -> h.columns().stream())
            .filter(c -> c.index() == decision.key().column())
            .map(Column::title)
            .findFirst()
            .orElse("");
    boolean percent = decision.key().group() == NumberStyles.Group.PERCENT;
    return new Words(
        "cột \"%s\", %s".formatted(title, percent ? "số %" : "số thường"),
        "column \"%s\", %s".formatted(title, percent ? "percentages" : "plain figures"));
  }

  static Words decision(NumberStyles.Decision decision) {
    String sign = decision.open() == NumberShape.DOT_OPEN ? "." : ",";
    boolean thousands =
        decision.reading() == NumberShape.DOT_THOUSANDS
            || decision.reading() == NumberShape.COMMA_THOUSANDS;
    return new Words(
        "dấu \"%s\" trước ba chữ số là %s, vì %s"
            .formatted(sign, thousands ? "hàng nghìn" : "số lẻ", decision.evidence().vi()),
        "\"%s\" before three digits %s, because %s"
            .formatted(
                sign,
                thousands ? "parts thousands" : "is the decimal sign",
                decision.evidence().en()));
  }

  static Words kind(TextFigure.Kind kind) {
    return switch (kind) {
      case FIGURE -> new Words("số", "figure");
      case DEADLINE -> new Words("hạn", "deadline");
      case PARAMETER -> new Words("điều kiện", "condition");
      case YEAR -> new Words("năm", "year");
      case DATE -> new Words("ngày", "date");
      case DOCUMENT -> new Words("số văn bản", "document");
      case SCHEME -> new Words("đề án", "scheme");
      case ORDINAL -> new Words("số mục", "section number");
      case NAME -> new Words("tên riêng", "part of a name");
    };
  }
}
