package vn.kho.dashboard.api;

import java.util.ArrayList;
import java.util.List;
import vn.kho.dashboard.store.Sql;

/**
 * A list other programs can read: where, by which parameters, with which fields. Its question is
 * the {@code .sql} file of its name. What is listed here keeps its name and meaning; fields are
 * only added.
 *
 * @param table that a snapshot may lack, which makes the list empty; no text when none may
 */
record Resource(
    String name,
    String summary,
    String table,
    Sql sql,
    List<Parameter> parameters,
    List<Field> fields) {

  String path() {
    return "/api/v1/" + name.replace('_', '-');
  }

  static Builder named(String name, String summary) {
    return new Builder(name, summary);
  }

  /** Puts a resource together, one readable line per parameter and field. */
  static final class Builder {
    private final String name;
    private final String summary;
    private String table = "";
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    private Builder(String name, String summary) {
      this.name = name;
      this.summary = summary;
    }

    Builder from(String optionalTable) {
      table = optionalTable;
      return this;
    }

    Builder by(Parameter parameter) {
      parameters.add(parameter);
      return this;
    }

    Builder text(String... names) {
      return add(Field.Type.TEXT, names);
    }

    Builder number(String... names) {
      return add(Field.Type.NUMBER, names);
    }

    Builder integer(String... names) {
      return add(Field.Type.INTEGER, names);
    }

    Builder truth(String... names) {
      return add(Field.Type.TRUTH, names);
    }

    Builder date(String... names) {
      return add(Field.Type.DATE, names);
    }

    Builder time(String... names) {
      return add(Field.Type.TIME, names);
    }

    private Builder add(Field.Type type, String... names) {
      for (String field : names) {
        fields.add(new Field(field, type));
      }
      return this;
    }

    Resource build() {
      Sql sql = Sql.of(Resource.class, name);
      return new Resource(name, summary, table, sql, List.copyOf(parameters), List.copyOf(fields));
    }
  }
}
