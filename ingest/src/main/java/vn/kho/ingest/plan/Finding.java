package vn.kho.ingest.plan;

import vn.kho.ingest.issue.Words;

/**
 * Something a person must look at.
 *
 * @param rowNo number of the plan's row, empty when no row is meant
 * @param column title of the column, empty when the whole row is meant
 * @param found the text as printed
 * @param what what was found
 * @param read how the program read it, and what it would take to read it otherwise
 */
record Finding(
    FindingKind kind,
    Place place,
    String rowNo,
    String column,
    String found,
    Words what,
    Words read) {

  Finding(FindingKind kind, Place place, String found, Words what, Words read) {
    this(kind, place, "", "", found, what, read);
  }

  boolean refuses() {
    return kind.gravity() == Gravity.REFUSED;
  }
}
