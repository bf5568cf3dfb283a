package vn.kho.ingest.validate;

import java.time.LocalDate;

/**
 * A results file on its way in.
 *
 * @param name as the sender knows it
 * @param submissionId key of the submission
 * @param received day of receipt of rows that say none themselves
 * @param today no day of receipt may come after it
 */
public record ResultFile(
    String name, String sha256, String submissionId, LocalDate received, LocalDate today) {}
