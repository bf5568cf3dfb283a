package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.query.BoundaryChange;
import vn.kho.dashboard.query.UnitEnd;
import vn.kho.dashboard.query.UnitsInForce;

/** Section I: units, what became of them, coverage, and what the figures stand on. */
final class ContextWriter {
  private final Review review;
  private final Manuscript text;
  private final Origins origins;

  ContextWriter(Review review, Manuscript text) {
    this.review = review;
    this.text = text;
    this.origins = new Origins(review);
  }

  void write() {
    text.section("context", Map.of());
    units();
    review.boundaryChanges().forEach(this::boundary);
    review.ends().forEach(this::end);
    if (!review.boundaryChanges().isEmpty() || !review.ends().isEmpty()) {
      text.body("context.territory", Map.of());
    }
    if (!review.isEmpty()) {
      text.coverage().ifPresent(pieces -> text.body("context.coverage", pieces));
    }
    basis();
  }

  private void units() {
    String name = Form.inSentence(review.unit().name());
    LocalDate last = review.lastDay();
    if (!review.inForce().isEmpty()) {
      List<Piece> levels = new ArrayList<>();
      for (UnitsInForce each : review.inForce()) {
        String level = Levels.name(each.level());
        levels.add(Piece.of(levels.isEmpty() ? "" : ", "));
        levels.add(
            text.number(each.units(), level, origins.questions().inForce(each.level(), last)));
        levels.add(Piece.of(" " + level));
      }
      text.body("context.force", Map.of("day", Form.date(last), "unit", name, "levels", levels));
    }
    if (review.units().isEmpty()) {
      boolean isPlanUnit = review.unit().orgUnitId().equals(review.planUnitId());
      text.body(isPlanUnit ? "context.no_units_plan" : "context.no_units", Map.of("unit", name));
      return;
    }
    text.body(
        review.isTerm() ? "context.units_term" : "context.units",
        Map.of(
            "all", text.number(review.units().size(), "Số đơn vị", origins.questions().units(""))));
  }

  private void boundary(BoundaryChange change) {
    String day = Form.date(change.effectiveOn());
    boolean isRenamed = change.unitsBefore() == change.unitsAfter();
    text.body(
        isRenamed ? "context.renamed" : "context.boundary",
        Map.of(
            "day",
            day,
            "basis",
            basis(change.legalBasis()),
            "before",
            text.number(
                change.unitsBefore(),
                "Đơn vị trước sắp xếp " + day,
                origins.questions().boundary(change.effectiveOn(), "units_before")),
            "after",
            text.number(
                change.unitsAfter(),
                "Đơn vị sau sắp xếp " + day,
                origins.questions().boundary(change.effectiveOn(), "units_after"))));
  }

  private void end(UnitEnd end) {
    String day = Form.date(end.day());
    if (end.newName() == null) {
      text.body(
          "context.districts",
          Map.of(
              "day",
              day,
              "n",
              text.number(
                  end.districts(),
                  "Đơn vị cấp huyện kết thúc",
                  origins.questions().districts(end.day()))));
      return;
    }
    text.body(
        "context.merged",
        Map.of(
            "day",
            day,
            "basis",
            basis(end.legalBasis()),
            "units",
            end.mergedNames(),
            "new",
            Form.inSentence(Objects.requireNonNull(end.newName()))));
  }

  private static String basis(@Nullable String legalBasis) {
    if (legalBasis == null) {
      return "quyết định của cấp có thẩm quyền";
    }
    return legalBasis.matches("\\d+(/\\d{4})?/(NQ|QH).*")
        ? "Nghị quyết số " + legalBasis
        : legalBasis;
  }

  private void basis() {
    Identity identity = review.identity();
    text.body(
        "context.cut",
        Map.of(
            "day", Form.date(identity.asOf()),
            "snapshot", identity.snapshotId(),
            "version", identity.planVersion()));
    if (review.isEmpty()) {
      text.body(
          "empty",
          Map.of("day", Form.date(identity.asOf()), "period", ReviewWriter.period(review)));
    } else if (!identity.asOf().isAfter(review.endsOn())) {
      text.body("context.open", Map.of());
    }
    if (identity.isSimulated()) {
      text.body("context.simulated", Map.of());
    }
  }
}
