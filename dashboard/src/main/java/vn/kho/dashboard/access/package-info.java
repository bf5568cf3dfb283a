/** Who may see what: accounts, sign-in, sessions, and the unit each account is bound to. */
@NullMarked
package vn.kho.dashboard.access;

import org.jspecify.annotations.NullMarked;
