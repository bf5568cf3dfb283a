package vn.kho.dashboard.adhoc.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import vn.kho.dashboard.adhoc.wire.Frame;
import vn.kho.dashboard.adhoc.wire.FrameType;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Start;

/**
 * Opens the tables, says READY, answers a query, and says READY again when it is as before. Started
 * by the dashboard only; ends when the dashboard does.
 */
public final class SqlChild {
  /** Deep statements need stack in the engine's parser and binder; it is only reserved. */
  private static final long STACK_BYTES = 256L << 20;

  private final SynchronousQueue<Query> queries = new SynchronousQueue<>();
  private final DataInputStream in = new DataInputStream(new FileInputStream(FileDescriptor.in));
  private final DataOutputStream out =
      new DataOutputStream(new FileOutputStream(FileDescriptor.out));

  private SqlChild() {}

  public static void main(String[] args) throws InterruptedException {
    System.setOut(
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    offerToBeKilledFirst();
    new SqlChild().serve();
  }

  /** Reads here, works elsewhere: so the end of the parent is seen while a query runs. */
  private void serve() throws InterruptedException {
    try {
      Start start = Start.read(in);
      Thread work = new Thread(null, () -> work(start), "query", STACK_BYTES);
      work.start();
      while (true) {
        queries.put(Query.read(in));
      }
    } catch (EOFException e) {
      Runtime.getRuntime().halt(0);
    } catch (IOException e) {
      fail(e);
    }
  }

  private void work(Start start) {
    try {
      EngineWords words = new EngineWords(secrets(start));
      Answer answer = new Answer(Fence.open(start), words, start, out);
      while (true) {
        answer.checkSelf();
        Frame.write(out, FrameType.READY, new byte[0], 0);
        answer.to(queries.take());
      }
    } catch (IOException | SQLException | InterruptedException | RuntimeException e) {
      fail(e);
    }
  }

  private static void fail(Exception e) {
    e.printStackTrace();
    Runtime.getRuntime().halt(3);
  }

  private static List<String> secrets(Start start) {
    return List.of(
        start.database(),
        String.valueOf(Path.of(start.database()).getParent()),
        System.getProperty("java.library.path", ""),
        System.getProperty("java.home", ""));
  }

  /** Where the kernel runs out of memory, it should choose this process. */
  private static void offerToBeKilledFirst() {
    Path score = Path.of("/proc/self/oom_score_adj");
    try {
      if (Files.isWritable(score)) {
        Files.writeString(score, "1000");
      }
    } catch (IOException e) {
      System.err.println("oom_score_adj: " + e.getMessage());
    }
  }
}
