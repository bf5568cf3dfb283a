/** Writes xlsx workbooks as a stream: texts stay texts and never become formulas. */
@NullMarked
package vn.kho.ingest.sheet;

import org.jspecify.annotations.NullMarked;
