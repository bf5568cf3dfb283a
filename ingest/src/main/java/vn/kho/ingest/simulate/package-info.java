/** Deterministic simulated submissions, written as users would send them and marked everywhere. */
@NullMarked
package vn.kho.ingest.simulate;

import org.jspecify.annotations.NullMarked;
