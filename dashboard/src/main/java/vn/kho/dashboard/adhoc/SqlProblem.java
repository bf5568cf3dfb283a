package vn.kho.dashboard.adhoc;

import vn.kho.dashboard.adhoc.wire.Refusal;

/** A statement that was refused, failed, or was stopped at a limit. */
public final class SqlProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;
  private final String reference;

  /**
   * @param refusal what happened, for the writer of the statement
   * @param reference number under which we find our own fault again; empty for the writer's
   * @param detail for our log only
   */
  SqlProblem(Refusal refusal, String reference, String detail) {
    super(refusal + " " + detail);
    this.refusal = refusal;
    this.reference = reference;
  }

  public static SqlProblem of(Refusal refusal) {
    return new SqlProblem(refusal, "", refusal.toString());
  }

  public Refusal refusal() {
    return refusal;
  }

  public String reference() {
    return reference;
  }
}
