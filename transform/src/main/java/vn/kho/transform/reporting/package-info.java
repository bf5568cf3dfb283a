/** Who had to report what by when, and what came. */
@NullMarked
package vn.kho.transform.reporting;

import org.jspecify.annotations.NullMarked;
