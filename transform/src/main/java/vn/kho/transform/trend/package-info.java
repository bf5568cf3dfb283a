/** Series over years: change, like for like, compound growth, against the plan. */
@NullMarked
package vn.kho.transform.trend;

import org.jspecify.annotations.NullMarked;
