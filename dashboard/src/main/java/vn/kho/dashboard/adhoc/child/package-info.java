/**
 * The killable process that parses, judges and runs one statement on a private copy of the tables.
 */
@NullMarked
package vn.kho.dashboard.adhoc.child;

import org.jspecify.annotations.NullMarked;
