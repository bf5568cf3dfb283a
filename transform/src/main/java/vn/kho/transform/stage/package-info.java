/** The latest version of every fact as of a date; renames and casts, joins nothing. */
@NullMarked
package vn.kho.transform.stage;

import org.jspecify.annotations.NullMarked;
