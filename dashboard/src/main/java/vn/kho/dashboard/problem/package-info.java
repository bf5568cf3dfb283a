/** Anything that goes wrong becomes a problem: a code, who can act, and words for the reader. */
@NullMarked
package vn.kho.dashboard.problem;

import org.jspecify.annotations.NullMarked;
