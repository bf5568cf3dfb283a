package vn.kho.transform.duck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.kho.transform.io.Contract;

/** Rows of a published table by some of their columns, every cell as text. */
public final class ContractRows {

  private ContractRows() {}

  /** One row by column name; a null stays null. */
  public record Row(Map<String, @Nullable String> cells) {

    public @Nullable String find(String column) {
      return cells.get(column);
    }

    /** A cell that is never null. */
    public String text(String column) {
      String text = cells.get(column);
      if (text == null) {
        throw new IllegalStateException("column " + column + " is null");
      }
      return text;
    }

    public @Nullable BigDecimal findDecimal(String column) {
      String text = cells.get(column);
      return text == null ? null : new BigDecimal(text);
    }

    public boolean is(String column) {
      return "true".equals(cells.get(column));
    }
  }

  /** A text column as it stands, so that the file's statistics skip what does not have it. */
  private static String asText(Contract contract, String column) {
    Contract.Column found = contract.columns().get(contract.columnNames().indexOf(column));
    return found.type().equals("string")
        ? Duck.quoted(column)
        : "CAST(" + Duck.quoted(column) + " AS VARCHAR)";
  }

  /** The rows whose cells are as wanted (an empty text: null), in the order of the table's key. */
  public static List<Row> list(Duck duck, Contract contract, Map<String, String> wanted) {
    List<String> names = contract.columnNames();
    List<String> conditions = new ArrayList<>(List.of("true"));
    List<String> texts = new ArrayList<>();
    for (Map.Entry<String, String> cell : wanted.entrySet()) {
      if (!names.contains(cell.getKey())) {
        throw new IllegalArgumentException(contract.table() + " has no " + cell.getKey());
      }
      if (cell.getValue().isEmpty()) {
        conditions.add(Duck.quoted(cell.getKey()) + " IS NULL");
      } else {
        conditions.add(asText(contract, cell.getKey()) + " = ?");
        texts.add(cell.getValue());
      }
    }
    String sql =
        "SELECT %s FROM %s WHERE %s ORDER BY %s"
            .formatted(
                names.stream()
                    .map(name -> asText(contract, name))
                    .collect(Collectors.joining(", ")),
                contract.table(),
                String.join(" AND ", conditions),
                contract.key().stream().map(Duck::quoted).collect(Collectors.joining(", ")));
    return duck.query(
        sql,
        texts,
        cells -> {
          Map<String, @Nullable String> row = new HashMap<>();
          for (int i = 0; i < names.size(); i++) {
            row.put(names.get(i), cells.findText(i + 1));
          }
          return new Row(row);
        });
  }
}
