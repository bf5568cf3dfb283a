package vn.kho.ingest.parse;

import java.util.Map;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.issue.IssueCode;
import vn.kho.ingest.issue.Place;

/**
 * Why a text is not what its column asks for; becomes an issue where the place is known.
 *
 * @param details what fills the issue's words besides the text found
 */
public record Fault(IssueCode code, String found, Map<String, ?> details) {

  /** The finding at its place. */
  public Issue at(Place place) {
    return Issue.of(code, place, found, details);
  }
}
