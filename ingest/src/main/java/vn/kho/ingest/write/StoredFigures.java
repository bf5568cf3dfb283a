package vn.kho.ingest.write;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;

/** Reads back the figures that finished loads stored, in the order of the loads. */
public final class StoredFigures {
  private StoredFigures() {}

  /**
   * A figure as far as another can be held against it.
   *
   * @param basis code of the basis
   * @param state code of the report state
   * @param status code of the status
   */
  public record Stored(
      String orgUnitId,
      String indicatorId,
      String period,
      String basis,
      @Nullable BigDecimal value,
      @Nullable BigDecimal numerator,
      @Nullable BigDecimal denominator,
      String state,
      String status,
      LocalDate receivedOn,
      Instant recordedAt) {}

  /** Passes on every figure of periods that begin in one of the months. */
  public static void read(Path warehouse, Set<YearMonth> months, Consumer<Stored> sink)
      throws IOException {
    Set<String> folders =
        months.stream()
            .map(
                m ->
                    String.format(
                        Locale.ROOT, "/year=%04d/month=%02d/", m.getYear(), m.getMonthValue()))
            .collect(Collectors.toSet());
    for (LedgerEntry entry : Ledger.list(warehouse)) {
      for (LoadedFile file : entry.files()) {
        if (file.table().equals("results") && folders.stream().anyMatch(file.path()::contains)) {
          read(warehouse.resolve(file.path()), sink);
        }
      }
    }
  }

  private static void read(Path file, Consumer<Stored> sink) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new ZstdCodecs())
            .build();
    try (ParquetFileReader reader = new ParquetFileReader(new LocalInputFile(file), options)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      for (PageReadStore page = reader.readNextRowGroup();
          page != null;
          page = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(page, new GroupRecordConverter(schema));
        for (long i = 0; i < page.getRowCount(); i++) {
          sink.accept(stored(Objects.requireNonNull(records.read())));
        }
      }
    }
  }

  private static Stored stored(Group row) {
    return new Stored(
        row.getString("org_unit_id", 0),
        row.getString("indicator_id", 0),
        row.getString("period", 0),
        row.getString("basis", 0),
        decimal(row, "value"),
        decimal(row, "numerator"),
        decimal(row, "denominator"),
        row.getString("report_state", 0),
        row.getString("status", 0),
        LocalDate.ofEpochDay(row.getInteger("received_on", 0)),
        Instant.ofEpochMilli(row.getLong("recorded_at", 0)));
  }

  private static @Nullable BigDecimal decimal(Group row, String column) {
    if (row.getFieldRepetitionCount(column) == 0) {
      return null;
    }
    int scale =
        ((DecimalLogicalTypeAnnotation)
                Objects.requireNonNull(row.getType().getType(column).getLogicalTypeAnnotation()))
            .getScale();
    return new BigDecimal(new BigInteger(row.getBinary(column, 0).getBytes()), scale);
  }
}
