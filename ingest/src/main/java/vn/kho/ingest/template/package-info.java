/** The workbook a unit fills in for a period, in the long form the reader knows. */
@NullMarked
package vn.kho.ingest.template;

import org.jspecify.annotations.NullMarked;
