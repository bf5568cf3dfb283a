/** What the dashboard and the SQL child say to each other over two pipes, every length bounded. */
@NullMarked
package vn.kho.dashboard.adhoc.wire;

import org.jspecify.annotations.NullMarked;
