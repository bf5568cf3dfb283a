/**
 * Units by periods, by each indicator's rule over time and its rule over units, on all boundaries.
 */
@NullMarked
package vn.kho.transform.rollup;

import org.jspecify.annotations.NullMarked;
