package vn.kho.dashboard.report.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.kho.dashboard.query.ReviewIndicator;

/** The schemes and programmes: an indicator of several is told once, and named in the others. */
final class SchemeWriter {
  private final Review review;
  private final FigureBook book;
  private final Manuscript text;

  SchemeWriter(Review review, FigureBook book, Manuscript text) {
    this.review = review;
    this.book = book;
    this.text = text;
  }

  void write() {
    text.section("schemes", Map.of());
    if (review.schemes().isEmpty()) {
      text.body("schemes.none", Map.of());
    }
    Set<String> told = new HashSet<>();
    Map<String, List<ReviewIndicator>> schemes =
        review.schemes().stream()
            .collect(
                Collectors.groupingBy(
                    ReviewIndicator::scheme, LinkedHashMap::new, Collectors.toList()));
    schemes.forEach(
        (scheme, indicators) -> {
          text.add(new Heading(3, scheme));
          List<String> again = new ArrayList<>();
          for (ReviewIndicator indicator : indicators) {
            if (told.add(indicator.indicatorId())) {
              text.item(indicator(indicator));
            } else {
              again.add(indicator.name());
            }
          }
          if (!again.isEmpty()) {
            text.item(Wording.fill("schemes.told", Map.of("names", String.join("; ", again))));
          }
        });
  }

  private List<Piece> indicator(ReviewIndicator row) {
    Indicators names = new Indicators(review, book);
    boolean isShare = row.isRatio() && row.numerator() != null && row.denominator() != null;
    String bound =
        row.isEstimate() ? "ước " : names.isPartial(row) && !row.isRatio() ? "ít nhất " : "";
    Map<String, Object> values = new HashMap<>();
    values.put("name", row.name());
    values.put("bound", bound);
    values.put("figure", names.figure(row));
    values.put("measure", row.isRatio() ? "" : " " + row.measureUnit());
    values.put("marks", row.isApportioned() ? Wording.text("row.apportioned") : "");
    if (isShare) {
      values.put("part", names.part(row, row.numerator(), "numerator"));
      values.put("whole", names.part(row, row.denominator(), "denominator"));
    }
    return Wording.fill(isShare ? "schemes.share" : "schemes.value", values);
  }
}
