/** csv, xlsx, docx and text tables read into rows that look alike, within hard limits. */
@NullMarked
package vn.kho.ingest.read;

import org.jspecify.annotations.NullMarked;
