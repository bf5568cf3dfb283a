/** Reads a plan as it was issued and says what it says, what it contradicts and what is unclear. */
@NullMarked
package vn.kho.ingest.plan;

import org.jspecify.annotations.NullMarked;
