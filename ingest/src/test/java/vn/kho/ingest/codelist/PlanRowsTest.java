package vn.kho.ingest.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.ingest.issue.Issue;
import vn.kho.ingest.model.Plan;
import vn.kho.ingest.parse.Header;
import vn.kho.ingest.read.ReadLimits;
import vn.kho.ingest.read.SourceFiles;
import vn.kho.ingest.read.TableRow;

/** The list of plans: when a plan may end, and what may take over from it. */
class PlanRowsTest {
  private static final String HEADER =
      "plan_id,version,title_vi,title_en,issuer,unit_code,unit_level,starts_on,ends_on,"
          + "ended_early_on,superseded_by_plan_id\n";

  private final Path folder;

  PlanRowsTest(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing special            | a:: b::                     | a b | ''
          superseded by a known plan | a:2025-11-25:b b::          | a b | ''
          ends on its own last day   | a:2026-12-31: b::           | a b | ''
          superseded by nobody known | a:2025-11-25:c b::          | b   | reference_unknown@2
          superseded by a lost one   | a::b b::c                   | ''  | reference_unknown@3 reference_unknown@2
          ended after its end        | a:2027-01-01: b::           | b   | plan_end_outside@2
          ended before it began      | a:2021-12-31: b::           | b   | plan_end_outside@2
          superseded by itself       | a::a b::                    | b   | plan_supersedes_itself@2
          in a circle                | a::b b::a                   | ''  | plan_supersedes_itself@2 plan_supersedes_itself@3
          """)
  void plan_standsOnlyIfItsEndMakesSense(String name, String rows, String plans, String told)
      throws IOException {
    StringBuilder text = new StringBuilder(HEADER);
    for (String row : rows.split(" ", -1)) {
      String[] parts = row.split(":", -1);
      text.append(parts[0] + ",1,Tên,Title,Hội,01,province,2022-01-01,2026-12-31,")
          .append(parts[1] + "," + parts[2] + "\n");
    }
    Files.writeString(folder.resolve("plans.csv"), text);
    Files.writeString(
        folder.resolve("units.csv"),
        """
        unit_code,level,name,type,parent_code,valid_from,valid_to,legal_basis
        01,province,Tỉnh Một,Tỉnh,,,,
        """);

    List<Issue> issues = new ArrayList<>();
    PlanRows reader = new PlanRows(ReferenceFolder.read(folder).reference(), issues);
    reader.readPlans(plans(folder.resolve("plans.csv")), "-", LocalDate.of(2026, 1, 1));
    reader.refuseLostSuccessors();

    assertEquals(
        plans,
        reader.listPlans().stream().map(Plan::planId).collect(Collectors.joining(" ")),
        name);
    assertEquals(
        told,
        issues.stream()
            .map(issue -> issue.code().code() + "@" + issue.place().row())
            .collect(Collectors.joining(" ")));
  }

  private static ReferenceSource plans(Path file) throws IOException {
    List<TableRow> rows =
        SourceFiles.read(file, "plans.csv", ReadLimits.forResults()).tables().get(0).rows();
    Header header = Header.match(rows.get(0), PlanLayouts.PLANS);
    return new ReferenceSource("plans.csv", header, rows.subList(1, rows.size()));
  }
}
