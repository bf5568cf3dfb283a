/**
 * Where a series is likely to be at the end of a year or term, with the record of past forecasts.
 */
@NullMarked
package vn.kho.transform.forecast;

import org.jspecify.annotations.NullMarked;
