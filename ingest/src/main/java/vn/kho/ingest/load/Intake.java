package vn.kho.ingest.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFile;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.SourceTable;

/** Looks at each file: what it is, and its rows unless it is one of many results files. */
final class Intake {
  static final ReadLimits LIMITS = ReadLimits.forResults();

  private Intake() {}

  static Incoming look(InputFile file, LocalDate received) throws IOException {
    String sha256 = hashOf(file.path());
    SourceFile start =
        SourceFiles.peek(file.path(), file.name(), LIMITS, Recognizer.HEADER_ROWS + 1);
    Optional<Recognized> first =
        start.tables().stream().flatMap(table -> Recognizer.recognize(table).stream()).findFirst();
    if (first.isPresent() && first.get().kind().equals(Incoming.RESULTS)) {
      return new Incoming(file, sha256, Incoming.RESULTS, received, List.of(), List.of());
    }
    InputFile named = new InputFile(file.path(), file.baseName());
    return read(named, sha256, received);
  }

  /** Empty for a file that cannot be read to its end: reading it again will say why. */
  private static String hashOf(Path file) {
    try {
      boolean isReadable = Files.isReadable(file) && Files.size(file) <= LIMITS.fileBytes();
      return isReadable ? Hashes.ofFile(file) : "";
    } catch (IOException e) {
      return "";
    }
  }

  /** Reads a file as a whole. */
  private static Incoming read(InputFile file, String sha256, LocalDate received) {
    SourceFile read = SourceFiles.read(file.path(), file.name(), LIMITS);
    List<Issue> issues = new ArrayList<>(read.issues());
    List<Recognized> tables = recognize(read, issues);
    String kind = tables.isEmpty() ? Incoming.UNKNOWN : tables.get(0).kind();
    tables.removeIf(table -> !table.kind().equals(kind));
    return new Incoming(file, sha256, kind, received, tables, List.copyOf(issues));
  }

  /** The tables whose header can be used; the others are told. */
  private static List<Recognized> recognize(SourceFile read, List<Issue> issues) {
    List<Recognized> tables = new ArrayList<>();
    for (SourceTable table : read.tables()) {
      Optional<Recognized> found = Recognizer.recognize(table);
      List<Issue> told =
          found
              .map(known -> headerIssues(known, placeOf(read, table)))
              .orElseGet(() -> Recognizer.unknown(table, read.name()));
      boolean isEmptyFile = table.rows().isEmpty() && !read.issues().isEmpty();
      if (!isEmptyFile) {
        issues.addAll(told);
      }
      if (found.isPresent() && told.stream().noneMatch(Issue::isError)) {
        tables.add(found.get());
      }
    }
    return tables;
  }

  static List<Issue> headerIssues(Recognized table, Place place) {
    List<Issue> issues = new ArrayList<>(table.header().issues(place));
    if (table.rows().isEmpty()) {
      issues.add(Issue.of(IssueCode.FILE_NO_DATA, place.atRow(table.header().row()), null));
    }
    return issues;
  }

  private static Place placeOf(SourceFile file, SourceTable table) {
    return new Place(file.name(), table.sheet(), null, null);
  }
}
