/**
 * The official term-review report: asked for, gated, written in its formats and frozen on issue.
 */
@NullMarked
package vn.kho.dashboard.report;

import org.jspecify.annotations.NullMarked;
