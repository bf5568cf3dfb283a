/** kho ingest: arguments, settings, job, exit code. */
@NullMarked
package vn.kho.ingest;

import org.jspecify.annotations.NullMarked;
