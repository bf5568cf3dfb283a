package vn.kho.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.kho.ingest.codelist.Reference;
import vn.kho.ingest.codelist.ReferenceFolder;
import vn.kho.ingest.config.UsageException;
import vn.kho.ingest.write.Ledger;

/** The reference data in force: the warehouse's, or the folder's that comes with kho. */
public final class WarehouseReference {
  private WarehouseReference() {}

  /** Reads the newest reference files of the warehouse; of {@code data} when it has none. */
  public static Reference read(Path warehouse, Path data) throws IOException {
    KnownSources known = new KnownSources(warehouse, Ledger.list(warehouse));
    if (known.hasReference()) {
      return ReferenceStep.known(known);
    }
    Path folder = data.resolve("reference");
    if (!Files.isDirectory(folder)) {
      throw new UsageException(
          "không có danh mục trong kho, cũng không có thư mục " + folder,
          "there is no reference data in the warehouse, and no folder " + folder);
    }
    return ReferenceFolder.read(folder).reference();
  }
}
