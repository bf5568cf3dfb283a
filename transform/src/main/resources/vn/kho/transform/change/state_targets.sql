-- The rows of the old plans that a state has to judge, with all that stand under the same top row:
-- a heading is judged by its components, a row's figure may follow the one below it.
WITH RECURSIVE needed AS (
  SELECT plan_id, target_id FROM target_steps WHERE step = getvariable('step') AND NOT is_last
),
up AS (
  SELECT t.plan_id, t.row_no, t.parent_row_no
  FROM old_fct_targets t SEMI JOIN needed USING (plan_id, target_id)
  UNION
  SELECT t.plan_id, t.row_no, t.parent_row_no
  FROM up JOIN old_fct_targets t ON t.plan_id = up.plan_id AND t.row_no = up.parent_row_no
),
down AS (
  SELECT plan_id, row_no FROM up
  UNION
  SELECT t.plan_id, t.row_no
  FROM down JOIN old_fct_targets t ON t.plan_id = down.plan_id AND t.parent_row_no = down.row_no
)
SELECT * FROM old_fct_targets SEMI JOIN down USING (plan_id, row_no)
