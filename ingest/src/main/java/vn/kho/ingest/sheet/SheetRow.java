package vn.kho.ingest.sheet;

import java.util.List;

/**
 * A row to write.
 *
 * @param number counted from 1
 * @param cells from left to right
 */
public record SheetRow(int number, List<SheetCell> cells) {}
