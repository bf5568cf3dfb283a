/** A report as a Word document: real styles, native charts, annexes on landscape pages. */
@NullMarked
package vn.kho.dashboard.report.word;

import org.jspecify.annotations.NullMarked;
