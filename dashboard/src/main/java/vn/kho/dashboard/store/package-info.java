/**
 * Published snapshots: which one is current, read-only connections, questions kept in .sql files.
 */
@NullMarked
package vn.kho.dashboard.store;

import org.jspecify.annotations.NullMarked;
