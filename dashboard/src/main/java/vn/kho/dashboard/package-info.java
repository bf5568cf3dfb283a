/** kho dashboard: arguments, settings, job, exit code. */
@NullMarked
package vn.kho.dashboard;

import org.jspecify.annotations.NullMarked;
