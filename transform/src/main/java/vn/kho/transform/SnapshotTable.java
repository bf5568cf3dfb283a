package vn.kho.transform;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.duck.Duck;
import vn.kho.transform.io.Contract;
import vn.kho.transform.io.Manifest;

/** The table meta_snapshots: every kept snapshot, this one last. */
final class SnapshotTable {

  static final String TABLE = "meta_snapshots";

  private SnapshotTable() {}

  static void create(Duck duck, List<Manifest> earlier, Manifest manifest) {
    List<List<? extends @Nullable Object>> rows = new ArrayList<>();
    earlier.forEach(snapshot -> rows.add(cells(snapshot)));
    rows.add(cells(manifest));
    duck.fill(Contract.of(TABLE), rows);
  }

  private static List<Object> cells(Manifest manifest) {
    return List.of(
        manifest.snapshotId(),
        manifest.asOf(),
        LocalDateTime.ofInstant(manifest.createdAt(), ZoneOffset.UTC),
        manifest.codeVersion(),
        String.join(", ", manifest.inputs()),
        manifest.rowCounts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", ")),
        manifest.checks().stream()
            .map(check -> check.check() + "=" + check.failingRows())
            .collect(Collectors.joining(", ")));
  }
}
