package vn.kho.dashboard.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Under which number, day and name a report is written; a draft has none.
 *
 * @param reportId of the register; null for a draft
 * @param by who let it pass with failed checks; empty when none failed
 * @param previousId the report issued before for the same plan, unit and period
 */
public record Issue(
    @Nullable String reportId,
    @Nullable LocalDate signedOn,
    String number,
    String by,
    String reason,
    @Nullable String previousId,
    List<Change> changes) {

  /**
   * A figure that differs from the report issued before.
   *
   * @param before as printed then; empty when it was not printed
   * @param reasons the parts the difference is made of, where the marts know them
   */
  public record Change(String about, String before, String after, String reasons) {}

  public static Issue draft() {
    return new Issue(null, null, "", "", "", null, List.of());
  }

  /** The same, after the report issued before. */
  public Issue after(String earlierId, List<Change> since) {
    return new Issue(reportId, signedOn, number, by, reason, earlierId, since);
  }

  boolean isDraft() {
    return reportId == null;
  }

  List<Paragraph> overrideNotes() {
    return by.isEmpty()
        ? List.of()
        : List.of(
            Paragraph.note(Wording.text("annex.override", Map.of("by", by, "reason", reason))));
  }
}
