package vn.kho.ingest.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeldTablesTest {
  private static final TableRow ROW = new TableRow(1, List.of(TableCell.text("a")));

  @Test
  void tableOverThisComputersMemory_isToldAsThatAndNotAsAFaultOfTheFile()
      throws RefusedFileException {
    HeldTables held = new HeldTables("a.csv", Integer.MAX_VALUE, 5);
    held.table("");
    held.row(ROW);
    RefusedFileException refusal = assertThrows(RefusedFileException.class, () -> held.row(ROW));
    assertEquals("memory_too_small", refusal.code());
    held.refuse(refusal);
    assertEquals(List.of(), held.toFile().tables());
    assertEquals("memory_too_small", held.toFile().issues().get(0).code().code());
  }
}
