/** The only package that knows paths: reads the ledger and its facts, publishes snapshots. */
@NullMarked
package vn.kho.transform.io;

import org.jspecify.annotations.NullMarked;
