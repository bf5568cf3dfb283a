package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Children that wait, open and ready, on one snapshot, so that no statement waits for a start. */
final class ChildPool implements AutoCloseable {
  /** How long a child takes to be itself again, at most, before a new one is the quicker way. */
  private static final Duration REVIVING = Duration.ofMillis(200);

  private final Path database;
  private final SqlSettings settings;
  private final ChildLauncher launcher;
  private final Deque<ChildProcess> spares = new ArrayDeque<>();
  private final ExecutorService starter = Executors.newSingleThreadExecutor(ChildPool::daemon);
  private final ExecutorService reviver = Executors.newCachedThreadPool(ChildPool::daemon);
  private final Thread hook = new Thread(this::killAll, "sql end");
  private PrivateCopy copy;
  private final Set<ChildProcess> children = new HashSet<>();
  private int taken;
  private int reviving;
  private boolean isClosed;

  ChildPool(Path database, SqlSettings settings, ChildLauncher launcher) throws IOException {
    this.database = database;
    this.settings = settings;
    this.launcher = launcher;
    this.copy = launcher.open(database);
    Runtime.getRuntime().addShutdownHook(hook);
    refill();
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "sql spares");
    thread.setDaemon(true);
    return thread;
  }

  boolean isFor(Path other) {
    return database.equals(other);
  }

  /** A ready child: a spare, or else a new one. To be given back, dead or alive. */
  ChildProcess take() throws IOException {
    ChildProcess spare = spare();
    refill();
    if (spare != null) {
      return spare;
    }
    try {
      return start();
    } catch (IOException e) {
      giveBack();
      throw e;
    }
  }

  private ChildProcess start() throws IOException {
    ChildProcess child = launcher.start(intactCopy());
    register(child);
    child.awaitReady();
    return child;
  }

  /** Every child is known from its first moment, so that none outlives the pool. */
  private synchronized void register(ChildProcess child) throws IOException {
    children.removeIf(known -> !known.isAlive());
    children.add(child);
    if (isClosed) {
      child.close();
      throw new IOException("the SQL engine is closed");
    }
  }

  /** Takes a child back after its answer; one that cannot be asked again is replaced. */
  void giveBack(ChildProcess child) {
    giveBack();
    if (settings.spares() > 0 && child.isReusable() && beginReviving()) {
      reviver.execute(() -> revive(child));
    } else {
      child.abandon();
      refill();
    }
  }

  private synchronized void giveBack() {
    taken--;
  }

  private synchronized boolean beginReviving() {
    if (!isClosed) {
      reviving++;
    }
    return !isClosed;
  }

  private void revive(ChildProcess child) {
    boolean isBack = false;
    try {
      child.awaitReady();
      isBack = true;
    } catch (IOException e) {
      System.getLogger(ChildPool.class.getName())
          .log(System.Logger.Level.DEBUG, "a SQL child did not come back", e);
    }
    endReviving(child, isBack);
    refill();
  }

  private synchronized void endReviving(ChildProcess child, boolean isBack) {
    reviving--;
    if (isBack) {
      keep(child);
    }
    notifyAll();
  }

  /** A spare; one that has just answered and is about to be ready again is waited for. */
  private synchronized @Nullable ChildProcess spare() {
    taken++;
    long end = System.nanoTime() + REVIVING.toNanos();
    while (true) {
      for (ChildProcess spare = spares.poll(); spare != null; spare = spares.poll()) {
        if (spare.isAlive()) {
          return spare;
        }
        spare.close();
      }
      long left = (end - System.nanoTime()) / 1_000_000;
      if (reviving == 0 || left <= 0) {
        return null;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return null;
      }
    }
  }

  private synchronized void refill() {
    if (settings.spares() > 0 && !isClosed) {
      starter.execute(this::fill);
    }
  }

  private void fill() {
    while (wantsMore()) {
      try {
        keep(start());
      } catch (IOException e) {
        if (wantsMore()) {
          System.getLogger(ChildPool.class.getName())
              .log(System.Logger.Level.ERROR, "no spare SQL child", e);
        }
        return;
      }
    }
  }

  /** Those at work count as spares to come, but one is always ready for whoever asks next. */
  private synchronized boolean wantsMore() {
    return !isClosed && spares.size() < Math.max(1, settings.spares() - taken);
  }

  private synchronized void keep(ChildProcess child) {
    if (isClosed || spares.size() >= settings.spares()) {
      child.close();
    } else {
      spares.add(child);
      notifyAll();
    }
  }

  /** A copy someone wrote to is thrown away: nothing should be able to, so it is also reported. */
  private synchronized PrivateCopy intactCopy() throws IOException {
    if (!copy.isIntact()) {
      System.getLogger(ChildPool.class.getName())
          .log(
              System.Logger.Level.ERROR,
              "what the SQL children read, " + copy.source() + ", was changed");
      copy.delete();
      copy = launcher.open(database);
    }
    return copy;
  }

  private synchronized void killAll() {
    isClosed = true;
    spares.clear();
    children.forEach(ChildProcess::close);
    children.clear();
    copy.delete();
  }

  @Override
  public void close() {
    killAll();
    starter.shutdownNow();
    reviver.shutdown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the program is ending: the hook has its turn
    }
  }
}
