package vn.kho.transform.duck;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.duckdb.DuckDBAppender;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.command.Problem;

/** The row a question's answer stands at; columns count from 1. */
public final class Cells {

  private final ResultSet rows;

  Cells(ResultSet rows) {
    this.rows = rows;
  }

  /** A text that is never null. */
  public String text(int column) {
    String text = findText(column);
    if (text == null) {
      throw new IllegalStateException("column " + column + " is null");
    }
    return text;
  }

  public @Nullable String findText(int column) {
    return read(() -> rows.getString(column));
  }

  public @Nullable LocalDate findDate(int column) {
    return read(() -> rows.getObject(column, LocalDate.class));
  }

  public @Nullable BigDecimal findDecimal(int column) {
    return read(() -> rows.getBigDecimal(column));
  }

  /** A whole number; null is 0. */
  public int number(int column) {
    Integer number = read(() -> rows.getInt(column));
    return number == null ? 0 : number;
  }

  /** A flag; null is no. */
  public boolean flag(int column) {
    return Boolean.TRUE.equals(read(() -> rows.getBoolean(column)));
  }

  /** Every column as text, for a message. */
  public String line() {
    Integer columns = read(() -> rows.getMetaData().getColumnCount());
    StringBuilder line = new StringBuilder();
    for (int column = 1; columns != null && column <= columns; column++) {
      int at = column;
      String name = read(() -> rows.getMetaData().getColumnName(at));
      line.append(column == 1 ? "" : ", ").append(name).append('=').append(findText(column));
    }
    return line.toString();
  }

  private interface Reading<T> {
    @Nullable T get() throws SQLException;
  }

  private static <T> @Nullable T read(Reading<T> reading) {
    try {
      return reading.get();
    } catch (SQLException e) {
      throw Problem.ours("DuckDB: " + e.getMessage(), "DuckDB: " + e.getMessage(), e);
    }
  }

  static void append(DuckDBAppender appender, @Nullable Object cell) throws SQLException {
    if (cell == null) {
      appender.appendNull();
    } else if (cell instanceof String text) {
      appender.append(text);
    } else if (cell instanceof Integer number) {
      appender.append(number);
    } else if (cell instanceof Boolean flag) {
      appender.append(flag);
    } else if (cell instanceof BigDecimal amount) {
      appender.append(amount);
    } else if (cell instanceof LocalDate day) {
      appender.append(day);
    } else if (cell instanceof java.time.LocalDateTime time) {
      appender.append(time);
    } else {
      throw new IllegalArgumentException("cannot store " + cell.getClass());
    }
  }
}
