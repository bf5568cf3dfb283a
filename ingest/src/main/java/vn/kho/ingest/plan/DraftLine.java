package vn.kho.ingest.plan;

import java.util.List;

/** One line of a catalogue draft; texts as they stand in the csv. */
record DraftLine(
    String planId,
    String rowNo,
    String parentRowNo,
    String label,
    String kind,
    String comparator,
    String targetValue,
    String targetValueMax,
    String measureUnit,
    String scopeLevel,
    String unitFilter,
    String period,
    String responsibleLevel,
    String ownerDepartment,
    String coordinating,
    String funding,
    String origin,
    String rawText,
    int sourceLine,
    String qualifier,
    String saidPeriod,
    String countedGroup) {

  static final List<String> COLUMNS =
      List.of(
          "plan_id",
          "plan_version",
          "row_no",
          "parent_row_no",
          "indicator_id",
          "label_vi",
          "label_en",
          "kind",
          "comparator",
          "target_value",
          "target_value_max",
          "measure_unit",
          "scope_level",
          "unit_filter",
          "period",
          "responsible_level",
          "owner_department",
          "coordinating",
          "funding",
          "origin",
          "raw_text",
          "source_line",
          "qualifier",
          "said_period",
          "counted_group");

  /** The same figure as a number that explains the row, standing on another line. */
  DraftLine asParameter(int line) {
    return new DraftLine(
        planId,
        rowNo,
        parentRowNo,
        label,
        "parameter",
        "=",
        targetValue,
        targetValueMax,
        measureUnit,
        scopeLevel,
        unitFilter,
        period,
        responsibleLevel,
        ownerDepartment,
        coordinating,
        funding,
        origin,
        rawText,
        line,
        qualifier,
        saidPeriod,
        countedGroup);
  }

  /** The same figure, said to be as rough as it is printed; an exact one says nothing. */
  DraftLine withQualifier(String words) {
    return new DraftLine(
        planId,
        rowNo,
        parentRowNo,
        label,
        kind,
        comparator,
        targetValue,
        targetValueMax,
        measureUnit,
        scopeLevel,
        unitFilter,
        period,
        responsibleLevel,
        ownerDepartment,
        coordinating,
        funding,
        origin,
        rawText,
        sourceLine,
        words,
        saidPeriod,
        countedGroup);
  }

  /** In the order of {@link #COLUMNS}; what a person must add is empty. */
  List<String> cells() {
    return List.of(
        planId,
        "1",
        rowNo,
        parentRowNo,
        "",
        label,
        "",
        kind,
        comparator,
        targetValue,
        targetValueMax,
        measureUnit,
        scopeLevel,
        unitFilter,
        period,
        responsibleLevel,
        ownerDepartment,
        coordinating,
        funding,
        origin,
        rawText,
        String.valueOf(sourceLine),
        qualifier,
        saidPeriod,
        countedGroup);
  }
}
