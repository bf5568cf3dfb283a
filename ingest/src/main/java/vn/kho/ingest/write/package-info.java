/**
 * Records to Parquet, written aside and renamed, with the ledger entry of the load written last.
 */
@NullMarked
package vn.kho.ingest.write;

import org.jspecify.annotations.NullMarked;
