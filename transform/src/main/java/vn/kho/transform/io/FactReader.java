package vn.kho.transform.io;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads the facts that count: only Parquet files a ledger entry names. */
public final class FactReader {

  private final SparkSession session;
  private final Ledger ledger;

  public FactReader(SparkSession session, Ledger ledger) {
    this.session = session;
    this.ledger = ledger;
  }

  /** A table as it was loaded; one never loaded is empty. */
  public Dataset<Row> read(FactTable table) {
    List<Path> files = ledger.files(table);
    if (files.isEmpty()) {
      return session.createDataFrame(List.of(), table.schema());
    }
    return session
        .read()
        .schema(table.schema())
        .option("recursiveFileLookup", "true")
        .parquet(files.stream().map(file -> file.toUri().toString()).toArray(String[]::new));
  }
}
