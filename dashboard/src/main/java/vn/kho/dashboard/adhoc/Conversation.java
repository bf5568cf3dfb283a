package vn.kho.dashboard.adhoc;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.adhoc.wire.Column;
import vn.kho.dashboard.adhoc.wire.ColumnKind;
import vn.kho.dashboard.adhoc.wire.Frame;
import vn.kho.dashboard.adhoc.wire.Limits;
import vn.kho.dashboard.adhoc.wire.Query;
import vn.kho.dashboard.adhoc.wire.Refusal;
import vn.kho.dashboard.adhoc.wire.Wire;
import vn.kho.dashboard.adhoc.wire.WireException;

/**
 * Reads one answer of a child, frame by frame, and believes no length beyond what was asked for.
 */
final class Conversation {
  private final DataInputStream in;
  private final Limits limits;
  private final Query.Shape shape;
  private final RowSink sink;
  private final long begin;
  private @Nullable List<Column> columns;
  private long rows;
  private long bytes;

  Conversation(DataInputStream in, SqlQuestion question, RowSink sink, long begin) {
    this.in = in;
    this.limits = question.limits();
    this.shape = question.shape();
    this.sink = sink;
    this.begin = begin;
  }

  SqlResult untilFinished() throws IOException, ChildProcess.Ended {
    while (true) {
      Frame frame = Frame.read(in);
      bytes += frame.length();
      if (bytes > limits.bytes() + 2L * Wire.FRAME_BYTES) {
        throw new WireException("more bytes than were asked for");
      }
      switch (frame.type()) {
        case COLUMNS -> columns(frame.open());
        case ROWS -> rows(frame.open());
        case BYTES -> bytes(frame);
        case FAILURE -> {
          Refusal refusal = Refusal.read(frame.open());
          throw new ChildProcess.Ended(refusal, "refused by the child");
        }
        case FINISHED -> {
          return finished(frame.open());
        }
        case READY -> throw new WireException("ready twice");
      }
    }
  }

  private void columns(DataInputStream data) throws IOException {
    int count = data.readInt();
    if (columns != null || shape == Query.Shape.PARQUET || count < 0 || count > limits.columns()) {
      throw new WireException("columns that were not asked for: " + count);
    }
    List<Column> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = Wire.readText(data, Wire.WORD_BYTES);
      String type = Wire.readText(data, Wire.WORD_BYTES);
      list.add(new Column(name, type, Wire.readName(data, ColumnKind.class)));
    }
    columns = List.copyOf(list);
    try {
      sink.columns(columns);
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  private void rows(DataInputStream data) throws IOException {
    List<Column> known = columns;
    int count = data.readInt();
    if (known == null || count < 0 || count > limits.rows() - rows) {
      throw new WireException("rows that were not asked for: " + count);
    }
    rows += count;
    for (int i = 0; i < count; i++) {
      row(data, known.size());
    }
  }

  private void row(DataInputStream data, int width) throws IOException {
    List<@Nullable String> cells = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      cells.add(cell(data));
    }
    try {
      sink.row(new ResultRow(cells));
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  private @Nullable String cell(DataInputStream data) throws IOException {
    int length = data.readInt();
    if (length == -1) {
      return null;
    }
    if (length < 0 || length > data.available()) {
      throw new WireException("a cell of " + length + " bytes");
    }
    return new String(data.readNBytes(length), StandardCharsets.UTF_8);
  }

  private void bytes(Frame frame) throws IOException {
    if (shape != Query.Shape.PARQUET) {
      throw new WireException("bytes that were not asked for");
    }
    try {
      sink.bytes(frame.bytes());
    } catch (IOException e) {
      throw new SinkException(e);
    }
  }

  private SqlResult finished(DataInputStream data) throws IOException {
    long told = data.readLong();
    int count = data.readInt();
    if (count < 0 || count > 16 || told < 0) {
      throw new WireException("an end that makes no sense");
    }
    List<Refusal> stops = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      stops.add(Refusal.read(data));
    }
    if (data.read() >= 0) {
      throw new WireException("words after the end");
    }
    long total = shape == Query.Shape.PARQUET ? told : rows;
    return new SqlResult(total, Duration.ofNanos(System.nanoTime() - begin), stops);
  }

  /** The reader of the result failed, not the child. */
  static final class SinkException extends IOException {
    static final long serialVersionUID = 1L;
    private final transient IOException failure;

    SinkException(IOException failure) {
      super(failure);
      this.failure = failure;
    }

    IOException cause() {
      return failure;
    }
  }
}
