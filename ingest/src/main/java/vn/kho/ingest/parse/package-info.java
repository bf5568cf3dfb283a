/** The text of a cell to a typed value or to an issue: numbers, periods, marks, percentages. */
@NullMarked
package vn.kho.ingest.parse;

import org.jspecify.annotations.NullMarked;
