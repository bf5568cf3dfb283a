/** Brings each plan's rows to the judge as plain records, and its verdicts back as a table. */
@NullMarked
package vn.kho.transform.judging;

import org.jspecify.annotations.NullMarked;
