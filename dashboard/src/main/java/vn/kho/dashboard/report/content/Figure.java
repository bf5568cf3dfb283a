package vn.kho.dashboard.report.content;

import java.math.BigDecimal;

/**
 * A number printed in the report.
 *
 * @param id unique in the report: {@code S0001}
 * @param place where it is printed: the part and what it says
 * @param value unrounded
 * @param shown as printed
 */
public record Figure(
    String id, String place, String about, BigDecimal value, String shown, Origin origin) {}
