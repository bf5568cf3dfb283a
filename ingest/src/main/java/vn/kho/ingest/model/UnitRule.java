package vn.kho.ingest.model;

/** How values of units combine in their parent. */
public enum UnitRule implements Coded {
  SUM,
  SHARE,
  ANY,
  NONE;
}
