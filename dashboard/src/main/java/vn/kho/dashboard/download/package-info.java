/** A page's table as a file to take away: csv for programs, xlsx for offices. */
@NullMarked
package vn.kho.dashboard.download;

import org.jspecify.annotations.NullMarked;
