/** The open JSON interface for other programs. */
@NullMarked
package vn.kho.dashboard.api;

import org.jspecify.annotations.NullMarked;
