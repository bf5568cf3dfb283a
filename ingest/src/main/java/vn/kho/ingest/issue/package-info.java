/**
 * A finding about data is a value: where it stands, what was found, what to do, in both languages.
 */
@NullMarked
package vn.kho.ingest.issue;

import org.jspecify.annotations.NullMarked;
