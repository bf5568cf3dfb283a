/** The web server: what every answer carries, static files, how a problem looks. */
@NullMarked
package vn.kho.dashboard.web;

import org.jspecify.annotations.NullMarked;
