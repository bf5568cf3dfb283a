/** Performance, measured side by side with plain DuckDB in one run and told as ratios. */
@NullMarked
package vn.kho.transform.bench;

import org.jspecify.annotations.NullMarked;
