/** The transform program: the order of its steps, its commands and its exit code. */
@NullMarked
package vn.kho.transform;

import org.jspecify.annotations.NullMarked;
