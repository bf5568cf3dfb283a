/** One class and one .sql file per question, answered as records. */
@NullMarked
package vn.kho.dashboard.query;

import org.jspecify.annotations.NullMarked;
