package vn.kho.transform;

import java.util.List;
import java.util.Optional;
import vn.kho.transform.io.Manifest;
import vn.kho.transform.io.Warehouse;

/** The snapshots kept so far, and the one CURRENT names, which a new one is compared with. */
record SnapshotHistory(List<Manifest> earlier, Optional<Manifest> current, Warehouse warehouse) {}
