/** One class per kind of target: what a plan's figures ask, what was reported, and the verdict. */
@NullMarked
package vn.kho.transform.attainment;

import org.jspecify.annotations.NullMarked;
