package vn.kho.ingest.plan;

/**
 * A column of the table.
 *
 * @param period as the contract writes it ({@code 2024}, {@code 2024-Q1}); empty when neither the
 *     title nor the cell names one
 * @param title as printed, the lines of the header joined
 */
record Column(int index, Role role, String period, String title) {}
