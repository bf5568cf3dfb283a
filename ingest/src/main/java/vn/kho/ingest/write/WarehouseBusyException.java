package vn.kho.ingest.write;

import java.io.IOException;
import java.nio.file.Path;

/** Another load is being written to the warehouse. */
public final class WarehouseBusyException extends IOException {
  private static final long serialVersionUID = 1L;

  WarehouseBusyException(Path warehouse) {
    super(warehouse + ": another load is being written");
  }
}
