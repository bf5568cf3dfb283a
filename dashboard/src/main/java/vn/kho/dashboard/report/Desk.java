package vn.kho.dashboard.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.problem.ProblemCode;
import vn.kho.dashboard.report.content.Profile;
import vn.kho.dashboard.report.content.Report;
import vn.kho.dashboard.report.content.Review;
import vn.kho.dashboard.store.Session;
import vn.kho.dashboard.store.Sight;
import vn.kho.dashboard.store.SnapshotStore;

/** Where readers of the dashboard ask for reports: few are written at once, none takes too long. */
public final class Desk implements AutoCloseable {
  private static final int AT_ONCE = 2;
  private static final int KEPT = 6;
  private static final Duration WAIT = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofMinutes(2);

  private final Register register;
  private final SnapshotStore store;
  private final Path data;
  private final Semaphore places = new Semaphore(AT_ONCE);
  private final ExecutorService writers =
      Executors.newFixedThreadPool(
          AT_ONCE,
          work -> {
            Thread thread = new Thread(work, "report");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<String, Report> drafts = new LinkedHashMap<>(KEPT, 0.75f, true);

  /**
   * Over a warehouse's register and snapshots.
   *
   * @param data where the office's profile is kept
   */
  public Desk(SnapshotStore store, Path data) {
    this.register = new Register(store.warehouse().root());
    this.store = store;
    this.data = data;
  }

  public Register register() {
    return register;
  }

  /** The draft as the reader may see it; the same one again while nothing has been issued. */
  public Report draft(Session session, ReportRequest request) {
    String key =
        String.join(
            "|",
            session.snapshotId(),
            request.toString(),
            Sight.current().orgUnitId(),
            String.valueOf(register.list().size()));
    Report known = find(key);
    if (known != null) {
      return known;
    }
    Office office = new Office(register, Profile.load(data), store);
    Review review = request.review(session);
    Report draft = bounded(() -> office.draft(review));
    keep(key, draft);
    return draft;
  }

  private synchronized @org.jspecify.annotations.Nullable Report find(String key) {
    return drafts.get(key);
  }

  private synchronized void keep(String key, Report draft) {
    drafts.put(key, draft);
    if (drafts.size() > KEPT) {
      drafts.remove(drafts.keySet().iterator().next());
    }
  }

  public byte[] file(Report report, Formats format) {
    return bounded(() -> ReportFiles.bytes(report, format));
  }

  /** Issues and freezes what is asked for. */
  public synchronized Register.Entry issue(
      Session session, ReportRequest request, Office.Signing signing) {
    Office office = new Office(register, Profile.load(data), store);
    Review review = request.review(session);
    return bounded(() -> office.issue(review, signing));
  }

  /** A place is free again only when the work has really ended, however long its reader waited. */
  private <T> T bounded(Callable<T> work) {
    try {
      if (!places.tryAcquire(WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw Problem.of(ProblemCode.BUSY);
      }
      Future<T> written =
          writers.submit(
              () -> {
                try {
                  return work.call();
                } finally {
                  places.release();
                }
              });
      return written.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.causedBy(e, ProblemCode.BUSY);
    } catch (TimeoutException e) {
      throw Problem.causedBy(e, ProblemCode.SLOW_QUERY, LIMIT.toSeconds(), "report");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException known) {
        throw known;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    writers.shutdownNow();
  }

  /** The files of an issued report exactly as they were issued. */
  public Map<String, byte[]> issued(String id) throws IOException {
    return register
        .find(id)
        .map(register::files)
        .orElseThrow(() -> Problem.of(ProblemCode.NOT_FOUND, id));
  }
}
