/** A watched folder: files are taken once they are complete, loaded, and kept as originals. */
@NullMarked
package vn.kho.ingest.inbox;

import org.jspecify.annotations.NullMarked;
