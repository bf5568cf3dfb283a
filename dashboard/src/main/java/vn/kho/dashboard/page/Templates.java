package vn.kho.dashboard.page;

import io.javalin.http.Context;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.kho.dashboard.problem.Problem;
import vn.kho.dashboard.text.Texts;

/**
 * Fills the templates of this package. Every value is escaped; a variable the page did not set and
 * a text that does not exist are faults.
 */
public final class Templates {
  private final PebbleEngine engine;
  private final String assets;

  /**
   * Prepares the engine; templates are read when first used.
   *
   * @param assets where scripts and styles are served
   */
  public Templates(String assets) {
    this.assets = assets;
    ClasspathLoader loader = new ClasspathLoader(Templates.class.getClassLoader());
    loader.setPrefix("vn/kho/dashboard/page");
    loader.setSuffix(".html");
    this.engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .autoEscaping(true)
            .newLineTrimming(true)
            .extension(new Words())
            .build();
  }

  /**
   * A template with its variables put in.
   *
   * @param name of the template, without ending
   * @param values by the names the template uses
   */
  public String fill(String name, Texts texts, Map<String, ? extends @Nullable Object> values) {
    Map<String, Object> all = new LinkedHashMap<>();
    values.forEach((key, value) -> put(all, key, value));
    all.put(Words.VARIABLE, texts);
    all.put("lang", texts.lang().code());
    all.put("assets", assets);
    StringWriter out = new StringWriter(16_384);
    try {
      engine.getTemplate(name).evaluate(out, all, texts.lang().locale());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** A problem as a page of its own, needing no snapshot. */
  public String problem(Problem problem, Texts texts, Context context) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("title", problem.title(texts));
    values.put("what", problem.what(texts));
    values.put("todo", problem.todo(texts));
    values.put("code", problem.code().key());
    values.put("status", String.valueOf(problem.code().status()));
    return fill("problem", texts, values);
  }

  /** The engine tells a null from a missing variable only by the key being there. */
  @SuppressWarnings("NullAway") // Pebble's map takes null values; its signature does not say so.
  private static void put(Map<String, Object> all, String key, @Nullable Object value) {
    all.put(key, value);
  }
}
