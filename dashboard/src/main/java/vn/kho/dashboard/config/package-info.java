/** Arguments and environment become typed settings, once, before anything starts. */
@NullMarked
package vn.kho.dashboard.config;

import org.jspecify.annotations.NullMarked;
