package vn.kho.ingest.read;

import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;

/**
 * A file that cannot be read, or only up to a spot: which rule it breaks, where, and what its
 * sender can do. Thrown inside a reader and turned into an issue where the file was opened; never
 * our own fault.
 */
public class RefusedFileException extends IOException {

  private final String code;
  private final Spot spot;
  private final String vi;
  private final String en;

  public RefusedFileException(String code, Spot spot, String vi, String en) {
    super(code + ": " + en);
    this.code = code;
    this.spot = spot;
    this.vi = vi;
    this.en = en;
  }

  /** A refusal in the words of an issue code. */
  public static RefusedFileException of(
      IssueCode code, Spot spot, @Nullable String found, Map<String, ?> details) {
    Issue issue = Issue.of(code, Place.of(""), found, details);
    return new RefusedFileException(
        code.code(),
        spot,
        issue.message().vi() + " " + issue.action().vi(),
        issue.message().en() + " " + issue.action().en());
  }

  public String code() {
    return code;
  }

  public Spot spot() {
    return spot;
  }

  public String vi() {
    return vi;
  }

  public String en() {
    return en;
  }
}
