package vn.kho.transform.trace;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.kho.transform.duck.ContractRows.Row;

/** Files as they arrived, with the cells read from them. */
final class Sources {

  /** So many cells of a file are listed. */
  private static final int MOST_CELLS = 40;

  private final Published published;

  Sources(Published published) {
    this.published = published;
  }

  void tellSubmission(Trail trail, int depth, Row submission) {
    tell(
        trail,
        depth,
        submission,
        published.list("fct_results", Map.of("submission_id", submission.text("submission_id"))));
  }

  void tell(Trail trail, int depth, Row submission, List<Row> facts) {
    trail.say(
        depth,
        "%s, nhận ngày %s (%s dòng nhận, %s dòng bị từ chối), bản gốc %s"
            .formatted(
                submission.text("file_name"),
                submission.text("received_on"),
                submission.text("rows_accepted"),
                submission.text("rows_refused"),
                submission.text("file_sha256")),
        "%s, received on %s (%s rows accepted, %s refused), original %s"
            .formatted(
                submission.text("file_name"),
                submission.text("received_on"),
                submission.text("rows_accepted"),
                submission.text("rows_refused"),
                submission.text("file_sha256")));
    for (Row fact : facts.subList(0, Math.min(MOST_CELLS, facts.size()))) {
      String indicator = fact.text("indicator_id");
      trail.say(
          depth + 1,
          indicator + " ← " + CellWords.where(fact).vi(),
          indicator + " ← " + CellWords.where(fact).en());
    }
    if (facts.size() > MOST_CELLS) {
      int more = facts.size() - MOST_CELLS;
      trail.say(depth + 1, "… và %d ô nữa".formatted(more), "… and %d cells more".formatted(more));
    }
    facts.forEach(
        fact ->
            trail.add(
                Trail.Cell.listed(
                    Objects.requireNonNullElse(submission.find("file_name"), ""), fact)));
  }
}
