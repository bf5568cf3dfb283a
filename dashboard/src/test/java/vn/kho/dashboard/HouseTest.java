package vn.kho.dashboard;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import org.junit.jupiter.api.Test;

/** The house: which package may use which, and what may be touched where. */
class HouseTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("/fixture/"))
          .importPackages("vn.kho.dashboard");

  @Test
  void packages_use_only_those_below() {
    String house = "vn.kho.dashboard";
    Architectures.layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage(house + "..")
        .withOptionalLayers(true)
        .layer("main")
        .definedBy(house)
        .layer("status")
        .definedBy(house + ".status..")
        .layer("page")
        .definedBy(house + ".page..")
        .layer("api")
        .definedBy(house + ".api..")
        .layer("adhoc")
        .definedBy(house + ".adhoc..")
        .layer("report")
        .definedBy(house + ".report..")
        .layer("access")
        .definedBy(house + ".access..")
        .layer("chart")
        .definedBy(house + ".chart..")
        .layer("query")
        .definedBy(house + ".query..")
        .layer("original")
        .definedBy(house + ".original..")
        .layer("download")
        .definedBy(house + ".download..")
        .layer("store")
        .definedBy(house + ".store..")
        .layer("web")
        .definedBy(house + ".web..")
        .layer("config")
        .definedBy(house + ".config..")
        .layer("problem")
        .definedBy(house + ".problem..")
        .layer("text")
        .definedBy(house + ".text..")
        .whereLayer("main")
        .mayOnlyBeAccessedByLayers("adhoc", "status", "report", "access")
        .whereLayer("page")
        .mayOnlyBeAccessedByLayers("main", "adhoc")
        .whereLayer("api")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("adhoc")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("status")
        .mayOnlyBeAccessedByLayers("main")
        .whereLayer("chart")
        .mayOnlyBeAccessedByLayers("page", "api", "report")
        .whereLayer("query")
        .mayOnlyBeAccessedByLayers("chart", "page", "api", "report", "status")
        .whereLayer("download")
        .mayOnlyBeAccessedByLayers("page", "api")
        .whereLayer("original")
        .mayOnlyBeAccessedByLayers("page")
        .whereLayer("store")
        .mayOnlyBeAccessedByLayers(
            "main", "query", "page", "api", "adhoc", "report", "status", "access")
        .whereLayer("web")
        .mayOnlyBeAccessedByLayers("main", "page", "api", "adhoc", "access")
        .check(CLASSES);
  }

  @Test
  void sql_connections_are_made_in_the_store_and_the_fenced_process_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages("vn.kho.dashboard.store..", "vn.kho.dashboard.adhoc..")
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.sql\\.(Connection|DriverManager|Statement|PreparedStatement)")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("org.duckdb..")
        .check(CLASSES);
  }

  @Test
  void only_a_main_class_ends_the_process() {
    noClasses()
        .that()
        .haveSimpleNameNotEndingWith("Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void records_charts_and_texts_know_no_server() {
    noClasses()
        .that(
            resideInAnyPackage(
                "vn.kho.dashboard.query..",
                "vn.kho.dashboard.chart..",
                "vn.kho.dashboard.text..",
                "vn.kho.dashboard.store..",
                "vn.kho.dashboard.problem.."))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.servlet..")
        .check(CLASSES);
  }
}
