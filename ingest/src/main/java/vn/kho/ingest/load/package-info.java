/** One load from paths to ledger entry: kinds of files, their order, what is new. */
@NullMarked
package vn.kho.ingest.load;

import org.jspecify.annotations.NullMarked;
