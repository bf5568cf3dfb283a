/** {@code kho status}: what the warehouse holds, on the console. */
@NullMarked
package vn.kho.dashboard.status;

import org.jspecify.annotations.NullMarked;
