/** Typed rows as records that know no library. */
@NullMarked
package vn.kho.ingest.model;

import org.jspecify.annotations.NullMarked;
