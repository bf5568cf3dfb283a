/**
 * Tables as people send them to the long form: which cell speaks of which unit, figure and time.
 */
@NullMarked
package vn.kho.ingest.form;

import org.jspecify.annotations.NullMarked;
