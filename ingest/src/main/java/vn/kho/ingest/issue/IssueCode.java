package vn.kho.ingest.issue;

import java.util.Locale;

/**
 * Every kind of finding. Message, action and meaning of each stand in {@code issues_vi.properties}
 * and {@code issues_en.properties}.
 */
public enum IssueCode {
  FILE_NOT_READABLE(Severity.ERROR),
  FILE_EMPTY(Severity.ERROR),
  FILE_NO_DATA(Severity.ERROR),
  FILE_TOO_LARGE(Severity.ERROR),
  MEMORY_TOO_SMALL(Severity.ERROR),
  FILE_TOO_MANY_ERRORS(Severity.ERROR),
  FILE_KIND_UNKNOWN(Severity.ERROR),
  FILE_TYPE_UNKNOWN(Severity.ERROR),
  FILE_ENCRYPTED(Severity.ERROR),
  FILE_INCOMPLETE(Severity.ERROR),
  ENCODING_UNKNOWN(Severity.ERROR),
  ENCODING_LEGACY_FONT(Severity.ERROR),
  ENCODING_CONVERTED(Severity.INFO),
  LETTERS_BROKEN(Severity.ERROR),
  NUL_CHARACTERS(Severity.ERROR),
  LINE_TOO_LONG(Severity.ERROR),
  CELL_TOO_LONG(Severity.ERROR),
  QUOTE_NOT_CLOSED(Severity.ERROR),
  QUOTE_STRAY(Severity.ERROR),
  ROW_TOO_LONG(Severity.ERROR),
  ROW_TOO_SHORT(Severity.ERROR),
  TITLE_ABOVE(Severity.INFO),
  NOTE_BELOW(Severity.INFO),
  TABLE_SECOND(Severity.ERROR),
  HEADER_REPEATED(Severity.ERROR),
  HEADER_MISSING(Severity.ERROR),
  HEADER_DUPLICATE(Severity.ERROR),
  HEADER_UNKNOWN(Severity.WARNING),
  CELL_REQUIRED(Severity.ERROR),
  CELL_NOT_ALLOWED(Severity.ERROR),
  UNIT_UNKNOWN(Severity.ERROR),
  UNIT_NOT_ALIVE(Severity.ERROR),
  UNIT_AMBIGUOUS(Severity.ERROR),
  UNIT_NOT_UNDER_PARENT(Severity.ERROR),
  UNIT_NAME_DIFFERS(Severity.ERROR),
  INDICATOR_UNKNOWN(Severity.ERROR),
  PLAN_ROW_UNKNOWN(Severity.ERROR),
  PLAN_ROW_WITHOUT_INDICATOR(Severity.ERROR),
  PERIOD_UNKNOWN(Severity.ERROR),
  PERIOD_IN_FUTURE(Severity.ERROR),
  PERIOD_IS_DATE(Severity.ERROR),
  PERIOD_CLOSED(Severity.WARNING),
  DATE_UNKNOWN(Severity.ERROR),
  DATE_IN_FUTURE(Severity.ERROR),
  NUMBER_EXPECTED(Severity.ERROR),
  NUMBER_AMBIGUOUS(Severity.ERROR),
  SHARE_AMBIGUOUS(Severity.ERROR),
  NUMBER_MIXED(Severity.ERROR),
  NUMBER_OUT_OF_RANGE(Severity.ERROR),
  NUMBER_NEGATIVE(Severity.ERROR),
  SHARE_OUT_OF_RANGE(Severity.ERROR),
  NUMERATOR_ABOVE_DENOMINATOR(Severity.ERROR),
  DENOMINATOR_MISSING(Severity.ERROR),
  PERCENT_CONTRADICTS_PARTS(Severity.ERROR),
  MARK_NOT_ALLOWED(Severity.ERROR),
  MILESTONE_EXPECTED(Severity.ERROR),
  VALUE_APPROXIMATE(Severity.INFO),
  NUMBER_NOT_WHOLE(Severity.ERROR),
  PARTS_NOT_EXPECTED(Severity.ERROR),
  VALUE_NOT_READ(Severity.ERROR),
  KEY_CONTRADICTION(Severity.ERROR),
  KEY_REPEATED(Severity.WARNING),
  FORMULA_WITHOUT_VALUE(Severity.ERROR),
  FORMULA_ERROR(Severity.ERROR),
  CELL_MERGED(Severity.ERROR),
  MEASURE_UNIT_WRONG(Severity.ERROR),
  MEASURE_UNIT_DIFFERS(Severity.WARNING),
  FORM_LACKS(Severity.ERROR),
  FORM_AMBIGUOUS(Severity.ERROR),
  BASIS_UNCLEAR(Severity.ERROR),
  COLUMN_UNKNOWN(Severity.ERROR),
  COLUMN_NOT_LOADED(Severity.INFO),
  ROW_NOT_READ(Severity.INFO),
  SHEET_NOT_READ(Severity.INFO),
  RECIPE_USED(Severity.INFO),
  RECIPE_AMBIGUOUS(Severity.ERROR),
  VALUE_CHANGED(Severity.INFO),
  VALUE_NOT_TAKEN(Severity.WARNING),
  ROW_HIDDEN(Severity.ERROR),
  COLUMN_HIDDEN(Severity.ERROR),
  READER_LEFT_OUT(Severity.ERROR),
  READER_NOTE(Severity.INFO),
  SHEET_HIDDEN(Severity.ERROR),
  ROW_TOTAL(Severity.INFO),
  TOTAL_DIFFERS(Severity.WARNING),
  SOURCE_REPEATED(Severity.INFO),
  UNIT_ROW_REPEATED(Severity.ERROR),
  UNIT_OVERLAP(Severity.ERROR),
  UNIT_GAP(Severity.ERROR),
  UNIT_DATES_REVERSED(Severity.ERROR),
  UNIT_ORPHAN(Severity.ERROR),
  UNIT_PARENT_LEVEL(Severity.ERROR),
  UNIT_CYCLE(Severity.ERROR),
  UNIT_WITHOUT_SUCCESSOR(Severity.INFO),
  UNIT_WITHOUT_ORIGIN(Severity.WARNING),
  UNITS_HELD(Severity.ERROR),
  MAPPING_LEVEL_DIFFERS(Severity.ERROR),
  MAPPING_UNIT_NOT_ALIVE(Severity.ERROR),
  MAPPING_UNIT_AMBIGUOUS(Severity.ERROR),
  MAPPING_OLD_LIVES_ON(Severity.ERROR),
  MAPPING_NAME_DIFFERS(Severity.WARNING),
  MAPPING_WEIGHT_RANGE(Severity.ERROR),
  MAPPING_WEIGHT_SUM(Severity.ERROR),
  MAPPING_WEIGHT_MISSING(Severity.WARNING),
  MAPPING_REPEATED(Severity.ERROR),
  MAPPING_WHOLE_AND_MORE(Severity.ERROR),
  REFERENCE_REPEATED(Severity.ERROR),
  REFERENCE_UNKNOWN(Severity.ERROR),
  PLAN_END_OUTSIDE(Severity.ERROR),
  PLAN_SUPERSEDES_ITSELF(Severity.ERROR),
  REFERENCE_HELD(Severity.WARNING);

  private final Severity severity;

  IssueCode(Severity severity) {
    this.severity = severity;
  }

  /** The usual weight of such a finding. */
  public Severity severity() {
    return severity;
  }

  /** The name in files and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What it means and why, for documentation. */
  public Words meaning() {
    return Messages.meaning(this);
  }
}
