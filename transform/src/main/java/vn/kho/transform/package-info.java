/** kho transform: arguments, settings, job, exit code. */
@NullMarked
package vn.kho.transform;

import org.jspecify.annotations.NullMarked;
