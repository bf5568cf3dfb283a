package vn.kho.ingest.model;

/**
 * The row of a file a record came from.
 *
 * @param file name of the file
 * @param row row number as a spreadsheet shows it, from 1
 */
public record Source(String file, int row) {}
