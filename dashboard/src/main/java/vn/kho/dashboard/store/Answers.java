package vn.kho.dashboard.store;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers of one snapshot that were given already: it never changes, so they never do. What was
 * asked longest ago goes first when there are too many rows.
 */
final class Answers {
  /** A table of a whole country is not kept, only what pages ask again and again. */
  private static final int MOST_ROWS_OF_ONE = 200_000;

  private static final int MOST_ROWS = 400_000;

  private final Map<Question, List<?>> kept = new LinkedHashMap<>(64, 0.75f, true);
  private int rows;

  /**
   * What was asked.
   *
   * @param reader the kind of rows it was read into
   */
  record Question(String sql, Map<String, ? extends @Nullable Object> values, Class<?> reader) {}

  @SuppressWarnings("unchecked") // The reader is part of the question.
  synchronized <T> @Nullable List<T> find(Question question) {
    return (List<T>) kept.get(question);
  }

  synchronized void keep(Question question, List<?> answer) {
    if (answer.size() > MOST_ROWS_OF_ONE || kept.containsKey(question)) {
      return;
    }
    kept.put(question, answer);
    rows += answer.size() + 1;
    Iterator<List<?>> eldest = kept.values().iterator();
    while (rows > MOST_ROWS && eldest.hasNext()) {
      rows -= eldest.next().size() + 1;
      eldest.remove();
    }
  }
}
