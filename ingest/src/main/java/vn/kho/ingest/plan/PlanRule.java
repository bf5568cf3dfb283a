package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/** One thing plans get wrong, looked for in the whole plan. */
interface PlanRule {

  void check(PlanReading plan, PlanFacts facts, Findings findings);

  /** A finding about a row. */
  static Finding of(FindingKind kind, PlanRow row, String found, Words what, Words read) {
    return new Finding(kind, row.place(), row.rowNo(), "", found, what, read);
  }
}
