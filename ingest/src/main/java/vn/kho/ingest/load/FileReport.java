package vn.kho.ingest.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.kho.ingest.issue.Issue;

/**
 * What became of one file.
 *
 * @param kind what it holds; {@code unknown} when no kind fits
 * @param accepted rows loaded
 * @param refused rows that wait
 * @param loadedBefore the load that brought the same bytes; null when they are new
 * @param changes what a preview found that the file would change; null for other files and loads
 */
public record FileReport(
    String name,
    String kind,
    int accepted,
    int refused,
    List<Issue> issues,
    @Nullable String loadedBefore,
    Origin origin,
    @Nullable Changes changes) {

  /** Who wanted the file loaded. */
  public enum Origin {
    /** It was named, or lies in a folder that was. */
    ASKED,
    /** It comes with kho, because a new warehouse needs it. */
    BROUGHT
  }

  /** Whether something of the file was kept out. */
  public boolean hasErrors() {
    return issues.stream().anyMatch(Issue::isError);
  }
}
