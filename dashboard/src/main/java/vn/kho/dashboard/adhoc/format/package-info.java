/** A result as a table for the eye, csv, json, xlsx or Parquet. */
@NullMarked
package vn.kho.dashboard.adhoc.format;

import org.jspecify.annotations.NullMarked;
