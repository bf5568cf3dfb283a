package vn.kho.ingest.sheet;

/**
 * A comment at a cell.
 *
 * @param row counted from 1
 * @param column counted from 0
 */
public record Note(int row, int column, String text) {}
