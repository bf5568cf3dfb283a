package vn.kho.ingest;

/** Exit codes, the same in all three programs. */
public final class Exit {
  /** All well. */
  public static final int OK = 0;

  /** Data was refused. */
  public static final int REFUSED = 1;

  /** Wrong usage or configuration. */
  public static final int USAGE = 2;

  /** Our fault, or the machine's. */
  public static final int FAULT = 3;

  private Exit() {}
}
