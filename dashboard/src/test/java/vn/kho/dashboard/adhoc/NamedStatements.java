package vn.kho.dashboard.adhoc;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A resource of statements, each after a line {@code -- name: …}. */
public record NamedStatements(String name, String sql) {
  public static List<NamedStatements> of(String resource) {
    List<NamedStatements> statements = new ArrayList<>();
    for (String part : text(resource).split("(?m)^-- name: ", -1)) {
      int end = part.indexOf('\n');
      if (!statements.isEmpty() || !part.startsWith("--")) {
        statements.add(
            new NamedStatements(part.substring(0, end), part.substring(end + 1).strip()));
      }
    }
    return statements;
  }

  private static String text(String resource) {
    try (InputStream in = NamedStatements.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
