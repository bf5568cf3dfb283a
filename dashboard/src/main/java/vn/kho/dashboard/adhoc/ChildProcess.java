package vn.kho.dashboard.adhoc;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Frame;
import vn.kho.dashboard.adhoc.wire.FrameType;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.adhoc.wire.Start;
import vn.kho.dashboard.adhoc.wire.WireException;

/**
 * The parent's end of one child: asks it, believes nothing it says beyond the agreed lengths, and
 * kills it at the first limit. A child that ended a statement by itself and within every limit may
 * be asked again; a SELECT leaves nothing behind in a locked, read-only engine.
 */
final class ChildProcess implements AutoCloseable {
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final int BURIAL_SECONDS = 10;
  private static final Duration LAST_WORDS_WAIT = Duration.ofSeconds(2);

  /**
   * A child that has worked this long, answered this often or grown this large is not asked again.
   */
  static final long CPU_SECONDS_TO_RETIRE = 20;

  /** How long an end may take before nobody waits for it any more. */
  private static final long MOMENT_MILLIS = 100;

  private static final int ANSWERS_TO_RETIRE = 200;
  private static final int MEGABYTES_TO_RETIRE = 400;

  private final Process process;
  private final DataInputStream in;
  private final DataOutputStream out;
  private final int processMegabytes;
  private final Path pipe;
  private final LastWords errors = new LastWords();
  private volatile Refusal.@Nullable Code killedFor;
  private volatile long killedAt;
  private volatile long deadline;
  private volatile boolean isOver;
  private @Nullable Thread errorReader;
  private boolean isReusable;
  private int answers;

  private ChildProcess(Process process, Path pipe, int processMegabytes) {
    this.process = process;
    this.pipe = pipe;
    this.processMegabytes = processMegabytes;
    this.in = new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16));
    this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream(), 1 << 16));
  }

  /** Starts a child and tells it what to open; {@link #awaitReady} waits until it has. */
  static ChildProcess start(ProcessBuilder command, Start start, int processMegabytes)
      throws IOException {
    ChildProcess child = new ChildProcess(command.start(), Path.of(start.pipe()), processMegabytes);
    child.errorReader =
        child.background(
            "sql child errors", () -> child.errors.read(child.process.getErrorStream()));
    child.deadline = System.nanoTime() + START_LIMIT.toNanos();
    child.background("sql child watch", child::watch);
    try {
      start.write(child.out);
    } catch (IOException e) {
      child.close();
      throw new IOException("the SQL child ended at once: " + child.errors, e);
    }
    return child;
  }

  private Thread background(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Waits until the tables are open.
   *
   * @throws IOException when the child could not start
   */
  void awaitReady() throws IOException {
    try {
      Frame frame = Frame.read(in);
      if (frame.type() != FrameType.READY) {
        throw new WireException("the child began with " + frame.type());
      }
      deadline = Long.MAX_VALUE;
    } catch (IOException e) {
      close();
      throw new IOException("the SQL child did not start: " + errors, e);
    }
  }

  /** Whether it may be asked again, once it is ready. */
  boolean isReusable() {
    Duration cpu = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return isReusable
        && process.isAlive()
        && answers < ANSWERS_TO_RETIRE
        && cpu.toSeconds() < CPU_SECONDS_TO_RETIRE
        && residentMegabytes() < MEGABYTES_TO_RETIRE;
  }

  /** Stops the child because its user asked for it. */
  void cancel() {
    kill(Refusal.Code.CANCELLED);
  }

  /**
   * Asks a question of a child that is ready. Afterwards it is dead, or {@link #isReusable}.
   *
   * @throws Ended when there is no answer
   * @throws IOException when the sink fails
   */
  SqlResult ask(SqlQuestion question, RowSink sink) throws Ended, IOException {
    long begin = System.nanoTime();
    deadline = begin + question.timeLimit().toNanos();
    isReusable = false;
    answers++;
    try {
      SqlResult result = converse(question, sink, begin);
      isReusable = result.stops().isEmpty();
      return result;
    } catch (Ended e) {
      isReusable =
          e.refusal().code().actor() == Refusal.Actor.USER && question.shape() == Query.Shape.ROWS;
      throw e;
    } catch (Conversation.SinkException e) {
      throw e.cause();
    } catch (IOException e) {
      throw ended(e);
    } finally {
      deadline = System.nanoTime() + START_LIMIT.toNanos();
      if (!isReusable) {
        abandon();
      }
    }
  }

  /**
   * Talks on a thread of its own: a killed child holds its pipes until its memory is given back,
   * which on a busy machine takes longer than whoever asked should wait.
   */
  private SqlResult converse(SqlQuestion question, RowSink sink, long begin)
      throws Ended, IOException {
    FutureTask<SqlResult> talk =
        new FutureTask<>(
            () -> {
              question.query().write(out);
              return new Conversation(in, question, sink, begin).untilFinished();
            });
    background("sql child answer", talk);
    while (true) {
      try {
        return talk.get(MOMENT_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (isLongKilled()) {
          throw new IOException("killed", e);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        kill(Refusal.Code.CANCELLED);
        throw new IOException("interrupted", e);
      } catch (ExecutionException e) {
        throw failure(e);
      }
    }
  }

  private boolean isLongKilled() {
    return killedFor != null && System.nanoTime() - killedAt > 2 * MOMENT_MILLIS * 1_000_000;
  }

  private static IOException failure(ExecutionException e) throws Ended {
    Throwable cause = e.getCause();
    if (cause instanceof Ended ended) {
      throw ended;
    }
    if (cause instanceof RuntimeException fault) {
      throw fault;
    }
    return cause instanceof IOException known ? known : new IOException(cause);
  }

  /** The child's last words, for the log. */
  String errors() {
    return errors.toString();
  }

  private Ended ended(IOException how) {
    Refusal.Code code = killedFor;
    if (code == null && !(how instanceof WireException)) {
      code = codeOfExit();
    }
    return new Ended(code != null ? code : Refusal.Code.CRASH, how + "; " + errors);
  }

  /** What the way it ended says: the kernel's limits end it by signal, the allocator by abort. */
  private Refusal.@Nullable Code codeOfExit() {
    try {
      if (!process.waitFor(2, TimeUnit.SECONDS)) {
        return null;
      }
      awaitLastWords();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
    int exit = process.exitValue();
    String said = errors.toString().toLowerCase(Locale.ROOT);
    if (exit == 128 + 24) { // SIGXCPU
      return Refusal.Code.CPU;
    }
    boolean isMemory =
        said.contains("bad_alloc")
            || said.contains("outofmemory")
            || said.contains("out of memory")
            || said.contains("allocat")
            || exit == 128 + 9;
    return isMemory ? Refusal.Code.MEMORY : null;
  }

  /** Its error stream ends with it, yet the thread that reads it may be a moment behind. */
  private void awaitLastWords() throws InterruptedException {
    if (errorReader != null) {
      errorReader.join(LAST_WORDS_WAIT.toMillis());
    }
  }

  // --- limits -----------------------------------------------------------------------------------

  private void watch() {
    while (!isOver && process.isAlive()) {
      if (System.nanoTime() - deadline > 0 && deadline != Long.MAX_VALUE) {
        kill(Refusal.Code.TIME);
      } else if (residentMegabytes() > processMegabytes) {
        kill(Refusal.Code.MEMORY);
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private void kill(Refusal.Code code) {
    if (killedFor == null) {
      killedAt = System.nanoTime();
      killedFor = code;
    }
    process.destroyForcibly();
  }

  private long residentMegabytes() {
    return ProcessMemory.residentMegabytes(process.pid());
  }

  /** Kills what is left and waits until it is gone. */
  @Override
  public void close() {
    kill();
    bury();
  }

  /** Kills what is left and waits a moment until it is gone; what takes longer goes on alone. */
  void abandon() {
    kill();
    try {
      if (process.waitFor(2 * MOMENT_MILLIS, TimeUnit.MILLISECONDS)) {
        bury();
      } else {
        background("sql child end", this::bury);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void kill() {
    isOver = true;
    process.toHandle().destroyForcibly(); // unlike the process's own, it leaves the streams open
  }

  private void bury() {
    try {
      process.waitFor(BURIAL_SECONDS, TimeUnit.SECONDS);
      awaitLastWords();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    closeQuietly(process.getOutputStream());
    closeQuietly(process.getInputStream());
    closeQuietly(process.getErrorStream());
    try {
      Files.deleteIfExists(pipe);
    } catch (IOException e) {
      errors.add(String.valueOf(e.getMessage()));
    }
  }

  private static void closeQuietly(AutoCloseable stream) {
    try {
      stream.close();
    } catch (Exception e) {
      return; // the process is gone; its pipes have nothing left to tell
    }
  }

  /** There is no answer: the child was killed, died, or broke the protocol. */
  static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    Ended(Refusal.Code code, String detail) {
      this(Refusal.of(code), detail);
    }

    Ended(Refusal refusal, String detail) {
      super(detail);
      this.refusal = refusal;
    }

    Refusal refusal() {
      return refusal;
    }
  }
}
