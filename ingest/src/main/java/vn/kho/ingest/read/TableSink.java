package vn.kho.ingest.read;

import vn.kho.ingest.issue.Issue;

/**
 * Receives a document in the order it is read, one row at a time: a reader keeps no rows, so a sink
 * decides what is held in memory. Any method may refuse the rest of the file.
 */
public interface TableSink {

  /** A sheet (xlsx) or table (docx) begins. */
  void table(String name) throws RefusedFileException;

  void row(TableRow row) throws RefusedFileException;

  /** A merged range of the table that was read last; comes after its rows, as in the file. */
  default void merged(CellRange range) throws RefusedFileException {}

  /** Text outside of tables; number counts the paragraphs of the document from 1. */
  default void paragraph(int number, String text) throws RefusedFileException {}

  /** A row that was left out, or something about the file; the place lacks the file's name. */
  default void issue(Issue issue) throws RefusedFileException {}

  default void remark(Remark remark) throws RefusedFileException {}
}
