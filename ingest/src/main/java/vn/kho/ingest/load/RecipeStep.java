package vn.kho.ingest.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.kho.ingest.codelist.IndicatorFinder;
import vn.kho.ingest.form.Recipes;
import vn.kho.ingest.issue.Issue;

/**
 * The recipes known and new.
 *
 * @param issues findings about the new files, by file name
 */
record RecipeStep(Recipes recipes, Map<String, List<Issue>> issues) {
  static final String KIND = Recipes.LAYOUT.kind();

  static RecipeStep of(KnownSources known, List<Incoming> incoming, IndicatorFinder indicators) {
    List<Issue> told = new ArrayList<>();
    Recipes recipes = new Recipes(indicators, told);
    Set<String> replaced = new HashSet<>();
    for (Incoming file : incoming) {
      replaced.add(file.kind() + "/" + file.file().name());
      addTo(recipes, file);
    }
    Map<String, List<Issue>> issues = new LinkedHashMap<>();
    told.forEach(
        issue ->
            issues.computeIfAbsent(issue.place().file(), name -> new ArrayList<>()).add(issue));
    known.read(Set.of(KIND), replaced).forEach(file -> addTo(recipes, file));
    return new RecipeStep(recipes, issues);
  }

  private static void addTo(Recipes recipes, Incoming file) {
    file.tables().forEach(table -> recipes.add(table.asReference(file.file().name())));
  }
}
