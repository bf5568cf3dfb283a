/** A report's annexes as workbook and as csv, every number with its id. */
@NullMarked
package vn.kho.dashboard.report.sheet;

import org.jspecify.annotations.NullMarked;
