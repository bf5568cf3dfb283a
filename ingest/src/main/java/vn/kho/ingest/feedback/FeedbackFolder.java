package vn.kho.ingest.feedback;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes feedback aside and puts it in its folder once the load counts: three files for each file
 * received, {@code NAME.phan-hoi.html}, {@code .csv} and {@code .xlsx}.
 */
public final class FeedbackFolder {
  /** Part of the names of feedback files, so that a folder's feedback is not loaded with it. */
  public static final String INFIX = ".phan-hoi.";

  private static final int LONGEST_NAME = 180;

  private final Path folder;
  private final Path aside;
  private final Which which;
  private final List<Path> pending = new ArrayList<>();

  /** Which files get feedback. */
  public enum Which {
    ALL,
    WITH_ERRORS
  }

  /**
   * Feedback below a folder that need not exist yet.
   *
   * @param folder where feedback stands
   */
  public FeedbackFolder(Path folder, Which which) {
    this.folder = folder;
    this.which = which;
    this.aside = folder.resolve(".pending");
  }

  /** Writes the feedback on a file; nobody sees it yet. */
  public void add(FileFeedback feedback) throws IOException {
    if (which == Which.WITH_ERRORS && !feedback.hasErrors()) {
      return;
    }
    if (pending.isEmpty()) {
      deleteAside();
    }
    String name = fitting(feedback.name());
    try (Writer out = new BufferedWriter(writer(name + INFIX + "html"))) {
      FeedbackPage.write(feedback, out);
    }
    try (Writer out = new BufferedWriter(writer(name + INFIX + "csv"))) {
      FeedbackCsv.write(feedback, out);
    }
    try (OutputStream out = new BufferedOutputStream(stream(name + INFIX + "xlsx"))) {
      FeedbackSheets.write(feedback, out);
    }
  }

  private Writer writer(String name) throws IOException {
    return new OutputStreamWriter(stream(name), StandardCharsets.UTF_8);
  }

  private OutputStream stream(String name) throws IOException {
    Path file = aside.resolve(name);
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    pending.add(aside.relativize(file));
    return Files.newOutputStream(file);
  }

  private static String fitting(String name) {
    String clean = name.replaceAll("[\\p{Cntrl}:*?\"<>|\\\\]", "_").replaceAll("^(\\.*/)+", "");
    if (clean.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME) {
      return clean;
    }
    return clean.substring(0, Math.min(clean.length(), LONGEST_NAME / 4))
        + "-"
        + Integer.toHexString(name.hashCode());
  }

  /**
   * Puts what was written in place; returns how many files got feedback.
   *
   * @param below folder below this one; empty for this one itself
   */
  public int publish(String below) throws IOException {
    for (Path name : pending) {
      Path place = folder.resolve(below).resolve(name);
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.move(
          aside.resolve(name),
          place,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    int files = pending.size() / 3;
    pending.clear();
    deleteAside();
    return files;
  }

  /** Where the feedback stands. */
  public Path folder() {
    return folder;
  }

  private void deleteAside() throws IOException {
    if (!Files.isDirectory(aside)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walk = Files.walk(aside)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
