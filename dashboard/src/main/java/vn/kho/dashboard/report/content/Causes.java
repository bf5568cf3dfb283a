package vn.kho.dashboard.report.content;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.query.Change;

/** Why a figure moved, in words; what the snapshots do not explain is said too. */
public final class Causes {
  public static final int COUNT = Change.PARTS.size();

  private Causes() {}

  /**
   * The parts that are not zero.
   *
   * @param parts in the order of {@link Change#PARTS}
   * @param moved how far the figure moved in all
   */
  public static String words(List<BigDecimal> parts, BigDecimal moved) {
    List<String> words = new ArrayList<>();
    BigDecimal rest = moved;
    for (int i = 0; i < parts.size(); i++) {
      BigDecimal part = parts.get(i);
      rest = rest.subtract(part);
      if (part.signum() != 0) {
        words.add(Wording.text("cause." + Change.PARTS.get(i)) + " " + signed(part));
      }
    }
    if (rest.signum() != 0) {
      words.add(Wording.text("cause.rest") + " " + signed(rest));
    }
    return String.join("; ", words);
  }

  private static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + Form.number(value, 2);
  }
}
