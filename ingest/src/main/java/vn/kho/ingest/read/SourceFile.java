package vn.kho.ingest.read;

import java.util.List;
import vn.kho.ingest.issue.Issue;

/**
 * A file as read, before any meaning.
 *
 * @param name as the sender knows it
 * @param tables one for a csv file, one per visible sheet of a workbook; what was read before a
 *     refusal stays
 * @param issues rows, sheets and stretches that were left out, and why
 */
public record SourceFile(String name, List<SourceTable> tables, List<Issue> issues) {}
