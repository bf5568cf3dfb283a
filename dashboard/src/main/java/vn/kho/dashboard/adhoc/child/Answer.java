package vn.kho.dashboard.adhoc.child;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.Frame;
import vn.kho.dashboard.adhoc.wire.FrameType;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.adhoc.wire.Start;
import vn.kho.dashboard.adhoc.wire.Wire;

/** Answers a query in frames: columns, rows, and how it ended. */
final class Answer {
  private static final int BATCH_BYTES = 256 << 10;

  /** One row must fit into one frame. */
  private static final int ROW_BYTES = Wire.FRAME_BYTES - (1 << 20);

  private final Connection connection;
  private final Statements statements;
  private final EngineWords words;
  private final ParquetPipe parquet;
  private final DataOutputStream out;

  Answer(Fence fence, EngineWords words, Start start, DataOutputStream out) throws SQLException {
    this.connection = fence.connection();
    this.statements = new Statements(connection, new Gate(fence.allowed(), fence.catalog()), words);
    this.words = words;
    this.parquet = new ParquetPipe(connection, start.pipe(), out);
    this.out = out;
  }

  /**
   * Runs a small query on every path a real one takes: before the first it loads what that would
   * wait for, after each it shows that the engine is still whole.
   */
  void checkSelf() throws SQLException, IOException {
    Statements.Checked checked =
        statements.check("SELECT 1 AS a, 'x' AS b, 1.5 AS c, current_date AS d", Map.of(), 1);
    DataOutputStream nowhere = new DataOutputStream(java.io.OutputStream.nullOutputStream());
    new Rows(new Limits(1, 1 << 20, 10, 100), nowhere).send(checked);
  }

  void to(Query query) throws IOException {
    try {
      Limits limits = query.limits();
      Statements.Checked checked =
          statements.check(query.sql(), query.parameters(), limits.rows() + 1);
      switch (query.shape()) {
        case PARQUET -> finish(parquet.send(checked, limits), List.of());
        case PLAN -> answerRows(checked.asPlan(), limits);
        case ROWS -> answerRows(checked, limits);
      }
    } catch (SQLException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      send(out, FrameType.FAILURE, refusal(e)::write);
    }
  }

  private void answerRows(Statements.Checked checked, Limits limits)
      throws SQLException, IOException {
    Rows rows = new Rows(limits, out);
    rows.send(checked);
    finish(rows.count, rows.stops);
  }

  private void finish(long rows, List<Refusal> stops) throws IOException {
    send(
        out,
        FrameType.FINISHED,
        data -> {
          data.writeLong(rows);
          data.writeInt(stops.size());
          for (Refusal stop : stops) {
            stop.write(data);
          }
        });
  }

  /** What a failure of any kind is told as. */
  private Refusal refusal(Throwable error) {
    if (error instanceof Refused refused) {
      return refused.refusal();
    }
    if (error instanceof SQLException || error instanceof OutOfMemoryError) {
      return words.explain(error).refusal();
    }
    error.printStackTrace();
    return Refusal.of(Refusal.Code.INTERNAL);
  }

  private interface Writing {
    void to(DataOutputStream data) throws IOException;
  }

  private static void send(DataOutputStream out, FrameType type, Writing writing)
      throws IOException {
    ByteArrayOutputStream payload = new ByteArrayOutputStream();
    writing.to(new DataOutputStream(payload));
    Frame.write(out, type, payload.toByteArray(), payload.size());
  }

  /** Rows on their way, collected into batches and stopped at the limits. */
  private final class Rows {
    private final Limits limits;
    private final DataOutputStream target;
    private final ByteArrayOutputStream batchBytes = new ByteArrayOutputStream(BATCH_BYTES);
    private final DataOutputStream batch = new DataOutputStream(batchBytes);
    private final List<Refusal> stops = new ArrayList<>();
    private int batchRows;
    private long count;
    private long bytes;

    Rows(Limits limits, DataOutputStream target) {
      this.limits = limits;
      this.target = target;
    }

    void send(Statements.Checked checked) throws SQLException, IOException {
      List<Column> own = columnsOf(checked);
      try (PreparedStatement statement = connection.prepareStatement(checked.bounded())) {
        checked.bind(statement);
        try (ResultSet row = statement.executeQuery()) {
          List<Column> found = Cells.columns(row.getMetaData());
          List<Column> columns = own.size() == found.size() ? own : found;
          refuseWide(columns);
          Answer.send(target, FrameType.COLUMNS, data -> writeColumns(data, columns));
          read(row, columns);
          flush();
        }
      } catch (SQLException e) {
        throw checked.isWrapped() ? words.explainWrapped(e) : words.explain(e);
      }
    }

    /**
     * Names and types as the statement itself gives them, whatever is put around it to run it; none
     * while parameters keep the engine from telling.
     */
    private List<Column> columnsOf(Statements.Checked checked) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(checked.sql())) {
        if (!checked.values().isEmpty()) {
          return List.of();
        }
        List<Column> columns = Cells.columns(statement.getMetaData());
        refuseWide(columns);
        return columns;
      }
    }

    private void refuseWide(List<Column> columns) {
      if (columns.size() > limits.columns()) {
        throw new Refused(Refusal.Code.COLUMNS, Integer.toString(limits.columns()));
      }
    }

    private static void writeColumns(DataOutputStream data, List<Column> columns)
        throws IOException {
      data.writeInt(columns.size());
      for (Column column : columns) {
        Wire.writeText(data, Wire.cut(column.name(), Wire.WORD_BYTES / 4));
        Wire.writeText(data, Wire.cut(column.type(), Wire.WORD_BYTES / 4));
        Wire.writeName(data, column.kind());
      }
    }

    private void read(ResultSet row, List<Column> columns) throws SQLException, IOException {
      while (row.next()) {
        if (count == limits.rows()) {
          stop(Refusal.of(Refusal.Code.ROWS, Long.toString(limits.rows())));
          return;
        }
        for (int i = 0; i < columns.size(); i++) {
          write(Cells.text(row, i + 1, columns.get(i)));
        }
        count++;
        batchRows++;
        if (bytes > limits.bytes()) {
          stop(Refusal.of(Refusal.Code.BYTES, Long.toString(limits.bytes())));
          return;
        }
        if (batchBytes.size() >= BATCH_BYTES) {
          flush();
        }
      }
    }

    private void write(@Nullable String text) throws IOException {
      if (text == null) {
        batch.writeInt(-1);
        bytes += 4;
        return;
      }
      String cell = text;
      if (text.length() > limits.cellChars()) {
        cell = Wire.cut(text, limits.cellChars()) + "…";
        stop(Refusal.of(Refusal.Code.CELL, Integer.toString(limits.cellChars())));
      }
      byte[] encoded = cell.getBytes(StandardCharsets.UTF_8);
      if (batchBytes.size() + encoded.length > ROW_BYTES) {
        throw new Refused(Refusal.Code.BYTES, Integer.toString(ROW_BYTES));
      }
      batch.writeInt(encoded.length);
      batch.write(encoded);
      bytes += 4L + encoded.length;
    }

    private void stop(Refusal refusal) {
      if (!stops.contains(refusal)) {
        stops.add(refusal);
      }
    }

    private void flush() throws IOException {
      if (batchRows > 0) {
        byte[] cells = batchBytes.toByteArray();
        int rows = batchRows;
        Answer.send(
            target,
            FrameType.ROWS,
            data -> {
              data.writeInt(rows);
              data.write(cells);
            });
      }
      batchBytes.reset();
      batchRows = 0;
    }
  }
}
