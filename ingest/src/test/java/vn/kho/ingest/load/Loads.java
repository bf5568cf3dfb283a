package vn.kho.ingest.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import vn.kho.ingest.feedback.FeedbackFolder;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Severity;
import vn.kho.ingest.load.LoadRequest.Refusal;
import vn.kho.ingest.load.LoadRequest.Writing;

/** Loads of a test, with the reference data of the repository. */
final class Loads {
  static final Path DATA = Path.of("../data");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

  private final Path warehouse;

  Loads(Path warehouse) {
    this.warehouse = warehouse;
  }

  Path warehouse() {
    return warehouse;
  }

  LoadReport store(Path... paths) throws IOException {
    return run(Writing.STORE, Refusal.ROW, TODAY, paths);
  }

  /** Stores files and writes the answers to their senders. */
  void answer(FeedbackFolder feedback, Path... paths) throws IOException {
    LoadRequest request = request(Writing.STORE, Refusal.ROW, TODAY, paths);
    LoadJob.run(request, (report, done, all) -> {}, feedback::add);
  }

  /** Stores files, saying after each how many have been read. */
  void watched(IntConsumer done, Path... paths) throws IOException {
    LoadJob.run(
        request(Writing.STORE, Refusal.ROW, TODAY, paths),
        (report, read, all) -> done.accept(read));
  }

  LoadReport run(Writing writing, Refusal refusal, LocalDate received, Path... paths)
      throws IOException {
    return LoadJob.run(request(writing, refusal, received, paths), (report, done, all) -> {});
  }

  private LoadRequest request(Writing writing, Refusal refusal, LocalDate received, Path... paths)
      throws IOException {
    List<String> texts = List.of(paths).stream().map(Path::toString).toList();
    return new LoadRequest(
        warehouse,
        DATA,
        InputFiles.find(texts),
        received,
        TODAY,
        Instant.parse("2026-11-21T02:00:00Z"),
        "test",
        writing,
        refusal);
  }

  /** The report on one file. */
  static FileReport on(LoadReport report, String name) {
    return report.files().stream().filter(file -> file.name().equals(name)).findFirst().get();
  }

  static Path write(Path file, String text) throws IOException {
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Errors and warnings as {@code code@row[column]}. */
  static String brief(FileReport report) {
    return report.issues().stream()
        .filter(issue -> issue.severity() != Severity.INFO)
        .map(Loads::brief)
        .collect(Collectors.joining(" "));
  }

  private static String brief(Issue issue) {
    String column = issue.place().column();
    return issue.code().code()
        + "@"
        + issue.place().row()
        + (column == null ? "" : "[" + column + "]");
  }
}
