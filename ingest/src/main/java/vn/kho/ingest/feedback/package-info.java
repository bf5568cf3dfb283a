/** The list of issues as it goes back to the sender. */
@NullMarked
package vn.kho.ingest.feedback;

import org.jspecify.annotations.NullMarked;
