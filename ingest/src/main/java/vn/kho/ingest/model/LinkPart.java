package vn.kho.ingest.model;

/** How much of an old unit a link carries. */
public enum LinkPart implements Coded {
  WHOLE,
  PART,
  CONTINUED;
}
