package vn.kho.dashboard.problem;

/** Who can mend a problem. */
public enum Actor {
  /** The reader: the words say how. */
  USER,
  /** Nobody's mistake: something is missing, busy or over a limit, which the words name. */
  RESOURCE,
  /** Us: the words give a reference number that stands in the log. */
  INTERNAL
}
