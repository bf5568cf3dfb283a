/** A report as web page and as PDF: one layout, charts as vectors. */
@NullMarked
package vn.kho.dashboard.report.pdf;

import org.jspecify.annotations.NullMarked;
