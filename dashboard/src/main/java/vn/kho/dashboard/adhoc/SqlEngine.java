package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import vn.kho.dashboard.adhoc.wire.Refusal;

/**
 * Answers analysts' statements, each in a child process of its own. Statements beyond the number
 * that may run at once wait their turn. One engine serves one program; it is safe for many threads.
 */
public final class SqlEngine implements AutoCloseable {
  private static final Duration QUEUE_LIMIT = Duration.ofSeconds(30);

  /** Databases asked at the same time: a snapshot whole, and as units see it. */
  private static final int MOST_POOLS = 3;

  private static final System.Logger LOG = System.getLogger(SqlEngine.class.getName());

  private final SqlSettings settings;
  private final ChildLauncher launcher;
  private final Semaphore turns;
  private final AtomicInteger waiting = new AtomicInteger();
  private final AtomicLong faults = new AtomicLong();
  private final Map<String, Integer> owners = new ConcurrentHashMap<>();
  private final Map<String, ChildProcess> running = new ConcurrentHashMap<>();
  private final Map<Path, ChildPool> pools = new LinkedHashMap<>(8, 0.75f, true);

  public SqlEngine(SqlSettings settings) throws IOException {
    this.settings = settings;
    this.launcher = ChildLauncher.of(settings);
    this.turns = new Semaphore(settings.parallel(), true);
  }

  /** Opens children on a published database before anyone asks. */
  public void warm(Path database) throws IOException {
    poolOf(database);
  }

  /**
   * Runs one statement.
   *
   * @param database the snapshot's {@code serving.duckdb}
   * @param question what to run and how much of it
   * @param owner who asks; one owner has only so many statements running or waiting
   * @param id names the run for {@link #cancel}; unique among those running
   * @param sink takes the rows; whatever it throws comes back
   * @throws SqlProblem when the statement is refused, fails or is stopped
   * @throws IOException when the sink fails or no child can be started
   */
  public SqlResult run(Path database, SqlQuestion question, String owner, String id, RowSink sink)
      throws SqlProblem, IOException {
    enter(owner);
    try {
      return runInTurn(database, question, id, sink);
    } finally {
      owners.computeIfPresent(owner, (name, count) -> count == 1 ? null : count - 1);
    }
  }

  private void enter(String owner) throws SqlProblem {
    if (owners.merge(owner, 1, Integer::sum) > settings.perOwner()) {
      owners.computeIfPresent(owner, (name, count) -> count - 1);
      throw SqlProblem.of(Refusal.of(Refusal.Code.QUEUE, Integer.toString(settings.perOwner())));
    }
  }

  private SqlResult runInTurn(Path database, SqlQuestion question, String id, RowSink sink)
      throws SqlProblem, IOException {
    takeTurn();
    try {
      ChildPool from = poolOf(database);
      ChildProcess child = from.take();
      running.put(id, child);
      try {
        return child.ask(question, sink);
      } catch (ChildProcess.Ended e) {
        throw problem(e, question);
      } finally {
        running.remove(id);
        from.giveBack(child);
      }
    } finally {
      turns.release();
    }
  }

  /** Stops a run; false when there is none of that name. */
  public boolean cancel(String id) {
    ChildProcess child = running.get(id);
    if (child == null) {
      return false;
    }
    child.cancel();
    return true;
  }

  private void takeTurn() throws SqlProblem {
    if (turns.tryAcquire()) {
      return;
    }
    if (waiting.incrementAndGet() > settings.waiting()) {
      waiting.decrementAndGet();
      throw SqlProblem.of(Refusal.of(Refusal.Code.QUEUE, Integer.toString(settings.waiting())));
    }
    try {
      if (!turns.tryAcquire(QUEUE_LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw SqlProblem.of(Refusal.of(Refusal.Code.QUEUE, Integer.toString(settings.waiting())));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw SqlProblem.of(Refusal.of(Refusal.Code.CANCELLED));
    } finally {
      waiting.decrementAndGet();
    }
  }

  private SqlProblem problem(ChildProcess.Ended ended, SqlQuestion question) {
    Refusal refusal = ended.refusal();
    if (refusal.words().isEmpty()) {
      refusal =
          switch (refusal.code()) {
            case TIME -> Refusal.of(Refusal.Code.TIME, seconds(question.timeLimit()));
            case MEMORY ->
                Refusal.of(Refusal.Code.MEMORY, Integer.toString(settings.engineMegabytes()));
            case CELL ->
                Refusal.of(Refusal.Code.CELL, Integer.toString(question.limits().cellChars()));
            default -> refusal;
          };
    }
    String reference = "";
    if (refusal.code().actor() == Refusal.Actor.INTERNAL) {
      reference =
          String.format("SQL-%d-%d", ProcessHandle.current().pid(), faults.incrementAndGet());
      LOG.log(System.Logger.Level.ERROR, reference + " " + refusal + " " + ended.getMessage());
    }
    return new SqlProblem(refusal, reference, String.valueOf(ended.getMessage()));
  }

  private static String seconds(Duration duration) {
    return duration.toMillis() % 1000 == 0
        ? Long.toString(duration.toSeconds())
        : Double.toString(duration.toMillis() / 1000.0);
  }

  /** Pools of what was asked last; the eldest closes, and its running statements with it. */
  private synchronized ChildPool poolOf(Path database) throws IOException {
    ChildPool known = pools.get(database);
    if (known != null) {
      return known;
    }
    ChildPool fresh = new ChildPool(database, settings, launcher);
    pools.put(database, fresh);
    Iterator<ChildPool> eldest = pools.values().iterator();
    while (pools.size() > MOST_POOLS) {
      eldest.next().close();
      eldest.remove();
    }
    return fresh;
  }

  @Override
  public synchronized void close() {
    running.values().forEach(ChildProcess::cancel);
    pools.values().forEach(ChildPool::close);
    pools.clear();
  }
}
