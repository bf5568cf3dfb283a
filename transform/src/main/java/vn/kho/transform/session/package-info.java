/** Opens the one Spark session of a run. */
@NullMarked
package vn.kho.transform.session;

import org.jspecify.annotations.NullMarked;
