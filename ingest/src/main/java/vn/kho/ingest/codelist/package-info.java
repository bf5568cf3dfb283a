/**
 * What the codes mean on a day: units, indicators, schemes, plans; names resolved, never guessed.
 */
@NullMarked
package vn.kho.ingest.codelist;

import org.jspecify.annotations.NullMarked;
