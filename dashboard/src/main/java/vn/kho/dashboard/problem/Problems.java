package vn.kho.dashboard.problem;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;

/** Sorts exceptions: what is not a {@link Problem} already is our fault and gets a reference. */
public final class Problems {
  private static final Logger LOG = System.getLogger("kho");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private Problems() {}

  /**
   * The problem an exception stands for. Our own faults are logged whole under the reference number
   * that the reader sees, and say nothing else to the reader.
   */
  public static Problem sort(Throwable thrown) {
    if (thrown instanceof Problem problem) {
      return problem;
    }
    String reference = newReference();
    LOG.log(Level.ERROR, "reference " + reference, thrown);
    return Problem.causedBy(thrown, ProblemCode.INTERNAL, reference);
  }

  private static String newReference() {
    StringBuilder reference = new StringBuilder();
    for (int i = 0; i < 8; i++) {
      reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return reference.insert(4, '-').toString();
  }
}
