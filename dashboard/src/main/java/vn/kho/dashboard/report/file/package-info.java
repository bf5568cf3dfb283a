/** What every file of a report is made of: escaped markup, and archives with no clock in them. */
@NullMarked
package vn.kho.dashboard.report.file;

import org.jspecify.annotations.NullMarked;
