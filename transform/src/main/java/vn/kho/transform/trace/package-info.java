/** From any published figure back through its formula to files, rows and cells. */
@NullMarked
package vn.kho.transform.trace;

import org.jspecify.annotations.NullMarked;
