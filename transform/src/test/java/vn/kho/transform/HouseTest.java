package vn.kho.transform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room may know which: the table of the design, held. */
@AnalyzeClasses(packages = "vn.kho.transform", importOptions = DoNotIncludeTests.class)
class HouseTest {

  @ArchTest
  static final ArchRule rooms =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("main")
          .definedBy("vn.kho.transform")
          .layer("command")
          .definedBy("vn.kho.transform.command..")
          .layer("session")
          .definedBy("vn.kho.transform.session..")
          .layer("io")
          .definedBy("vn.kho.transform.io..")
          .layer("stage")
          .definedBy("vn.kho.transform.stage..")
          .layer("rollup")
          .definedBy("vn.kho.transform.rollup..")
          .layer("attainment")
          .definedBy("vn.kho.transform.attainment..")
          .layer("trend")
          .definedBy("vn.kho.transform.trend..")
          .layer("forecast")
          .definedBy("vn.kho.transform.forecast..")
          .layer("check")
          .definedBy("vn.kho.transform.check..")
          .layer("duck")
          .definedBy("vn.kho.transform.duck..")
          .layer("judging")
          .definedBy("vn.kho.transform.judging..")
          .layer("finding")
          .definedBy("vn.kho.transform.finding..")
          .layer("bench")
          .definedBy("vn.kho.transform.bench..")
          .layer("change")
          .definedBy("vn.kho.transform.change..")
          .layer("reporting")
          .definedBy("vn.kho.transform.reporting..")
          .layer("trace")
          .definedBy("vn.kho.transform.trace..")
          .whereLayer("main")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("session")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("io")
          .mayOnlyBeAccessedByLayers("main", "duck", "judging", "check", "bench", "trace", "change")
          .whereLayer("stage")
          .mayOnlyBeAccessedByLayers("main", "rollup", "attainment", "trend", "trace")
          .whereLayer("rollup")
          .mayOnlyBeAccessedByLayers("main", "attainment", "trend", "forecast", "trace")
          .whereLayer("attainment")
          .mayOnlyBeAccessedByLayers("main", "judging", "trend", "forecast", "trace")
          .whereLayer("trend")
          .mayOnlyBeAccessedByLayers("main", "forecast")
          .whereLayer("forecast")
          .mayOnlyBeAccessedByLayers("main", "judging", "trace")
          .whereLayer("check")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("duck")
          .mayOnlyBeAccessedByLayers(
              "main",
              "stage",
              "rollup",
              "judging",
              "trend",
              "finding",
              "reporting",
              "change",
              "check",
              "bench",
              "trace")
          .whereLayer("bench")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("judging")
          .mayOnlyBeAccessedByLayers("main", "trace")
          .whereLayer("trace")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("finding")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("change")
          .mayOnlyBeAccessedByLayers("main")
          .whereLayer("reporting")
          .mayOnlyBeAccessedByLayers("main");

  @ArchTest
  static final ArchRule sqlOnlyInTheSecondEngine =
      noClasses()
          .that()
          .resideOutsideOfPackage("vn.kho.transform.duck..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.duckdb..")
          .orShould()
          .dependOnClassesThat()
          .haveNameMatching(
              "java\\.sql\\.(Connection|Statement|PreparedStatement|DriverManager|ResultSet)");

  @ArchTest
  static final ArchRule onlyMainEndsTheProcess =
      noClasses()
          .that()
          .doNotHaveSimpleName("TransformMain")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule noClockInLogic =
      noClasses()
          .that()
          .doNotHaveSimpleName("TransformMain")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis");
}
