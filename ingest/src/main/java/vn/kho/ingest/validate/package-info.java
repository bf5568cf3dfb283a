/** Rules over typed rows: what may be loaded and what must wait. */
@NullMarked
package vn.kho.ingest.validate;

import org.jspecify.annotations.NullMarked;
