package vn.kho.dashboard.problem;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.Texts;

/** Something went wrong and we know what: its code and the values its words name. */
public final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemCode code;
  private final transient List<Object> values;

  private Problem(ProblemCode code, List<Object> values, @Nullable Throwable cause) {
    super(code.key() + values, cause);
    this.code = code;
    this.values = values;
  }

  public static Problem of(ProblemCode code, Object... values) {
    return new Problem(code, List.of(values), null);
  }

  public static Problem causedBy(Throwable cause, ProblemCode code, Object... values) {
    return new Problem(code, List.of(values), cause);
  }

  public ProblemCode code() {
    return code;
  }

  public String title(Texts texts) {
    return texts.get("problem." + code.key() + ".title", values.toArray());
  }

  /** What happened, naming the values. */
  public String what(Texts texts) {
    return texts.get("problem." + code.key() + ".what", values.toArray());
  }

  /** What the reader can do. */
  public String todo(Texts texts) {
    return texts.get("problem." + code.key() + ".todo", values.toArray());
  }
}
