package vn.kho.ingest.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that waits, with everything that stood in it.
 *
 * @param cells texts of the row's cells
 * @param codes issue codes that keep it out, in the order found
 */
public record QuarantineRow(
    String submissionId,
    String fileName,
    String fileSha256,
    @Nullable String sheet,
    int row,
    List<String> cells,
    List<String> codes) {}
