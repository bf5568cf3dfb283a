package vn.kho.ingest.codelist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.parse.Layout;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.SourceTable;
import vn.kho.ingest.read.TableCell;
import vn.kho.ingest.read.TableRow;

/**
 * Reads a folder of reference files as it lies, for whoever needs the codes without a warehouse.
 */
public final class ReferenceFolder {
  private ReferenceFolder() {}

  /**
   * Reads every csv of the folder whose header is that of a reference file; others are passed over.
   */
  public static ReferenceReader.Result read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> entries = Files.list(folder)) {
      files = entries.filter(path -> path.toString().endsWith(".csv")).sorted().toList();
    }
    List<ReferenceSource> sources = new ArrayList<>();
    List<Issue> issues = new ArrayList<>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      SourceFile read = SourceFiles.read(file, name, ReadLimits.forResults());
      issues.addAll(read.issues());
      read.tables().stream().flatMap(table -> source(name, table).stream()).forEach(sources::add);
    }
    ReferenceReader.Result result = ReferenceReader.read(sources);
    issues.addAll(result.issues());
    return new ReferenceReader.Result(result.reference(), List.copyOf(issues));
  }

  /** The table as a reference source, when its first row is the header of one. */
  public static Optional<ReferenceSource> source(String name, SourceTable table) {
    if (table.rows().isEmpty()) {
      return Optional.empty();
    }
    TableRow first = table.rows().get(0);
    Header best = null;
    for (Layout layout : ReferenceLayouts.all()) {
      Header header = Header.match(first, layout);
      if (header.isComplete() && (best == null || header.matches() > best.matches())) {
        best = header;
      }
    }
    return Optional.ofNullable(best)
        .map(
            header ->
                new ReferenceSource(
                    name,
                    header,
                    table.rows().stream()
                        .skip(1)
                        .filter(row -> !row.cells().stream().allMatch(TableCell::isBlank))
                        .toList()));
  }
}
