package vn.kho.ingest.config;

import vn.kho.ingest.issue.Lang;
import vn.kho.ingest.issue.Words;

/** The command was called wrongly or its configuration is wrong: exit code 2, no stack trace. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String vi;

  /** What is wrong and how to mend it, in both languages. */
  public UsageException(Words words) {
    super(words.en());
    this.vi = words.vi();
  }

  /** Shorthand for both languages. */
  public UsageException(String vi, String en) {
    this(new Words(vi, en));
  }

  /** What is wrong and how to mend it. */
  public String in(Lang lang) {
    return new Words(vi, String.valueOf(getMessage())).in(lang);
  }
}
