package vn.kho.ingest.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a csv file or of one sheet, blank rows left out.
 *
 * @param sheet name of the sheet, null for a csv file
 * @param merged merged ranges of a sheet
 */
public record SourceTable(@Nullable String sheet, List<TableRow> rows, List<CellRange> merged) {}
