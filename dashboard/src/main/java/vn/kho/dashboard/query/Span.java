package vn.kho.dashboard.query;

import java.time.LocalDate;

/** A period with its first and last day. */
public record Span(String period, LocalDate from, LocalDate to) {}
