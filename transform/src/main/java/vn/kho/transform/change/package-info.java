/** What differs between two snapshots and why, to the last digit. */
@NullMarked
package vn.kho.transform.change;

import org.jspecify.annotations.NullMarked;
