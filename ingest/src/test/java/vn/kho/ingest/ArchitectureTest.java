package vn.kho.ingest;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which package may use which, as the table of the design says. */
class ArchitectureTest {
  private static final String BASE = "vn.kho.ingest";

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(BASE);

  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("issue", List.of()),
          Map.entry("model", List.of()),
          Map.entry("config", List.of("issue")),
          Map.entry("read", List.of("issue")),
          Map.entry("parse", List.of("read", "model", "issue")),
          Map.entry("codelist", List.of("read", "parse", "model", "issue")),
          Map.entry("form", List.of("read", "parse", "model", "codelist", "issue")),
          Map.entry("validate", List.of("read", "parse", "model", "codelist", "form", "issue")),
          Map.entry("write", List.of("model", "issue")),
          Map.entry("sheet", List.of()),
          Map.entry("template", List.of("model", "codelist", "sheet", "write")),
          Map.entry("inbox", List.of("read", "write", "load", "issue")),
          Map.entry("feedback", List.of("read", "issue", "sheet")),
          Map.entry("simulate", List.of("model", "codelist", "issue")),
          Map.entry("plan", List.of("read", "parse", "model", "codelist", "issue")),
          Map.entry(
              "load",
              List.of(
                  "config",
                  "read",
                  "parse",
                  "model",
                  "codelist",
                  "form",
                  "validate",
                  "write",
                  "feedback",
                  "issue")));

  @TestFactory
  Stream<DynamicTest> package_usesOnlyWhatTheTableAllows() {
    return MAY_USE.entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> check(entry)));
  }

  private static void check(Map.Entry<String, List<String>> entry) {
    List<String> allowed = new ArrayList<>();
    allowed.add(BASE + "." + entry.getKey() + "..");
    entry.getValue().forEach(name -> allowed.add(BASE + "." + name + ".."));
    noClasses()
        .that()
        .resideInAPackage(BASE + "." + entry.getKey() + "..")
        .should()
        .dependOnClassesThat(
            resideInAPackage(BASE + "..")
                .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
        .allowEmptyShould(true)
        .check(OURS);
  }

  @Test
  void packages_areAllInTheTable() {
    classes()
        .that()
        .resideInAPackage(BASE + ".*..")
        .should()
        .resideInAnyPackage(
            MAY_USE.keySet().stream().map(name -> BASE + "." + name + "..").toArray(String[]::new))
        .check(OURS);
  }

  @Test
  void enginesAndExit_stayOutOfIngest() {
    noClasses()
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.spark..", "org.duckdb..", "java.sql.."))
        .check(OURS);
    noClasses()
        .that()
        .doNotHaveSimpleName("IngestMain")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(OURS);
  }

  @Test
  void parquet_isKnownToWriteOnly() {
    noClasses()
        .that()
        .resideOutsideOfPackage(BASE + ".write..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("org.apache.parquet..", "org.apache.hadoop.."))
        .check(OURS);
  }
}
