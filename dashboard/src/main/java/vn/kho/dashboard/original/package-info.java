/**
 * Looks into a received file, exactly as it was received, to show the cell a figure was read from.
 */
@NullMarked
package vn.kho.dashboard.original;

import org.jspecify.annotations.NullMarked;
