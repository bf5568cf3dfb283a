/** SQL checks that return failing rows, run by a second engine over the finished Parquet. */
@NullMarked
package vn.kho.transform.check;

import org.jspecify.annotations.NullMarked;
