package vn.kho.ingest.read;

/** A merged range; rows counted from 1, columns from 0, both ends inside. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
