package vn.kho.ingest.load;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.apache.parquet.schema.Type;
import vn.kho.ingest.write.Ledger;
import vn.kho.ingest.write.LedgerEntry;
import vn.kho.ingest.write.LoadedFile;

/** What a warehouse holds, read back as text. */
final class StoredFacts {
  private StoredFacts() {}

  /** Rows of every file of a table that a ledger entry names. */
  static List<Map<String, String>> of(Path warehouse, String table) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (LedgerEntry entry : Ledger.list(warehouse)) {
      for (LoadedFile file : entry.files()) {
        if (file.table().equals(table)) {
          read(warehouse.resolve(file.path()), rows);
        }
      }
    }
    return rows;
  }

  private static void read(Path file, List<Map<String, String>> rows) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new vn.kho.ingest.write.TestCodecs().codecs())
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
          rows.add(row(schema, Objects.requireNonNull(records.read())));
        }
      }
    }
  }

  private static Map<String, String> row(MessageType schema, Group group) {
    Map<String, String> row = new LinkedHashMap<>();
    for (Type field : schema.getFields()) {
      int index = schema.getFieldIndex(field.getName());
      if (group.getFieldRepetitionCount(index) > 0) {
        row.put(field.getName(), text(field, group, index));
      }
    }
    return row;
  }

  private static String text(Type field, Group group, int index) {
    if (field.getLogicalTypeAnnotation() instanceof DecimalLogicalTypeAnnotation decimal) {
      byte[] bytes = group.getBinary(index, 0).getBytes();
      return new BigDecimal(new BigInteger(bytes), decimal.getScale())
          .stripTrailingZeros()
          .toPlainString();
    }
    return group.getValueToString(index, 0);
  }
}
