package vn.kho.dashboard.page;

import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.text.Texts;

/** {@code t('key', value, …)} in a template: the words of the page's language. */
final class Words extends AbstractExtension {
  static final String VARIABLE = "texts";

  @Override
  public Map<String, Function> getFunctions() {
    return Map.of("t", new Translate());
  }

  private static final class Translate implements Function {
    @Override
    public Object execute(
        Map<String, Object> arguments,
        PebbleTemplate template,
        EvaluationContext context,
        int line) {
      Texts texts = (Texts) Objects.requireNonNull(context.getVariable(VARIABLE));
      Object[] values = new Object[arguments.size() - 1];
      for (int i = 0; i < values.length; i++) {
        values[i] = Objects.requireNonNull(arguments.get(String.valueOf(i + 1)));
      }
      return texts.get(String.valueOf(arguments.get("0")), values);
    }

    /** None: the engine then hands over the values by their position. */
    @Override
    public @Nullable List<String> getArgumentNames() {
      return null;
    }
  }
}
