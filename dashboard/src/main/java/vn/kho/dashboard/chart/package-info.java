/** Records become ECharts options; pure functions. */
@NullMarked
package vn.kho.dashboard.chart;

import org.jspecify.annotations.NullMarked;
