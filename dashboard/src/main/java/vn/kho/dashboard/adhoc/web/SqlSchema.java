package vn.kho.dashboard.adhoc.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.kho.dashboard.adhoc.Contract;
import vn.kho.dashboard.adhoc.Example;
import vn.kho.dashboard.adhoc.PublishedMacro;
import vn.kho.dashboard.adhoc.SqlSettings;
import vn.kho.dashboard.adhoc.Vocabulary;
import vn.kho.dashboard.text.Lang;
import vn.kho.dashboard.text.Texts;

/** All the page needs to know before a question is asked, in one answer. */
final class SqlSchema {
  private static final String WORDS = "sql.page.";

  private SqlSchema() {}

  static Map<String, Object> of(
      List<Contract> tables, List<PublishedMacro> published, SqlSettings settings, Lang lang) {
    Texts texts = Texts.of(lang);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("tables", tables.stream().map(table -> table(table, lang)).toList());
    schema.put("shortNames", new TreeMap<>(settings.shortNames()));
    schema.put("functions", Vocabulary.functions());
    schema.put("macros", macros(published, texts, lang));
    schema.put("examples", Example.list().stream().map(example -> example(example, lang)).toList());
    schema.put("seconds", settings.timeLimit().toSeconds());
    schema.put("words", words(texts));
    return schema;
  }

  private static Map<String, Object> table(Contract table, Lang lang) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("name", table.name());
    about.put("grain", lang.pick(said(table.grain(), Lang.VI), said(table.grain(), Lang.EN)));
    List<Object> columns = new ArrayList<>();
    for (Contract.Column column : table.columns()) {
      columns.add(
          Map.of(
              "name", column.name(),
              "type", column.type(),
              "isKey", table.key().contains(column.name()),
              "about", said(column.meaning(), lang)));
    }
    about.put("columns", columns);
    return about;
  }

  private static String said(Map<Lang, String> both, Lang lang) {
    return both.getOrDefault(lang, "");
  }

  private static List<Object> macros(List<PublishedMacro> published, Texts texts, Lang lang) {
    List<Object> macros = new ArrayList<>();
    Vocabulary.macros()
        .forEach((name, call) -> macros.add(macro(name, call, texts.get("sql.macro." + name))));
    for (PublishedMacro macro : published) {
      macros.add(macro(macro.name(), macro.call(), said(macro.about(), lang)));
    }
    return macros;
  }

  private static Map<String, Object> macro(String name, String call, String about) {
    return Map.of("name", name, "call", call, "about", about);
  }

  private static Map<String, Object> example(Example example, Lang lang) {
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("id", example.id());
    about.put("title", said(example.titles(), lang));
    about.put("parameters", example.parameters());
    about.put("sql", example.sql());
    return about;
  }

  private static Map<String, Object> words(Texts texts) {
    Map<String, Object> words = new TreeMap<>();
    for (String key : texts.keys()) {
      if (key.startsWith(WORDS)) {
        words.put(key.substring(WORDS.length()), texts.get(key));
      }
    }
    return words;
  }
}
