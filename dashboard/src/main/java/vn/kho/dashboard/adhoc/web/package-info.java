/** What the SQL page asks: tables and examples, runs, downloads, saved queries. */
@NullMarked
package vn.kho.dashboard.adhoc.web;

import org.jspecify.annotations.NullMarked;
