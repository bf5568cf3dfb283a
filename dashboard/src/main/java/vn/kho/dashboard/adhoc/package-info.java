/**
 * Analysts' own SQL: every statement runs in a separate process that can be killed and sees nothing
 * else.
 */
@NullMarked
package vn.kho.dashboard.adhoc;

import org.jspecify.annotations.NullMarked;
