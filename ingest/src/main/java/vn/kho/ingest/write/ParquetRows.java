package vn.kho.ingest.write;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/** Records of one table to one Parquet file. */
final class ParquetRows {

  private ParquetRows() {}

  /**
   * Writes {@code rows} to {@code file}, which must not exist.
   *
   * @throws IOException when the disk refuses; the file is then rubbish
   */
  static <R> void write(FactTable<R> table, List<R> rows, Path file) throws IOException {
    try (ParquetWriter<R> writer =
        new Builder<>(table, file)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .build()) {
      for (R row : rows) {
        writer.write(row);
      }
    }
  }

  static MessageType schema(FactTable<?> table) {
    List<Type> fields = new ArrayList<>();
    table.columns().forEach(column -> fields.add(column.type().field(column.name())));
    return new MessageType(table.name(), fields);
  }

  private static final class Builder<R> extends ParquetWriter.Builder<R, Builder<R>> {
    private final FactTable<R> table;

    Builder(FactTable<R> table, Path file) {
      super(new LocalOutputFile(file));
      this.table = table;
    }

    @Override
    protected Builder<R> self() {
      return this;
    }

    @Override
    @SuppressWarnings(
        "deprecation") // still abstract in the library; never called with our configuration
    protected WriteSupport<R> getWriteSupport(Configuration unused) {
      return new Support<>(table);
    }

    @Override
    protected WriteSupport<R> getWriteSupport(ParquetConfiguration unused) {
      return new Support<>(table);
    }
  }

  private static final class Support<R> extends WriteSupport<R> {
    private final FactTable<R> table;
    private RecordConsumer out;

    @SuppressWarnings("NullAway.Init") // Parquet hands the consumer over before the first row.
    Support(FactTable<R> table) {
      this.table = table;
    }

    @Override
    @SuppressWarnings(
        "deprecation") // still abstract in the library; never called with our configuration
    public WriteContext init(Configuration unused) {
      return new WriteContext(schema(table), Map.of());
    }

    @Override
    public WriteContext init(ParquetConfiguration unused) {
      return new WriteContext(schema(table), Map.of());
    }

    @Override
    public void prepareForWrite(RecordConsumer consumer) {
      out = consumer;
    }

    @Override
    public void write(R row) {
      out.startMessage();
      int index = 0;
      for (FactColumn<R> column : table.columns()) {
        Object value = column.value().apply(row);
        if (value != null) {
          out.startField(column.name(), index);
          column.type().put(out, value);
          out.endField(column.name(), index);
        }
        index++;
      }
      out.endMessage();
    }
  }
}
