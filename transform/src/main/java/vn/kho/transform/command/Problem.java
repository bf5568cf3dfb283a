package vn.kho.transform.command;

/** What ends a command: a message for the person who can act, and the exit code that says who. */
public final class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Message message;
  private final int exitCode;

  private Problem(Message message, int exitCode, Throwable cause) {
    super(message.en(), cause);
    this.message = message;
    this.exitCode = exitCode;
  }

  private Problem(Message message, int exitCode) {
    super(message.en());
    this.message = message;
    this.exitCode = exitCode;
  }

  /** Wrong usage or configuration: exit code 2. */
  public static Problem usage(String vi, String en) {
    return new Problem(new Message(vi, en), 2);
  }

  /** Our own fault, or a warehouse that is not as it was left: exit code 3. */
  public static Problem ours(String vi, String en) {
    return new Problem(new Message(vi, en), 3);
  }

  /** As {@link #ours(String, String)}, keeping the cause for {@code --debug}. */
  public static Problem ours(String vi, String en, Throwable cause) {
    return new Problem(new Message(vi, en), 3, cause);
  }

  public Message message() {
    return message;
  }

  public int exitCode() {
    return exitCode;
  }
}
