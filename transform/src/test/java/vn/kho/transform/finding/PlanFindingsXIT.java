package vn.kho.transform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kho.transform.duck.Duck;

/** A plan that contradicts itself is told so, beside the units in force; one that agrees is not. */
class PlanFindingsXIT {

  private static final String PLAN = "('p', 1, 'u', DATE '2022-01-01', DATE '2023-12-31', NULL)";

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a total below the sum of minimums | plan_total_vs_per_unit 1 | asked('1', 'count', '>=', 5), asked('1/1', 'per_unit_minimum', '>=', 2, scope := 'commune')
          a total no number of units makes | plan_no_unit_count_explains 1 | asked('1', 'count', '>=', 8), asked('1/1', 'per_unit_minimum', '>=', 2, scope := 'commune')
          a total that is the sum of minimums | '' | asked('1', 'count', '>=', 6), asked('1/1', 'per_unit_minimum', '>=', 2, scope := 'commune')
          two measures share one cell | plan_two_measures_in_row 1 | asked('1', 'count', '>=', 9), asked('1/1', 'per_unit_minimum', '>=', 2, scope := 'commune'), asked('1/2', 'per_unit_minimum', '>=', 1, scope := 'commune', measures := 'b')
          a minimum apart from its total | plan_total_vs_per_unit 2 | asked('1', 'count', '>=', 5), asked('2', 'per_unit_minimum', '>=', 2, scope := 'commune')
          a term that is not its years | plan_total_vs_years 1 | asked('1', 'count', '>=', 5), asked('1', 'count', '>=', 5, year := 2023), asked('1', 'cumulative', '>=', 12, origin := 'printed_text')
          a term that is its years | '' | asked('1', 'count', '>=', 5), asked('1', 'count', '>=', 5, year := 2023), asked('1', 'cumulative', '>=', 10, origin := 'printed_text')
          every year in the heading, the term in the cells | plan_yearly_wording_term_cells 1 | asked('0', 'qualitative', NULL, NULL, origin := 'printed_text', words := 'Hàng năm'), asked('1', 'count', '>=', 5, under := '0'), asked('1', 'count', '>=', 5, under := '0', year := 2023), asked('1', 'cumulative', '>=', 10, under := '0', origin := 'printed_text', words := 'từ 10 hộ')
          every year and over the term, both said | '' | asked('0', 'qualitative', NULL, NULL, origin := 'printed_text', words := 'Hàng năm; đến cuối nhiệm kỳ'), asked('1', 'count', '>=', 5, under := '0'), asked('1', 'count', '>=', 5, under := '0', year := 2023), asked('1', 'cumulative', '>=', 10, under := '0', origin := 'printed_text', words := '10')
          a rough figure | plan_approximate 1 | asked('1', 'count', '>=', 20, words := 'khoảng 20', rough := 'about')
          parts that are not the whole | plan_total_vs_children 1 | asked('1', 'count', '>=', 5), asked('1.1', 'count', '>=', 2, under := '1', measures := 'b'), asked('1.2', 'count', '>=', 2, under := '1', measures := 'c')
          one limit over, one at the limit | plan_two_limits 2 | asked('1', 'percent', '>=', 50), asked('2', 'percent', '>', 50)
          a number printed twice | plan_number_twice 1.1~2 | asked('1.1', 'count', '>=', 5), asked('1.1~2', 'count', '>=', 5, measures := 'b')
          a number left out | plan_number_missing 1.3 | asked('1.1', 'count', '>=', 5), asked('1.3', 'count', '>=', 5, measures := 'b')
          a figure in the heading only | plan_figure_only_in_heading 1/1 | asked('1', 'qualitative', NULL, NULL, origin := 'printed_text'), asked('1/1', 'percent', '>=', 80, origin := 'printed_text'), asked('1.1', 'milestone', NULL, NULL, under := '1')
          a figure in the wording only | plan_figure_only_in_text 1/1 | asked('1', 'milestone', NULL, NULL), asked('1/1', 'percent', '>=', 80, origin := 'printed_text')
          no level | plan_level_missing 1 | asked('1', 'count', '>=', 5, level := NULL)
          no owner | plan_owner_missing 1 | asked('1', 'count', '>=', 5, owner := NULL)
          no funds | plan_funding_missing 1 | asked('1', 'count', '>=', 5, funds := NULL)
          units that merge in the term | plan_units_changed 1 | asked('1', 'per_unit_minimum', '>=', 1, scope := 'commune', year := 2023)
          a year that is not the plan's | plan_year_not_of_plan 1 | asked('1', 'count', '>=', 5, words := 'năm 2019')
          a year to compare with | '' | asked('1', 'count', '>=', 5, words := 'so với năm 2019')
          a deadline before the plan | plan_deadline_before_period 1 | asked('1', 'deadline', NULL, NULL, year := 2021)
          points or percent | plan_percent_or_points 1 | asked('1', 'percent_point_growth', '>=', 3)
          a scheme of two departments | plan_scheme_two_owners 2 | asked('1', 'milestone', NULL, NULL, label := 'Đề án 938'), asked('2', 'milestone', NULL, NULL, label := 'Sơ kết Đề án 938', owner := 'b')
          a term's target in the cell of one year | plan_term_target_in_one_year 1 | asked('1', 'cumulative', '>=', 1, year := 2023, in_cell := true)
          every year in the heading, a year blank | plan_yearly_wording_blank_years 1 | asked('0', 'qualitative', NULL, NULL, origin := 'printed_text', words := 'Hàng năm'), asked('1', 'count', '>=', 5, under := '0'), asked('2', 'count', '>=', 5, under := '0', measures := 'b'), asked('2', 'count', '>=', 5, under := '0', measures := 'b', year := 2023)
          a figure in the wording that is not the cell's | plan_text_vs_cells 1 | asked('1', 'count', '>=', 5), asked('1/1', 'count', '>=', 6, origin := 'printed_text')
          a number out of order | plan_number_out_of_order 1.2 | asked('1.1', 'count', '>=', 5, line := 4), asked('1.3', 'count', '>=', 5, measures := 'b', line := 5), asked('1.2', 'count', '>=', 5, measures := 'c', line := 6)
          a span in the wording, a cell after it | plan_period_vs_cells 1 | asked('1', 'milestone', NULL, NULL, said := '2020-2022'), asked('1', 'milestone', NULL, NULL, said := '2020-2022', year := 2023)
          a span in the wording that holds all cells | '' | asked('1', 'milestone', NULL, NULL, said := '2021-2025'), asked('1', 'milestone', NULL, NULL, said := '2021-2025', year := 2023)
          a group of two numbers | plan_group_counted_twice 2#1 | asked('1#1', 'count', '>=', 30, under := '1', grp := 'huyện', line := 1), asked('1#1', 'count', '>=', 7, under := '1', grp := 'huyện', year := 2023, line := 1), asked('2#1', 'count_stock', '>=', 34, under := '2', measures := 'b', grp := 'huyện', line := 2), asked('2#1', 'count_stock', '>=', 34, under := '2', measures := 'b', grp := 'huyện', year := 2023, line := 2)
          a group of one number | '' | asked('1#1', 'count', '>=', 27, under := '1', grp := 'huyện', line := 1), asked('1#1', 'count', '>=', 7, under := '1', grp := 'huyện', year := 2023, line := 1), asked('2#1', 'count_stock', '>=', 34, under := '2', measures := 'b', grp := 'huyện', line := 2), asked('2#1', 'count_stock', '>=', 34, under := '2', measures := 'b', grp := 'huyện', year := 2023, line := 2)
          a deadline of a day before the plan | plan_deadline_before_period 1 | asked('1', 'deadline', NULL, NULL, said := '..2020-06-30')
          a minimum of nothing | '' | asked('1', 'count', '>=', 0), asked('1/1', 'per_unit_minimum', '>=', 0, scope := 'commune')
          """)
  void plan_isToldWhatItContradicts(String situation, String expected, String rows) {
    assertEquals(expected, found(PLAN, "unnest([" + rows + "])"));
  }

  @Test
  void plansOfUnitsBelow_needNotAddUp_theGapIsTold() {
    String plans = PLAN + ", ('q', 1, 'd', DATE '2022-01-01', DATE '2023-12-31', NULL)";
    assertEquals(
        "plan_handed_down_gap 1",
        found(
            plans,
            "unnest([asked('1', 'count', '>=', 5), asked('1', 'count', '>=', 3, plan := 'q')])"));
  }

  @Test
  void revisedPlan_isReadInItsNewestVersion() {
    String plans = PLAN + ", ('p', 2, 'u', DATE '2022-01-01', DATE '2023-12-31', NULL)";
    assertEquals("", found(plans, "unnest([asked('1', 'count', '>=', 5, owner := NULL)])"));
  }

  /** The findings as "code row", in the order of the alphabet. */
  private static String found(String plans, String rows) {
    try (Duck duck = Duck.inMemory()) {
      duck.set("as_of", "DATE", "2024-06-30");
      duck.run(Duck.resource(PlanFindingsXIT.class, "a-plan.sql"));
      duck.run("INSERT INTO dim_plans VALUES " + plans);
      duck.run("INSERT INTO fct_targets SELECT unnest(r) FROM (SELECT " + rows + " AS r)");
      FindingTable.addPlanFindings(duck);
      List<String> lines =
          duck.query(
              "SELECT code || ' ' || split_part(target_id, ':', 2) FROM mart_findings",
              cells -> cells.text(1));
      return String.join(", ", new TreeSet<>(lines));
    }
  }
}
