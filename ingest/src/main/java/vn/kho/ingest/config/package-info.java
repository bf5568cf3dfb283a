/** Typed settings, read once; an unknown option or key stops the start. */
@NullMarked
package vn.kho.ingest.config;

import org.jspecify.annotations.NullMarked;
