package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/** Figures that are read with more certainty than they are printed with. */
final class RoughFiguresRule implements PlanRule {

  @Override
  public void check(PlanReading plan, PlanFacts facts, Findings findings) {
    CellKinds kinds = new CellKinds(facts);
    for (PlanRow row : plan.rows()) {
      boolean limit = false;
      for (PlanCell cell : row.cells()) {
        CellReading reading = cell.reading();
        if (!reading.qualifier().isEmpty()) {
          findings.add(about(row, cell, kinds.comparator(row, reading)));
        }
        if (reading.kind() == CellReading.Kind.RANGE && !kinds.isOfEach(row)) {
          findings.add(range(row, cell));
        }
        limit |=
            reading.isFigure()
                && reading.comparator().isEmpty()
                && kinds.comparator(row, reading).equals("<=")
                && kinds.isLimitByMeaning(row);
      }
      if (limit) {
        findings.add(meaning(row));
      }
      if (row.figures().stream().anyMatch(c -> CellKinds.falls(row, c.reading()))) {
        findings.add(fall(row));
      }
    }
  }

  private static Finding about(PlanRow row, PlanCell cell, String comparator) {
    return of(
        FindingKind.APPROXIMATE,
        row,
        cell,
        Phrases.format(
            "\"%s\" là số ước chừng", "\"%s\" is a rough figure", cell.reading().printed()),
        Phrases.format(
            "mức %s %s, ghi kèm là ước chừng (qualifier about); sửa dấu nếu ý khác",
            "read as %s %s, marked as rough (qualifier about); change the sign if it means otherwise",
            comparator,
            Shown.number(cell.reading().value())));
  }

  private static Finding range(PlanRow row, PlanCell cell) {
    return of(
        FindingKind.RANGE_OF_A_TOTAL,
        row,
        cell,
        Phrases.format(
            "khoảng \"%s\" ở dòng không nói mỗi đơn vị",
            "range \"%s\" in a row that names no unit each", cell.reading().printed()),
        Phrases.format(
            "cận dưới %s là chỉ tiêu, cận trên %s giữ ở target_value_max",
            "the lower end %s is the target, the upper %s is kept in target_value_max",
            Shown.number(cell.reading().value()),
            Shown.number(cell.reading().max())));
  }

  private static Finding fall(PlanRow row) {
    return PlanRule.of(
        FindingKind.LIMIT_BY_MEANING,
        row,
        Brief.of(row.label()),
        Phrases.format(
            "tỷ lệ giảm bao nhiêu, hay còn bao nhiêu? Các ô: %s",
            "how far the share falls, or to what? Cells: %s", TotalsRule.cells(row)),
        new Words(
            "đọc là số điểm phần trăm giảm được: mức giao mang dấu trừ, dấu <=",
            "read as the points it falls by: targets below nothing, sign <="));
  }

  private static Finding meaning(PlanRow row) {
    return PlanRule.of(
        FindingKind.LIMIT_BY_MEANING,
        row,
        Brief.of(row.label()),
        new Words(
            "không chỗ nào nói \"không quá\", nhưng thứ đo này càng thấp càng tốt",
            "nothing says \"at most\", but of this less is better"),
        new Words("đọc là mức trần (<=)", "read as an upper limit (<=)"));
  }

  private static Finding of(FindingKind kind, PlanRow row, PlanCell cell, Words what, Words read) {
    return new Finding(
        kind,
        row.place(),
        row.rowNo(),
        cell.column().title(),
        cell.reading().printed(),
        what,
        read);
  }
}
