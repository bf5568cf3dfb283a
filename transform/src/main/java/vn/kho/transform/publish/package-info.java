/** Builds serving.duckdb from the finished Parquet of a snapshot. */
@NullMarked
package vn.kho.transform.publish;

import org.jspecify.annotations.NullMarked;
