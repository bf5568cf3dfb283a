package vn.kho.ingest;

import java.io.PrintStream;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.Lang;

/** Where a command prints: results on {@code out}, findings and progress on {@code err}. */
public record Console(PrintStream out, PrintStream err, Lang lang) {

  /** A result line. */
  public void say(String vi, String en) {
    out.println(lang == Lang.VI ? vi : en);
  }

  /** A line that is no result: progress or a complaint. */
  public void tell(String vi, String en) {
    err.println(lang == Lang.VI ? vi : en);
  }

  /** A finding, as one line. */
  public void tell(Issue issue) {
    err.println(issue.in(lang));
  }
}
