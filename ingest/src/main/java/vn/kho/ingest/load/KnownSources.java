package vn.kho.ingest.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.write.LedgerEntry;
import vn.kho.ingest.write.LoadWriter;
import vn.kho.ingest.write.LoadedSource;

/** What earlier loads brought: which files are known, and the newest reference and plan files. */
final class KnownSources {
  private final Path warehouse;
  private final Map<String, String> loadByContent = new LinkedHashMap<>();
  private final Map<String, LoadedSource> newest = new LinkedHashMap<>();

  KnownSources(Path warehouse, List<LedgerEntry> ledger) {
    this.warehouse = warehouse;
    for (LedgerEntry entry : ledger) {
      for (LoadedSource source : entry.sources()) {
        if (isHeld(source)) {
          continue;
        }
        loadByContent.putIfAbsent(source.sha256() + source.kind(), entry.loadId());
        if (!source.kind().equals(Incoming.RESULTS) && !source.kind().equals(Incoming.UNKNOWN)) {
          newest.put(source.kind() + "/" + source.fileName(), source);
        }
      }
    }
  }

  /**
   * A reference file of which nothing was taken: what stood before it stands, and it may come
   * again.
   */
  private static boolean isHeld(LoadedSource source) {
    return ReferenceStep.KINDS.contains(source.kind())
        && source.rowsAccepted() == 0
        && source.rowsRefused() > 0;
  }

  /** The load that brought these bytes as this kind; null when none did. */
  @Nullable String loadOf(String sha256, String kind) {
    return loadByContent.get(sha256 + kind);
  }

  boolean hasReference() {
    return newest.values().stream().anyMatch(source -> source.kind().equals("units"));
  }

  /** The newest file of each kind and name, read from its kept original, except those replaced. */
  List<Incoming> read(Set<String> kinds, Set<String> replaced) {
    List<Incoming> files = new ArrayList<>();
    Set<String> seen = new HashSet<>(replaced);
    for (LoadedSource source : newest.values()) {
      if (kinds.contains(source.kind()) && seen.add(source.kind() + "/" + source.fileName())) {
        files.add(read(source));
      }
    }
    return files;
  }

  private Incoming read(LoadedSource source) {
    Path original = LoadWriter.original(warehouse, source.sha256());
    try {
      if (!Hashes.ofFile(original).equals(source.sha256())) {
        throw new IOException("kept original was altered: " + original);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    SourceFile read = SourceFiles.read(original, source.fileName(), ReadLimits.forResults());
    List<Recognized> tables = new ArrayList<>();
    for (SourceTable table : read.tables()) {
      Recognizer.recognize(table)
          .filter(found -> found.kind().equals(source.kind()))
          .ifPresent(tables::add);
    }
    return new Incoming(
        new InputFile(original, source.fileName()),
        source.sha256(),
        source.kind(),
        source.receivedOn(),
        tables,
        List.of());
  }
}
