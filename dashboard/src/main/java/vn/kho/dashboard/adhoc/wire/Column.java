package vn.kho.dashboard.adhoc.wire;

/**
 * A column of a result.
 *
 * @param name as the engine names it
 * @param type the engine's type, such as {@code DECIMAL(24,6)}
 * @param kind how to read the cells
 */
public record Column(String name, String type, ColumnKind kind) {}
