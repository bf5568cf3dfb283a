package vn.kho.ingest.form;

import org.jspecify.annotations.Nullable;
import vn.kho.ingest.model.Basis;
import vn.kho.ingest.model.Status;

/**
 * What one text of a header says.
 *
 * @param role what the column holds; null when the text does not tell
 * @param indicator id of the indicator; null when not said
 * @param span period; null when not said
 * @param unit the unit as written; null when not said
 * @param basis how figures count; null when not said
 * @param status how settled they are; null when not said
 * @param isUnclear whether it says "luỹ kế" and not since when
 */
record Said(
    @Nullable Role role,
    @Nullable String indicator,
    @Nullable Span span,
    @Nullable String unit,
    @Nullable Basis basis,
    @Nullable Status status,
    boolean isUnclear) {
  static final Said NOTHING = new Said(null, null, null, null, null, null, false);

  static Said role(Role role) {
    return new Said(role, null, null, null, null, null, false);
  }

  static Said indicator(String id) {
    return new Said(null, id, null, null, null, null, false);
  }

  static Said span(Span span) {
    return new Said(null, null, span, null, null, null, false);
  }

  static Said unit(String unit) {
    return new Said(null, null, null, unit, null, null, false);
  }

  static Said counted(Basis basis, @Nullable Span span) {
    return new Said(null, null, span, null, basis, null, false);
  }

  static Said settled(Status status, @Nullable Span span) {
    return new Said(null, null, span, null, null, status, false);
  }

  static Said unclear() {
    return new Said(null, null, null, null, null, null, true);
  }

  boolean isNothing() {
    return equals(NOTHING);
  }

  /** Whether it names what a column of figures is about. */
  boolean isSubject() {
    return indicator != null
        || span != null
        || unit != null
        || basis != null
        || status != null
        || isUnclear;
  }

  /** Both together; what a lower header says goes before what stands above it. */
  Said below(Said upper) {
    return new Said(
        role == null ? upper.role : role,
        indicator == null ? upper.indicator : indicator,
        spanBelow(upper.span),
        unit == null ? upper.unit : unit,
        basis == null ? upper.basis : basis,
        status == null ? upper.status : status,
        basis == null && (isUnclear || upper.isUnclear) && upper.basis == null);
  }

  private @Nullable Span spanBelow(@Nullable Span upper) {
    if (span == null || upper == null) {
      return span == null ? upper : span;
    }
    Integer year = upper.year() == null ? upper.yearOf() : upper.year();
    String code = span.in(year);
    return code == null ? span : new Span(code);
  }
}
