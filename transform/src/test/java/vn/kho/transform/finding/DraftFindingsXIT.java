package vn.kho.transform.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.kho.transform.duck.Duck;

/**
 * What "kho check" tells of a plan as issued, the store tells of the draft it wrote, loaded as it
 * is, without indicators: the drafts are those of the reader's own test.
 */
class DraftFindingsXIT {

  private static final String EXPECTED =
      """
      a-deadline-before-it-begins | plan_deadline_before_period 1/1, plan_level_missing 1, plan_owner_missing 1
      a-deadline-said-by-its-year | plan_deadline_before_period 1, plan_level_missing 1, plan_owner_missing 1, plan_period_vs_cells 1
      a-figure-beside-marks | plan_figure_only_in_text 1/1
      a-number-left-out | plan_number_missing 3
      a-number-out-of-order | plan_number_out_of_order 2
      a-number-printed-twice | plan_number_twice 1~2
      a-period-of-its-own | plan_period_vs_cells 1
      a-share-only-in-the-heading | plan_figure_only_in_heading 1/1
      a-term-s-target-in-one-year | plan_term_target_in_one_year 1
      another-plan-s-year | plan_level_missing 1, plan_owner_missing 1, plan_year_not_of_plan 1
      footnote-against-years | plan_total_vs_years 1
      halves-against-the-year | plan_level_missing 1, plan_owner_missing 1, plan_total_vs_years 1
      no-level | plan_level_missing 1
      no-number-of-units-explains-it | plan_no_unit_count_explains 1, plan_two_measures_in_row 1
      nobody-responsible | plan_owner_missing 1
      one-group-counted-twice | plan_group_counted_twice 2#1
      one-scheme-two-owners | plan_level_missing 1, plan_level_missing 2, plan_scheme_two_owners 2
      per-cent-or-points | plan_percent_or_points 1
      spellings-of-one-department |\s
      term-total-of-a-heading | plan_figure_only_in_heading 1/1, plan_total_vs_years 1.1
      text-against-cells | plan_text_vs_cells 1
      total-against-children | plan_level_missing 1, plan_owner_missing 1, plan_total_vs_children 1
      total-against-each-unit | plan_total_vs_per_unit 1, plan_units_changed 1/1
      total-against-years | plan_total_vs_years 1
      two-limits | plan_figure_only_in_text 1.1/1, plan_two_limits 1.1/1
      two-measures | plan_figure_only_in_text 1/1, plan_figure_only_in_text 1/2, plan_two_measures_in_row 1
      units-that-merge | plan_units_changed 1/1
      until-a-year-marked-after-it | plan_period_vs_cells 1
      yearly-words-blank-years | plan_yearly_wording_blank_years 1
      yearly-words-term-cells | plan_yearly_wording_term_cells 1.1
      """;

  @Test
  void draftLoadedAsItIs_isToldWhatItsPlanContradicts() {
    Map<String, List<String>> found = new TreeMap<>();
    try (Duck duck = Duck.inMemory()) {
      duck.set("as_of", "DATE", "2024-12-31");
      duck.set("drafts", "VARCHAR", "../data/contract/examples/plan-lint.csv");
      duck.run(Duck.resource(DraftFindingsXIT.class, "drafts.sql"));
      FindingTable.addPlanFindings(duck);
      duck.query("SELECT DISTINCT plan_id FROM fct_targets", cells -> cells.text(1))
          .forEach(plan -> found.put(plan, new ArrayList<>()));
      duck.query(
              "SELECT plan_id, code || ' ' || split_part(target_id, ':', 2) FROM mart_findings"
                  + " WHERE code <> 'plan_funding_missing' ORDER BY ALL",
              cells -> List.of(cells.text(1), cells.text(2)))
          .forEach(row -> found.getOrDefault(row.get(0), new ArrayList<>()).add(row.get(1)));
    }
    StringBuilder said = new StringBuilder();
    found.forEach(
        (plan, codes) ->
            said.append(plan).append(" | ").append(String.join(", ", codes)).append('\n'));
    assertEquals(EXPECTED, said.toString());
  }
}
