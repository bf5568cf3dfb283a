package vn.kho.dashboard.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** A row being read. {@code get…} wants a value, {@code …OrNull} allows none. */
public final class Row {
  private final String question;
  private final ResultSet rows;

  Row(String question, ResultSet rows) {
    this.question = question;
    this.rows = rows;
  }

  public String getText(String column) throws SQLException {
    return must(column, textOrNull(column));
  }

  public @Nullable String textOrNull(String column) throws SQLException {
    return rows.getString(column);
  }

  public int getInt(String column) throws SQLException {
    return must(column, intOrNull(column));
  }

  public @Nullable Integer intOrNull(String column) throws SQLException {
    int value = rows.getInt(column);
    return rows.wasNull() ? null : value;
  }

  public long getLong(String column) throws SQLException {
    long value = rows.getLong(column);
    if (rows.wasNull()) {
      must(column, null);
    }
    return value;
  }

  public boolean is(String column) throws SQLException {
    boolean value = rows.getBoolean(column);
    if (rows.wasNull()) {
      must(column, null);
    }
    return value;
  }

  public @Nullable Boolean booleanOrNull(String column) throws SQLException {
    boolean value = rows.getBoolean(column);
    return rows.wasNull() ? null : value;
  }

  public @Nullable BigDecimal decimalOrNull(String column) throws SQLException {
    return rows.getBigDecimal(column);
  }

  public BigDecimal getDecimal(String column) throws SQLException {
    return must(column, decimalOrNull(column));
  }

  public LocalDate getDate(String column) throws SQLException {
    return must(column, dateOrNull(column));
  }

  public @Nullable LocalDate dateOrNull(String column) throws SQLException {
    return rows.getObject(column, LocalDate.class);
  }

  public LocalDateTime getTime(String column) throws SQLException {
    return must(column, rows.getObject(column, LocalDateTime.class));
  }

  private <T> T must(String column, @Nullable T value) {
    if (value == null) {
      throw new IllegalStateException(question + " gave no value for " + column);
    }
    return value;
  }
}
