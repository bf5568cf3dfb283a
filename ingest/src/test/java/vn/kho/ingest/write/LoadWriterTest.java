package vn.kho.ingest.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadWriterTest {

  private static final Instant NOON = Instant.parse("2024-05-09T12:00:00Z");

  private record Row(String unit, LocalDate day, BigDecimal value) {}

  private static final FactTable<Row> TABLE =
      new FactTable<>(
          "results",
          List.of(
              new FactColumn<>("unit", ColumnType.STRING, Row::unit),
              new FactColumn<>("day", ColumnType.DATE, Row::day),
              new FactColumn<>("value", ColumnType.AMOUNT, Row::value)));

  private static final List<Row> ROWS =
      List.of(
          new Row("Hoà Bình", LocalDate.of(2024, 4, 1), new BigDecimal("-1.5")),
          new Row("Cây Thị", LocalDate.of(2024, 5, 1), new BigDecimal("999999999999999999.999999")),
          new Row("Văn Lăng", LocalDate.of(2024, 5, 2), BigDecimal.ZERO));

  @TempDir Path folder;

  private Path warehouse() {
    return folder.resolve("warehouse");
  }

  @Test
  void finishedLoad_isListedWithItsFilesOneAMonth() throws IOException {
    load();
    LedgerEntry entry = Ledger.list(warehouse()).get(0);
    assertEquals("L000001", entry.loadId());
    assertEquals(
        List.of(
            new LoadedFile("results", "facts/results/year=2024/month=04/L000001.parquet", 1),
            new LoadedFile("results", "facts/results/year=2024/month=05/L000001.parquet", 2)),
        entry.files());
    for (LoadedFile file : entry.files()) {
      assertEquals(file.rows(), rowsOf(warehouse().resolve(file.path())));
    }
  }

  @Test
  void secondLoad_takesTheNextNumber() throws IOException {
    load();
    load();
    assertEquals(
        List.of(1, 2), Ledger.list(warehouse()).stream().map(LedgerEntry::loadSeq).toList());
  }

  @Test
  void loadThatNeverFinished_countsForNothingAndIsSwept() throws IOException {
    try (LoadWriter writer = LoadWriter.open(warehouse())) {
      writer.writeByMonth(TABLE, ROWS, row -> YearMonth.from(row.day()));
    }
    assertEquals(List.of(), Ledger.list(warehouse()));
    try (var left = Files.list(warehouse().resolve("tmp"))) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void filesOfAKilledLoad_giveWayToTheNextOfTheSameNumber() throws IOException {
    Path orphan = warehouse().resolve("facts/results/year=2024/month=04/L000001.parquet");
    Files.createDirectories(Objects.requireNonNull(orphan.getParent()));
    Files.writeString(orphan, "half a file");
    load();
    assertEquals(1, rowsOf(orphan));
  }

  @Test
  void secondWriterAtOnce_isToldTheWarehouseIsBusy() throws IOException {
    try (LoadWriter first = LoadWriter.open(warehouse())) {
      assertEquals("L000001", first.loadId());
      assertThrows(WarehouseBusyException.class, () -> LoadWriter.open(warehouse()));
    }
  }

  @Test
  void originalFile_isKeptByteForByte() throws IOException {
    Path received = Files.write(folder.resolve("a.csv"), new byte[] {(byte) 0xFF, 0, 10});
    try (LoadWriter writer = LoadWriter.open(warehouse())) {
      writer.keepOriginal("abcd", received);
      writer.keepOriginal("abcd", received);
      writer.finish(NOON, "test", List.of());
    }
    assertArrayEquals(
        Files.readAllBytes(received), Files.readAllBytes(LoadWriter.original(warehouse(), "abcd")));
  }

  @Test
  void amountWithASeventhDecimal_isNeverRoundedInSilence() throws IOException {
    try (LoadWriter writer = LoadWriter.open(warehouse())) {
      List<Row> rows = List.of(new Row("a", LocalDate.EPOCH, new BigDecimal("0.0000001")));
      assertThrows(ArithmeticException.class, () -> writer.write(TABLE, rows));
    }
  }

  private void load() throws IOException {
    try (LoadWriter writer = LoadWriter.open(warehouse())) {
      writer.writeByMonth(TABLE, ROWS, row -> YearMonth.from(row.day()));
      writer.finish(NOON, "test", List.of());
    }
  }

  private static long rowsOf(Path file) throws IOException {
    try (ParquetFileReader reader =
        ParquetFileReader.open(
            new LocalInputFile(file),
            ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new ZstdCodecs())
                .build())) {
      return reader.getRecordCount();
    }
  }
}
