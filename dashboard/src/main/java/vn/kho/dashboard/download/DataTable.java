package vn.kho.dashboard.download;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table to take away.
 *
 * @param name of the file, without ending: letters, digits, dashes
 * @param rows cells are text, {@link java.math.BigDecimal}, {@link Integer}, {@link
 *     java.time.LocalDate} or null for unknown
 * @param notes source, as of, boundary, plan version, coverage; and that data are simulated
 */
public record DataTable(
    String name,
    String title,
    List<String> columns,
    List<List<@Nullable Object>> rows,
    List<String> notes) {}
