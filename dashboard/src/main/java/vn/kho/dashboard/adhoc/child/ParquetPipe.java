package vn.kho.dashboard.adhoc.child;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Frame;
import vn.kho.dashboard.adhoc.wire.FrameType;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Refusal;

/**
 * A result as a Parquet file that is never a file: the engine writes it into a named pipe, the only
 * path it may touch, and the bytes go on to the parent in frames.
 */
final class ParquetPipe {
  private static final int PART_BYTES = 256 << 10;

  private final Connection connection;
  private final String pipe;
  private final DataOutputStream out;

  /**
   * @param pipe the named pipe; empty where the system has none
   */
  ParquetPipe(Connection connection, String pipe, DataOutputStream out) {
    this.connection = connection;
    this.pipe = pipe;
    this.out = out;
  }

  /** Sends the file's parts and returns its number of rows. */
  long send(Statements.Checked checked, Limits limits) throws SQLException, IOException {
    if (checked.isPlan() || pipe.isEmpty()) {
      throw new Refused(Refusal.Code.SYNTAX_NOT_ALLOWED, "EXPLAIN → Parquet");
    }
    CompletableFuture<@Nullable IOException> reader = new CompletableFuture<>();
    Thread thread = new Thread(() -> reader.complete(read(limits)), "parquet");
    thread.setDaemon(true);
    thread.start();
    String sql =
        "COPY ("
            + checked.bounded()
            + ") TO '"
            + pipe.replace("'", "''")
            + "' (FORMAT parquet, USE_TMP_FILE false)";
    long rows;
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      checked.bind(statement);
      rows = statement.executeLargeUpdate();
    }
    waitFor(reader);
    if (rows > limits.rows()) {
      throw new Refused(Refusal.Code.ROWS, Long.toString(limits.rows()));
    }
    return rows;
  }

  private @Nullable IOException read(Limits limits) {
    byte[] buffer = new byte[PART_BYTES];
    long bytes = 0;
    try (InputStream in = Files.newInputStream(Path.of(pipe))) {
      for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
        bytes += length;
        if (bytes > limits.bytes()) {
          return new TooLong();
        }
        Frame.write(out, FrameType.BYTES, buffer, length);
      }
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /** Closing the reading end makes the engine's next write fail, which ends the statement. */
  private static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private static void waitFor(CompletableFuture<@Nullable IOException> reader) throws IOException {
    try {
      IOException error = reader.get();
      if (error != null) {
        throw error;
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IOException(e);
    }
  }
}
